package org.bylaw.position;

import org.bylaw.exact.Rational;

/** The leverage that a position has: its value over the collateral behind it, both in the same currency. */
public final class PositionLeverage {

    private PositionLeverage() {}

    /**
     * {@code notional / collateral}.
     *
     * @throws PositionException if the collateral is not above zero
     */
    public static Rational current(Rational notional, Rational collateral) {
        if (collateral.signum() <= 0) {
            throw new PositionException("collateral", "is " + collateral + "; there is no leverage on nothing");
        }
        return notional.dividedBy(collateral);
    }

    /**
     * The leverage once the fee to open has been paid out of the collateral: {@code N / (C - f * N)} with notional N, collateral C
     * before the fee, and fee ratio f. Opening at L before the fee leaves {@code L / (1 - f * L)}, which is more.
     *
     * @throws PositionException if the fee leaves nothing
     */
    public static Rational afterFees(Rational notional, Rational collateral, Rational openFeeRatio) {
        Rational left = collateral.minus(openFeeRatio.times(notional));
        if (left.signum() <= 0) {
            throw new PositionException(
                    "collateral",
                    "is " + collateral + ", of which the fee to open leaves " + left + "; post more, or open less");
        }
        return notional.dividedBy(left);
    }
}
