package org.bylaw.policy;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import org.bylaw.market.FeeRatio;
import org.bylaw.market.MarginRatio;
import org.bylaw.market.NonNegativeAmount;
import org.bylaw.market.PositiveAmount;
import org.jspecify.annotations.Nullable;

/**
 * What the venue itself allows for any of its markets. Ratios are fractions of position value, both ends included.
 *
 * @param maxLeverage highest leverage, 80 = 80x
 * @param minInitialMarginRatio lowest initial ratio
 * @param maxInitialMarginRatio highest initial ratio
 * @param minMaintenanceMarginRatio lowest maintenance ratio
 * @param maxMaintenanceMarginRatio highest maintenance ratio
 * @param maxImfFactor highest IMF factor of the margin
 * @param maxUnrealizedPnlImfFactor highest IMF factor of the size discount of unrealized profit
 * @param maxLiquidatorFeeRatio highest liquidator's fee
 * @param maxInsuranceFundFeeRatio highest liquidation fee of the insurance fund
 * @param maxProtocolFeeRatio highest liquidation fee of the protocol
 * @param maxPenaltyRatio highest liquidation penalty
 * @param highLeverage bounds of the pair for accounts in high-leverage mode; absent where the venue has no such mode
 */
public record VenueBounds(
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxLeverage,
        @WithSource @Nullable Sourced<@MarginRatio BigDecimal> minInitialMarginRatio,
        @WithSource @Nullable Sourced<@MarginRatio BigDecimal> maxInitialMarginRatio,
        @WithSource @Nullable Sourced<@MarginRatio BigDecimal> minMaintenanceMarginRatio,
        @WithSource @Nullable Sourced<@MarginRatio BigDecimal> maxMaintenanceMarginRatio,
        @WithSource @Nullable Sourced<@NonNegativeAmount BigDecimal> maxImfFactor,
        @WithSource @Nullable Sourced<@NonNegativeAmount BigDecimal> maxUnrealizedPnlImfFactor,
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> maxLiquidatorFeeRatio,
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> maxInsuranceFundFeeRatio,
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> maxProtocolFeeRatio,
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> maxPenaltyRatio,
        @Valid @Nullable HighLeverageBounds highLeverage) {

    /** This with what it does not state taken from {@code defaults}. */
    VenueBounds over(VenueBounds defaults) {
        return new VenueBounds(
                Overlay.first(maxLeverage, defaults.maxLeverage),
                Overlay.first(minInitialMarginRatio, defaults.minInitialMarginRatio),
                Overlay.first(maxInitialMarginRatio, defaults.maxInitialMarginRatio),
                Overlay.first(minMaintenanceMarginRatio, defaults.minMaintenanceMarginRatio),
                Overlay.first(maxMaintenanceMarginRatio, defaults.maxMaintenanceMarginRatio),
                Overlay.first(maxImfFactor, defaults.maxImfFactor),
                Overlay.first(maxUnrealizedPnlImfFactor, defaults.maxUnrealizedPnlImfFactor),
                Overlay.first(maxLiquidatorFeeRatio, defaults.maxLiquidatorFeeRatio),
                Overlay.first(maxInsuranceFundFeeRatio, defaults.maxInsuranceFundFeeRatio),
                Overlay.first(maxProtocolFeeRatio, defaults.maxProtocolFeeRatio),
                Overlay.first(maxPenaltyRatio, defaults.maxPenaltyRatio),
                Overlay.first(highLeverage, defaults.highLeverage));
    }
}
