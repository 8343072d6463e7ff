package org.bylaw.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.market.LiquidationTerms;
import org.jspecify.annotations.Nullable;

/**
 * One liquidation fee beside the venue's bound for it, or all of them together beside the whole position.
 *
 * @param market the market
 * @param pointer the field that states the fee; the section for all together
 * @param ratio the fee as a fraction of the notional liquidated
 * @param bound what the fee is bounded by
 * @param boundIncluded whether the fee may equal the bound
 * @param words whose fee it is, and how the bound bounds it
 */
public record LiquidationFeeCheck(
        MarketCheck market, String pointer, Rational ratio, Rational bound, boolean boundIncluded, String words) {

    private static final String SECTION = "/liquidation";

    /** What a liquidation costs. */
    @WhenAbsent("the market states no liquidation terms")
    public @Nullable Liquidation liquidation() {
        return market.liquidation();
    }

    /** The field, with words. */
    public Place at() {
        return market.at(pointer, words);
    }

    /** One fact per stated fee that the venue bounds, and one for the sum of all that are stated. */
    static List<LiquidationFeeCheck> of(MarketCheck market, LiquidationFeeBounds bounds) {
        LiquidationTerms terms = market.config().liquidation();
        Liquidation liquidation = market.liquidation();
        if (terms == null || liquidation == null || liquidation.allFees() == null) {
            return List.of();
        }
        List<LiquidationFeeCheck> checks = new ArrayList<>();
        add(market, "liquidatorFeeRatio", terms.liquidatorFeeRatio(), bounds.liquidatorFeeRatio(), checks);
        add(market, "insuranceFundFeeRatio", terms.insuranceFundFeeRatio(), bounds.insuranceFundFeeRatio(), checks);
        add(market, "protocolFeeRatio", terms.protocolFeeRatio(), bounds.protocolFeeRatio(), checks);
        add(market, "penaltyRatio", terms.penaltyRatio(), bounds.penaltyRatio(), checks);
        checks.add(new LiquidationFeeCheck(
                market,
                SECTION,
                liquidation.allFees(),
                Rational.ONE,
                false,
                "in all fees together, which have to be below"));
        return checks;
    }

    private static void add(
            MarketCheck market,
            String field,
            @Nullable BigDecimal fee,
            @Nullable Rational bound,
            List<LiquidationFeeCheck> checks) {
        if (fee != null && bound != null) {
            checks.add(new LiquidationFeeCheck(
                    market,
                    SECTION + "/" + field,
                    Rational.of(fee),
                    bound,
                    true,
                    "as " + field + ", for which the venue allows"));
        }
    }
}
