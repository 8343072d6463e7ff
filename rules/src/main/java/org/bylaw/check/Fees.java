package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.market.TradingFees;
import org.jspecify.annotations.Nullable;

/**
 * What a trader pays to trade, as fractions of the notional.
 *
 * @param openFeeRatio paid to open
 * @param closeFeeRatio paid to close
 */
public record Fees(
        @WhenAbsent("the market states no fee to open") @Nullable
        Rational openFeeRatio,

        @WhenAbsent("the market states no fee to close") @Nullable
        Rational closeFeeRatio) {

    static Fees of(TradingFees fees) {
        return new Fees(
                fees.openFeeRatio() == null ? null : Rational.of(fees.openFeeRatio()),
                fees.closeFeeRatio() == null ? null : Rational.of(fees.closeFeeRatio()));
    }
}
