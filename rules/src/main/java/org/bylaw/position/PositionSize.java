package org.bylaw.position;

import org.bylaw.exact.Rational;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/**
 * How large a position is, in a stated unit. At one price a linear and an inverse contract convert alike, notional = base size
 * * price; they differ in what stays the same when the price moves: a linear contract's base size, an inverse contract's
 * notional.
 *
 * @param amount absolute size; a short counts by its size
 * @param unit what {@code amount} counts
 */
public record PositionSize(Rational amount, PositionUnit unit) {

    /** Refuses a negative amount. */
    public PositionSize {
        if (amount.signum() < 0) {
            throw new PositionException(fieldOf(unit), "is " + amount + "; a size must not be negative");
        }
    }

    /** {@code amount} units of the base asset. */
    public static PositionSize base(Rational amount) {
        return new PositionSize(amount, PositionUnit.BASE);
    }

    /** A position worth {@code amount} in the quote currency. */
    public static PositionSize notional(Rational amount) {
        return new PositionSize(amount, PositionUnit.QUOTE);
    }

    /**
     * The same position in another unit, exactly.
     *
     * @param price quote currency per unit of the base asset; may be {@code null} where the unit stays
     * @throws PositionException where a price is needed and there is none above zero, and between contracts and another unit:
     *     nothing here knows the size of a contract
     */
    public PositionSize in(PositionUnit target, @Nullable Rational price) {
        if (target == unit) {
            return this;
        }
        if (target == PositionUnit.CONTRACTS || unit == PositionUnit.CONTRACTS) {
            throw contractsNotConvertible();
        }
        Rational conversion = requirePrice(price);
        return new PositionSize(
                target == PositionUnit.QUOTE ? amount.times(conversion) : amount.dividedBy(conversion), target);
    }

    static PositionException contractsNotConvertible() {
        return new PositionException(
                "positionUnit",
                "is contracts, and the size of a contract is not known: state the table in base or quote units");
    }

    static Rational requirePrice(@Nullable Rational price) {
        if (price == null) {
            throw new PositionException("price", "is missing: base size and notional convert by a price");
        }
        if (price.signum() <= 0) {
            throw new PositionException("price", "is " + price + "; it must be above 0");
        }
        return price;
    }

    private static String fieldOf(PositionUnit unit) {
        return switch (unit) {
            case BASE -> "baseSize";
            case QUOTE -> "notional";
            case CONTRACTS -> "contracts";
        };
    }
}
