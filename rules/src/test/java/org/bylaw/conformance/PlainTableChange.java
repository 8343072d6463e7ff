package org.bylaw.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.bylaw.margin.Direction;

/**
 * What the change of a table does at every size where something may change: at each floor and cap, close by on both sides, on a
 * lattice in between and beyond the last. What cannot be compared, since a table is faulty, counts as mixed.
 *
 * @param newRisk for positions yet to be opened
 * @param openPositions for those that are open
 * @param raisesMaintenance whether a size that stays allowed needs more maintenance margin
 */
record PlainTableChange(Direction newRisk, Direction openPositions, boolean raisesMaintenance) {

    private static final BigDecimal CLOSE = new BigDecimal("0.000001");
    private static final BigDecimal PARTS = new BigDecimal("8");

    static PlainTableChange of(PlainTable previous, PlainTable next) {
        boolean looser = false;
        boolean tighter = false;
        boolean lower = false;
        boolean higher = false;
        boolean gone = false;
        for (BigDecimal size : sizes(previous, next)) {
            PlainTable.Row before = previous.at(size);
            PlainTable.Row after = next.at(size);
            if (before == null || after == null) {
                looser |= after != null;
                gone |= before != null;
                continue;
            }
            looser |= after.leverage().compareTo(before.leverage()) > 0;
            tighter |= after.leverage().compareTo(before.leverage()) < 0;
            int maintenance = maintenance(after, size).compareTo(maintenance(before, size));
            lower |= maintenance < 0;
            higher |= maintenance > 0;
        }
        boolean comparable = !previous.faulty() && !next.faulty();
        return new PlainTableChange(
                comparable ? Direction.of(looser, tighter || gone) : Direction.MIXED,
                comparable ? Direction.of(lower, higher || gone) : Direction.MIXED,
                higher);
    }

    private static BigDecimal maintenance(PlainTable.Row row, BigDecimal size) {
        return row.rate().multiply(size).subtract(row.amount());
    }

    private static List<BigDecimal> sizes(PlainTable previous, PlainTable next) {
        NavigableSet<BigDecimal> bends = new TreeSet<>();
        for (PlainTable table : List.of(previous, next)) {
            for (PlainTable.Row row : table.rows()) {
                bends.add(row.floor());
                bends.add(row.cap());
            }
        }
        List<BigDecimal> sizes = new ArrayList<>();
        BigDecimal last = BigDecimal.ZERO;
        for (BigDecimal bend : bends) {
            BigDecimal step = bend.subtract(last).divide(PARTS);
            for (BigDecimal size = last; size.compareTo(bend) < 0 && step.signum() > 0; size = size.add(step)) {
                add(size, sizes);
            }
            add(bend.subtract(CLOSE), sizes);
            add(bend, sizes);
            add(bend.add(CLOSE), sizes);
            last = bend;
        }
        add(last.multiply(PARTS), sizes);
        return sizes;
    }

    /** No position has a size of zero. */
    private static void add(BigDecimal size, List<BigDecimal> sizes) {
        if (size.signum() > 0) {
            sizes.add(size);
        }
    }
}
