package org.bylaw.policy;

import java.math.BigDecimal;
import org.bylaw.market.FeeRatio;
import org.bylaw.market.NonNegativeAmount;
import org.jspecify.annotations.Nullable;

/**
 * How far one change may loosen, at any size. Relative bounds are fractions of the value before: an initial margin of 5% may
 * under 0.25 fall to 3.75%. Absolute bounds are differences of margin ratios: under 0.005 it may fall to 4.5%.
 *
 * @param maxInitialRelativeDecrease of the initial margin ratio
 * @param maxInitialAbsoluteDecrease of the initial margin ratio
 * @param maxMaintenanceRelativeDecrease of the maintenance margin ratio
 * @param maxMaintenanceAbsoluteDecrease of the maintenance margin ratio
 * @param maxCapRelativeIncrease of the largest position and of the open-interest cap; 1 = doubled
 */
public record LooseningStep(
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> maxInitialRelativeDecrease,
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> maxInitialAbsoluteDecrease,
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> maxMaintenanceRelativeDecrease,
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> maxMaintenanceAbsoluteDecrease,
        @WithSource @Nullable Sourced<@NonNegativeAmount BigDecimal> maxCapRelativeIncrease) {

    /** No bound. */
    public static final LooseningStep NONE = new LooseningStep(null, null, null, null, null);

    /** This with what it does not state taken from {@code defaults}. */
    LooseningStep over(LooseningStep defaults) {
        return new LooseningStep(
                Overlay.first(maxInitialRelativeDecrease, defaults.maxInitialRelativeDecrease),
                Overlay.first(maxInitialAbsoluteDecrease, defaults.maxInitialAbsoluteDecrease),
                Overlay.first(maxMaintenanceRelativeDecrease, defaults.maxMaintenanceRelativeDecrease),
                Overlay.first(maxMaintenanceAbsoluteDecrease, defaults.maxMaintenanceAbsoluteDecrease),
                Overlay.first(maxCapRelativeIncrease, defaults.maxCapRelativeIncrease));
    }
}
