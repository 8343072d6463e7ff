package org.bylaw.policy;

import java.math.BigDecimal;
import org.bylaw.market.FeeRatio;
import org.bylaw.market.PositiveAmount;
import org.jspecify.annotations.Nullable;

/**
 * The distances that a sound margin schedule keeps. General ones are in the shipped default policy.
 *
 * @param maxMaintenanceShareOfInitial highest maintenance ratio / initial ratio at the smallest size, 0.8 = 80%
 * @param minGapShareOfInitial least (initial - maintenance) / stated initial ratio of the step, at every size, 0.1 = 10%
 * @param maxLeverageCliff highest leverage of one step / leverage of the next, 2.5 = two and a half times
 * @param statedLeverageTolerance how far stated leverage times stated initial ratio may be from 1, 0.025 = 2.5%
 * @param maxCredibleTierCap a tier's cap above this is taken for a sentinel that means "none"; in the table's position unit
 */
public record Buffers(
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> maxMaintenanceShareOfInitial,
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> minGapShareOfInitial,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxLeverageCliff,
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> statedLeverageTolerance,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxCredibleTierCap) {

    /** This with what it does not state taken from {@code defaults}. */
    Buffers over(Buffers defaults) {
        return new Buffers(
                Overlay.first(maxMaintenanceShareOfInitial, defaults.maxMaintenanceShareOfInitial),
                Overlay.first(minGapShareOfInitial, defaults.minGapShareOfInitial),
                Overlay.first(maxLeverageCliff, defaults.maxLeverageCliff),
                Overlay.first(statedLeverageTolerance, defaults.statedLeverageTolerance),
                Overlay.first(maxCredibleTierCap, defaults.maxCredibleTierCap));
    }
}
