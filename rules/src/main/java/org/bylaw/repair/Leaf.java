package org.bylaw.repair;

import java.math.BigDecimal;
import org.bylaw.market.Cap;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.jspecify.annotations.Nullable;

/**
 * One number that a market states, or could.
 *
 * @param pointer JSON pointer of the field
 * @param start its value; zero where the market does not state it
 * @param cap whether the field is one that may also be unlimited
 */
record Leaf(String pointer, BigDecimal start, Grid grid, boolean cap) implements Scalar {

    private static final BigDecimal FURTHEST = BigDecimal.valueOf(1000);

    /** From nothing stated, as far as twenty doublings of the least step, or to whatever a rule names. */
    private static final BigDecimal FROM_ZERO = BigDecimal.valueOf(1L << 50);

    /** The number at {@code pointer}; {@code null} where there stands none. */
    static @Nullable Leaf of(MarketConfig market, String pointer, Object value) {
        if (value instanceof BigDecimal number) {
            return new Leaf(pointer, number, Grid.of(market, pointer, number), false);
        } else if (value instanceof Cap limit && limit.amount() != null) {
            return new Leaf(pointer, limit.amount(), Grid.of(market, pointer, limit.amount()), true);
        }
        return null;
    }

    /** A number that the market does not state, with the digits of {@code like}; {@code null} where the field is of another kind. */
    static @Nullable Leaf absent(MarketConfig market, String pointer, BigDecimal like) {
        Leaf number = new Leaf(pointer, BigDecimal.ZERO, Grid.of(market, pointer, like), false);
        if (number.fits(market)) {
            return number;
        }
        Leaf limit = new Leaf(pointer, BigDecimal.ZERO, number.grid(), true);
        return limit.fits(market) ? limit : null;
    }

    private boolean fits(MarketConfig market) {
        try {
            moved(market, BigDecimal.ONE);
            return true;
        } catch (IllegalArgumentException ofAnotherKind) {
            return false;
        }
    }

    @Override
    public String name() {
        return pointer;
    }

    @Override
    public BigDecimal least() {
        return BigDecimal.ZERO;
    }

    @Override
    public BigDecimal most() {
        return start.signum() <= 0 ? grid.step().multiply(FROM_ZERO) : start.multiply(FURTHEST);
    }

    @Override
    public MarketConfig moved(MarketConfig market, BigDecimal value) {
        return MarketFields.with(market, pointer, cap ? Cap.of(value) : value);
    }
}
