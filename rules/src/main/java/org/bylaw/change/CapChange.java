package org.bylaw.change;

import java.math.BigDecimal;
import org.bylaw.exact.Rational;
import org.bylaw.margin.Direction;
import org.bylaw.market.Cap;
import org.bylaw.market.OpenInterestLimits;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the open-interest cap. A market without a section, and one with a section without a cap, has none.
 *
 * @param direction which way; mixed where the two cannot be compared
 * @param factor cap after / cap before; {@code null} where a side has none or they cannot be compared
 * @param pointer JSON pointer of the cap after, or before where there is none after
 */
public record CapChange(Direction direction, @Nullable Rational factor, String pointer) {

    private static final String SECTION = "/openInterest";

    /** What a cap is counted in. */
    private record Amount(
            @Nullable Rational size, boolean base, @Nullable Object measure, String pointer) {}

    /**
     * Compares two caps.
     *
     * @param priceUsd price of one base unit in US dollars, by which a cap in base units is one in dollars; {@code null} where
     *     none is known
     */
    public static CapChange of(
            @Nullable OpenInterestLimits before, @Nullable OpenInterestLimits after, @Nullable Rational priceUsd) {
        Amount left = amount(before);
        Amount right = amount(after);
        String pointer = right.pointer().equals(SECTION) ? left.pointer() : right.pointer();
        if (left.size() == null || right.size() == null) {
            Direction direction = left.size() == null && right.size() == null
                    ? Direction.NEUTRAL
                    : right.size() == null ? Direction.LOOSER : Direction.TIGHTER;
            return new CapChange(direction, null, pointer);
        }
        boolean otherUnit = left.base() != right.base();
        boolean otherMeasure = left.measure() != right.measure();
        if (otherMeasure || (otherUnit && priceUsd == null)) {
            return new CapChange(Direction.MIXED, null, pointer);
        }
        Rational ratio =
                inDollars(right, otherUnit ? priceUsd : null).dividedBy(inDollars(left, otherUnit ? priceUsd : null));
        int sign = ratio.compareTo(Rational.ONE);
        return new CapChange(
                sign == 0 ? Direction.NEUTRAL : sign > 0 ? Direction.LOOSER : Direction.TIGHTER, ratio, pointer);
    }

    private static Rational inDollars(Amount amount, @Nullable Rational priceUsd) {
        Rational size = amount.size() == null ? Rational.ZERO : amount.size();
        return priceUsd != null && amount.base() ? size.times(priceUsd) : size;
    }

    private static Amount amount(@Nullable OpenInterestLimits limits) {
        if (limits == null) {
            return new Amount(null, false, null, SECTION);
        }
        Cap base = limits.maxBaseSize();
        Cap dollars = limits.maxNotionalUsd();
        if (base != null) {
            return new Amount(size(base.amount()), true, limits.measure(), SECTION + "/maxBaseSize");
        }
        return dollars == null
                ? new Amount(null, false, limits.measure(), SECTION)
                : new Amount(size(dollars.amount()), false, limits.measure(), SECTION + "/maxNotionalUsd");
    }

    private static @Nullable Rational size(@Nullable BigDecimal amount) {
        return amount == null ? null : Rational.of(amount);
    }
}
