package org.bylaw.policy;

import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import org.bylaw.market.FeeRatio;
import org.bylaw.market.MarginRatio;
import org.bylaw.market.PositiveAmount;
import org.jspecify.annotations.Nullable;

/**
 * What the committee allows for the markets of one risk category.
 *
 * @param name the category's name, as market files use it
 * @param maxLeverage highest leverage at any size, 20 = 20x
 * @param maxHighLeverage highest leverage in high-leverage mode; where absent, {@code maxLeverage} counts there too
 * @param minMaintenanceMarginRatio lowest maintenance ratio at any size
 * @param stressSlippageRatio slippage of a liquidation under stress that the maintenance margin must cover after fees
 * @param maxLeverageAtCap highest leverage of a position as large as the open-interest cap
 * @param stressMoveRatio price move under stress before any position is liquidated, 0.3 = 30%
 * @param maxPositionNotionalUsd largest value of one position in US dollars, at any leverage
 */
public record CategoryLimits(
        @NotBlank(message = "name the category as market files do")
        String name,

        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxLeverage,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxHighLeverage,
        @WithSource @Nullable Sourced<@MarginRatio BigDecimal> minMaintenanceMarginRatio,
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> stressSlippageRatio,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxLeverageAtCap,
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> stressMoveRatio,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxPositionNotionalUsd) {}
