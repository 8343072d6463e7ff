package org.bylaw.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.market.MarginTerms;

/**
 * Drift's and Velocity's ratios, transcribed once more in whole numbers: ratios in 0.0001, the factor in 0.000001, sizes in
 * 0.000000001 base units.
 */
record StoredMargin(long initial, long maintenance, long factor) {

    /** The largest stored size whose ratios are found with long arithmetic. */
    static final long LARGEST_SIZE = 900_000_000_000_000_000L;

    /** Hears every size that is looked at, with the ratios there. */
    interface Visitor {
        void at(long size, long initialRatio, long maintenanceRatio);
    }

    static StoredMargin of(MarginTerms.SizePremium terms) {
        return new StoredMargin(
                stored(terms.initialMarginRatio(), 4),
                stored(terms.maintenanceMarginRatio(), 4),
                stored(terms.imfFactor(), 6));
    }

    static long stored(BigDecimal number, int decimals) {
        return number.movePointRight(decimals).longValueExact();
    }

    /** The places where the premium steps: the first {@code steps} of them, and those around which a ratio begins to grow. */
    List<Long> steps(int steps) {
        List<Long> places = new ArrayList<>(List.of(0L));
        for (long premium = 1; premium <= steps; premium++) {
            addFirstSizeOf(premium, places);
        }
        for (long ratio : List.of(initial, maintenance)) {
            for (long around = 0; around <= 2; around++) {
                addFirstSizeOf(ratio / 5 + around, places);
            }
        }
        return places;
    }

    private void addFirstSizeOf(long premium, List<Long> places) {
        if (premium(root(LARGEST_SIZE)) < premium) {
            return;
        }
        long low = -1;
        long high = LARGEST_SIZE;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            if (premium(root(middle)) >= premium) {
                high = middle;
            } else {
                low = middle;
            }
        }
        places.add(high);
    }

    /** Every size within {@code reach} of {@code place}, up to the largest; returns how many. */
    long visit(long place, long reach, Visitor visitor) {
        long from = Math.max(0, place - reach);
        long to = Math.min(LARGEST_SIZE, place + reach);
        long root = root(from);
        for (long size = from; size <= to; size++) {
            while ((root + 1) * (root + 1) <= 10 * size + 1) {
                root++;
            }
            long premium = premium(root);
            visitor.at(size, ratio(initial, premium), ratio(maintenance, premium));
        }
        return to - from + 1;
    }

    /** Initial ratio at a stored size of any magnitude. */
    long initialAt(BigInteger size) {
        return ratio(initial, premiumAt(size));
    }

    /** Maintenance ratio at a stored size of any magnitude. */
    long maintenanceAt(BigInteger size) {
        return ratio(maintenance, premiumAt(size));
    }

    private long premiumAt(BigInteger size) {
        BigInteger root = size.multiply(BigInteger.TEN).add(BigInteger.ONE).sqrt();
        return root.multiply(BigInteger.valueOf(factor))
                .divide(BigInteger.valueOf(10_000_000))
                .longValueExact();
    }

    private static long root(long size) {
        return BigInteger.valueOf(10 * size + 1).sqrt().longValueExact();
    }

    private long premium(long root) {
        return root * factor / 10_000_000;
    }

    private static long ratio(long stored, long premium) {
        return Math.max(stored, stored - stored / 5 + premium);
    }
}
