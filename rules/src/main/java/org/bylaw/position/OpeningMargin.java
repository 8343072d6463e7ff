package org.bylaw.position;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.policy.EqualityAtLiquidation;
import org.jspecify.annotations.Nullable;

/**
 * A position at the moment of opening, in fractions of its value.
 *
 * @param collateralRatio collateral before the fee to open / value; the initial ratio, 1 / leverage, where no more is posted
 * @param maintenanceRatio maintenance ratio at its size
 * @param openFeeRatio fee to open, taken from the collateral
 * @param closeFeeRatio fees to leave that the venue reserves
 */
public record OpeningMargin(
        Surd collateralRatio, Surd maintenanceRatio, Rational openFeeRatio, Rational closeFeeRatio) {

    /**
     * Whether the position can be liquidated at its own entry price: what is left after the fee to open does not cover
     * maintenance and the fee to close, {@code collateralRatio - openFeeRatio <= maintenanceRatio + closeFeeRatio}.
     *
     * @param equality whether a position exactly at the line is liquidated
     */
    public boolean liquidatable(EqualityAtLiquidation equality) {
        int held = collateralRatio.compareTo(demanded());
        return equality == EqualityAtLiquidation.LIQUIDATABLE ? held <= 0 : held < 0;
    }

    /**
     * The leverage at which the position would be opened exactly at its liquidation line:
     * {@code 1 / (maintenanceRatio + openFeeRatio + closeFeeRatio)}. {@code null} where nothing is demanded and no leverage is too
     * great.
     */
    public @Nullable Surd greatestConsistentLeverage() {
        return demanded().signum() == 0 ? null : demanded().reciprocal();
    }

    private Surd demanded() {
        return maintenanceRatio.plus(openFeeRatio).plus(closeFeeRatio);
    }
}
