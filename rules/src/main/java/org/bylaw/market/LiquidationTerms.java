package org.bylaw.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a liquidation costs the trader and who gets it. Ratios are fractions of the notional liquidated; shares are fractions
 * of the penalty.
 *
 * @param liquidatorFeeRatio paid to the liquidator
 * @param insuranceFundFeeRatio paid to the insurance fund
 * @param protocolFeeRatio paid to the protocol (Velocity)
 * @param penaltyRatio one penalty that is then shared out (Perpetual Protocol)
 * @param liquidatorShare the liquidator's share of the penalty
 * @param insuranceFundShare the insurance fund's share of the penalty
 * @param feeCappedByRemainingCollateral whether the venue takes no more than what the trader has left
 */
public record LiquidationTerms(
        @FeeRatio @Nullable BigDecimal liquidatorFeeRatio,
        @FeeRatio @Nullable BigDecimal insuranceFundFeeRatio,
        @FeeRatio @Nullable BigDecimal protocolFeeRatio,
        @FeeRatio @Nullable BigDecimal penaltyRatio,
        @FeeRatio @Nullable BigDecimal liquidatorShare,
        @FeeRatio @Nullable BigDecimal insuranceFundShare,
        @Nullable Boolean feeCappedByRemainingCollateral) {}
