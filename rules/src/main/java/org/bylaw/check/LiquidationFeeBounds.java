package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.policy.VenueBounds;
import org.jspecify.annotations.Nullable;

/**
 * What the venue itself allows as liquidation fees, as fractions of the notional liquidated; {@code null} where it sets no bound.
 *
 * @param liquidatorFeeRatio highest liquidator's fee
 * @param insuranceFundFeeRatio highest fee of the insurance fund
 * @param protocolFeeRatio highest fee of the protocol
 * @param penaltyRatio highest penalty
 */
record LiquidationFeeBounds(
        @Nullable Rational liquidatorFeeRatio,
        @Nullable Rational insuranceFundFeeRatio,
        @Nullable Rational protocolFeeRatio,
        @Nullable Rational penaltyRatio) {

    /** No bounds at all. */
    static final LiquidationFeeBounds NONE = new LiquidationFeeBounds(null, null, null, null);

    static LiquidationFeeBounds of(VenueBounds bounds) {
        return new LiquidationFeeBounds(
                Limits.exact(bounds.maxLiquidatorFeeRatio()),
                Limits.exact(bounds.maxInsuranceFundFeeRatio()),
                Limits.exact(bounds.maxProtocolFeeRatio()),
                Limits.exact(bounds.maxPenaltyRatio()));
    }
}
