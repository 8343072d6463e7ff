package org.bylaw.account;

import org.bylaw.exact.Rational;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;

/**
 * An open position in one market, without what backs it.
 *
 * @param market the market's name
 * @param side which way it profits
 * @param baseSize absolute, in units of the base asset, above zero
 * @param entryPrice what a unit was opened at on average, in the quote currency, above zero
 */
public record Position(String market, Side side, Rational baseSize, Rational entryPrice) {

    /** Refuses a size or an entry price that is not above zero. */
    public Position {
        requirePositive("baseSize", baseSize);
        requirePositive("entryPrice", entryPrice);
    }

    /** Size with its sign: negative is short. */
    public Rational signedBaseSize() {
        return side == Side.LONG ? baseSize : baseSize.negated();
    }

    /** What the position was opened for, in the quote currency. */
    public Rational openNotional() {
        return baseSize.times(entryPrice);
    }

    /** Value at {@code price}, in the quote currency. */
    public Rational notionalAt(Rational price) {
        return baseSize.times(price);
    }

    /** Profit, or loss below zero, that closing at {@code price} would bring. */
    public Rational unrealizedPnlAt(Rational price) {
        return signedBaseSize().times(price.minus(entryPrice));
    }

    /** With {@code size} more, bought or sold at {@code price}; the entry price is the average by size. */
    Position increasedBy(Rational size, Rational price) {
        Rational total = baseSize.plus(size);
        return new Position(
                market, side, total, openNotional().plus(size.times(price)).dividedBy(total));
    }

    /** Of another size, above zero; the entry price stays. */
    Position withBaseSize(Rational size) {
        return new Position(market, side, size, entryPrice);
    }

    private static void requirePositive(String field, Rational value) {
        if (value.signum() <= 0) {
            throw new PositionException(field, "is " + value + "; it must be above 0");
        }
    }
}
