package org.bylaw.repair;

import java.math.BigDecimal;
import java.util.List;
import org.bylaw.market.MarketConfig;

/**
 * Several numbers moved by one law: each to the same share of the way from one value to another.
 *
 * @param name tells it from others
 * @param ways the numbers
 * @param least the least share that is tried
 * @param most the largest share that is tried
 */
record Together(String name, List<Way> ways, BigDecimal least, BigDecimal most) implements Scalar {

    private static final Grid PERMILLE = new Grid(new BigDecimal("0.001"), true);

    /**
     * One of the numbers.
     *
     * @param leaf the number, of which the value now is the share 1
     * @param origin its value at the share 0
     */
    record Way(Leaf leaf, BigDecimal origin) {

        /** Rounded to the side of the origin. */
        BigDecimal at(BigDecimal share) {
            BigDecimal value = origin.add(leaf.start().subtract(origin).multiply(share));
            return share.compareTo(BigDecimal.ONE) == 0
                    ? leaf.start()
                    : share.signum() == 0 ? origin : leaf.grid().rounded(value, origin);
        }
    }

    /** Copies the numbers. */
    Together {
        ways = List.copyOf(ways);
    }

    /** Numbers that all become larger or smaller by the same factor. */
    static Together inProportion(String name, List<Leaf> leaves) {
        return new Together(
                name,
                leaves.stream().map(leaf -> new Way(leaf, BigDecimal.ZERO)).toList(),
                new BigDecimal("0.05"),
                BigDecimal.valueOf(20));
    }

    /** Numbers that a change moves, moved back by the same share of their way. */
    static Together back(String name, List<Way> ways) {
        return new Together(name, ways, BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Override
    public BigDecimal start() {
        return BigDecimal.ONE;
    }

    @Override
    public Grid grid() {
        return PERMILLE;
    }

    @Override
    public MarketConfig moved(MarketConfig market, BigDecimal value) {
        MarketConfig moved = market;
        for (Way way : ways) {
            moved = way.leaf().moved(moved, way.at(value));
        }
        return moved;
    }
}
