package org.bylaw.position;

import org.bylaw.exact.Rational;
import org.bylaw.market.Settlement;

/**
 * One position backed by its own collateral alone.
 *
 * @param side which way it profits
 * @param entryPrice quote currency per unit of the base asset, above zero
 * @param baseSize absolute, in units of the base asset at the entry price. A linear contract keeps it; an inverse contract keeps
 *     its notional, {@code baseSize * entryPrice}
 * @param collateral what backs it after the fee to open was paid, not negative, in the currency of settlement: quote currency if
 *     linear, base asset if inverse
 * @param settlement linear or inverse
 */
public record IsolatedPosition(
        Side side, Rational entryPrice, Rational baseSize, Rational collateral, Settlement settlement) {

    /** Refuses an entry price that is not above zero, negative amounts, and quanto settlement. */
    public IsolatedPosition {
        if (entryPrice.signum() <= 0) {
            throw new PositionException("entryPrice", "is " + entryPrice + "; it must be above 0");
        }
        if (baseSize.signum() < 0) {
            throw new PositionException(
                    "baseSize", "is " + baseSize + "; the side says the sign, the size is absolute");
        }
        if (collateral.signum() < 0) {
            throw new PositionException("collateral", "is " + collateral + "; it must not be negative");
        }
        if (settlement == Settlement.QUANTO) {
            throw quantoNotAnswerable();
        }
    }

    /** Value at {@code price} in the currency of settlement. */
    public Rational notionalAt(Rational price) {
        return settlement == Settlement.INVERSE ? contractNotional().dividedBy(price) : baseSize.times(price);
    }

    /** Collateral and unrealized profit or loss at {@code price}, in the currency of settlement. */
    public Rational equityAt(Rational price) {
        Rational gainOfRise = settlement == Settlement.INVERSE
                ? baseSize.minus(notionalAt(price))
                : notionalAt(price).minus(notionalAt(entryPrice));
        return side == Side.LONG ? collateral.plus(gainOfRise) : collateral.minus(gainOfRise);
    }

    /**
     * Equity / value at {@code price}: the margin ratio that is held against the one that is demanded.
     *
     * @throws PositionException if the base size is zero
     */
    public Rational marginRatioAt(Rational price) {
        if (baseSize.signum() == 0) {
            throw new PositionException("baseSize", "is 0; no position has no margin ratio");
        }
        return equityAt(price).dividedBy(notionalAt(price));
    }

    static PositionException quantoNotAnswerable() {
        return new PositionException(
                "settlement",
                "is quanto, and the fixed rate of its third currency is not known: only linear and inverse are answered");
    }

    /** Value at entry in the quote currency; it stays the same for an inverse contract. */
    Rational contractNotional() {
        return baseSize.times(entryPrice);
    }
}
