package org.bylaw.position;

import org.bylaw.exact.Rational;

/**
 * The margin ratios that a trader set for the own account and for one position. They can only raise the initial requirement;
 * zero means unset, as the programs of Drift and Velocity store it.
 *
 * @param accountMaxMarginRatio for every position of the account, 0.2 = 20%, at most 5x
 * @param positionMaxMarginRatio for this position
 */
public record MarginLimits(Rational accountMaxMarginRatio, Rational positionMaxMarginRatio) {

    /** Neither is set. */
    public static final MarginLimits UNSET = new MarginLimits(Rational.ZERO, Rational.ZERO);

    /** Refuses a negative ratio. */
    public MarginLimits {
        requireNotNegative("accountMaxMarginRatio", accountMaxMarginRatio);
        requireNotNegative("positionMaxMarginRatio", positionMaxMarginRatio);
    }

    /** The higher of the two; zero where neither is set. */
    public Rational higher() {
        return accountMaxMarginRatio.max(positionMaxMarginRatio);
    }

    private static void requireNotNegative(String field, Rational ratio) {
        if (ratio.signum() < 0) {
            throw new PositionException(field, "is " + ratio + "; it must not be negative, and 0 means unset");
        }
    }
}
