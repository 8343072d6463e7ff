package org.bylaw.account;

import org.bylaw.exact.Rational;

/** A question that has no answer without collateral: DPerp's contract fails with these words ({@code DPERP-04}). */
public final class InvalidCollateralException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The contract's own words. */
    public static final String REASON = "Invalid collateral";

    private InvalidCollateralException(Rational collateral) {
        super(REASON + ": it is " + collateral + " and must be above 0");
    }

    /** Refuses collateral of zero or below with those words. */
    public static void requirePositive(Rational collateral) {
        if (collateral.signum() <= 0) {
            throw new InvalidCollateralException(collateral);
        }
    }
}
