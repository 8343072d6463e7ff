package org.bylaw.position;

import org.bylaw.exact.Rational;

/**
 * What leaving a position costs, as fractions of its value at that price. A venue that reserves them liquidates that much
 * earlier.
 *
 * @param closeFeeRatio trading fee to close
 * @param liquidationFeeRatio fee of a liquidation
 */
public record ExitFees(Rational closeFeeRatio, Rational liquidationFeeRatio) {

    /** Nothing is reserved. */
    public static final ExitFees NONE = new ExitFees(Rational.ZERO, Rational.ZERO);

    /** Both together. */
    public Rational total() {
        return closeFeeRatio.plus(liquidationFeeRatio);
    }
}
