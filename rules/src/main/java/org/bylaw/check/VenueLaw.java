package org.bylaw.check;

import java.math.BigDecimal;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.market.LiquidationTerms;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.policy.LiquidationFee;
import org.bylaw.policy.MarginComparison;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * How the venue itself reckons.
 *
 * @param strictComparison true where maintenance must be below initial at every size
 * @param program the on-chain program whose checks the rules mirror
 * @param liquidationFeesCounted the liquidation fees that the maintenance margin must exceed, summed
 * @param highLeverageMode true where accounts may be in high-leverage mode
 * @param equalityIsHealthy whether a position exactly at the liquidation line is still healthy
 */
public record VenueLaw(
        @WhenAbsent("the policy allows a maintenance margin that equals the initial margin") @Nullable
        Boolean strictComparison,

        @WhenAbsent("the policy names no on-chain program") @Nullable
        String program,

        @WhenAbsent("the policy counts no liquidation fees") @Nullable
        List<LiquidationFee> liquidationFeesCounted,

        @Nullable Boolean highLeverageMode,
        boolean equalityIsHealthy) {

    /** No law at all. */
    static final VenueLaw NONE = new VenueLaw(null, null, null, null, false);

    /** The law of a policy. */
    static VenueLaw of(VenuePolicy policy) {
        return new VenueLaw(
                policy.marginComparison() != null && policy.marginComparison().value() == MarginComparison.STRICT
                        ? Boolean.TRUE
                        : null,
                policy.program() == null ? null : policy.program().value(),
                policy.liquidationFeesCounted() == null
                        ? null
                        : policy.liquidationFeesCounted().value(),
                policy.bounds() != null && policy.bounds().highLeverage() != null,
                policy.equalityAtLiquidation() != null
                        && policy.equalityAtLiquidation().value() == EqualityAtLiquidation.HEALTHY);
    }

    /** The counted fees that {@code terms} state, summed; {@code null} where they state none of them. */
    @Nullable
    Rational countedFees(@Nullable LiquidationTerms terms) {
        return liquidationFeesCounted == null || terms == null ? null : sum(terms, liquidationFeesCounted);
    }

    /** All fees of a liquidation that {@code terms} state, summed; {@code null} where they state none. */
    static @Nullable Rational allFees(@Nullable LiquidationTerms terms) {
        return terms == null ? null : sum(terms, List.of(LiquidationFee.values()));
    }

    private static @Nullable Rational sum(LiquidationTerms terms, List<LiquidationFee> fees) {
        Rational sum = null;
        for (LiquidationFee fee : fees) {
            BigDecimal ratio = switch (fee) {
                case LIQUIDATOR -> terms.liquidatorFeeRatio();
                case INSURANCE_FUND -> terms.insuranceFundFeeRatio();
                case PROTOCOL -> terms.protocolFeeRatio();
                case PENALTY -> terms.penaltyRatio();
            };
            if (ratio != null) {
                sum = sum == null ? Rational.of(ratio) : sum.plus(Rational.of(ratio));
            }
        }
        return sum;
    }
}
