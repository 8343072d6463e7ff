package org.bylaw.check;

import java.math.BigDecimal;
import org.bylaw.exact.Rational;
import org.bylaw.market.LiquidationTerms;
import org.jspecify.annotations.Nullable;

/**
 * What a liquidation costs, as fractions of the notional liquidated.
 *
 * @param countedFees the fees that the venue counts against the maintenance margin, summed
 * @param allFees every fee that the market states, summed
 * @param penaltyShares the shares of the penalty, summed
 * @param feeCapped whether the venue takes no more than what the trader has left
 */
public record Liquidation(
        @WhenAbsent("the market states none of the liquidation fees that the venue counts") @Nullable
        Rational countedFees,

        @WhenAbsent("the market states no liquidation fee") @Nullable
        Rational allFees,

        @WhenAbsent("the market does not say how a penalty is shared out") @Nullable
        Rational penaltyShares,

        boolean feeCapped) {

    /**
     * What the shares of the penalty add up to, where both are stated, or one of them with the penalty itself: then the other
     * is nothing. {@code null} otherwise: nothing is known of a sharing.
     */
    static @Nullable Rational penaltyShares(LiquidationTerms terms) {
        BigDecimal liquidator = terms.liquidatorShare();
        BigDecimal insuranceFund = terms.insuranceFundShare();
        int stated = (liquidator == null ? 0 : 1) + (insuranceFund == null ? 0 : 1);
        if (stated == 0 || (stated == 1 && terms.penaltyRatio() == null)) {
            return null;
        }
        return exact(liquidator).plus(exact(insuranceFund));
    }

    /** What the shares of a penalty have to add up to. */
    public Rational wholePenalty() {
        return Rational.ONE;
    }

    private static Rational exact(@Nullable BigDecimal share) {
        return share == null ? Rational.ZERO : Rational.of(share);
    }
}
