package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;
import static org.bylaw.policy.LiquidationFee.INSURANCE_FUND;
import static org.bylaw.policy.LiquidationFee.LIQUIDATOR;
import static org.bylaw.policy.LiquidationFee.PENALTY;
import static org.bylaw.policy.LiquidationFee.PROTOCOL;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiquidationTest {

    private static final VenuePolicy DRIFT = policy().counts(LIQUIDATOR).build();
    private static final VenuePolicy VELOCITY =
            policy().counts(LIQUIDATOR, INSURANCE_FUND).build();

    private static MarketDraft market() {
        return MarketDraft.flat("0.05", "0.03");
    }

    @Test
    void theCountedFeesAreThoseThatTheVenueCountsSummed() {
        MarketDraft market = market().liquidation("0.0075", "0.005", "0.001", null);
        assertThat(market.under(DRIFT).liquidation())
                .isEqualTo(new Liquidation(Rational.of("0.0075"), Rational.of("0.0135"), null, false));
        assertThat(market.under(VELOCITY).liquidation())
                .isEqualTo(new Liquidation(Rational.of("0.0125"), Rational.of("0.0135"), null, false));
    }

    @Test
    void aFeeThatIsNotStatedIsNoneOfTheSum() {
        assertThat(market().liquidation("0.0075", null, null, null)
                        .under(VELOCITY)
                        .liquidation())
                .isEqualTo(new Liquidation(Rational.of("0.0075"), Rational.of("0.0075"), null, false));
        assertThat(market().liquidation(null, null, null, "0.025")
                        .under(policy().counts(PENALTY).build())
                        .liquidation())
                .isEqualTo(new Liquidation(Rational.of("0.025"), Rational.of("0.025"), null, false));
    }

    @Test
    void whereNoCountedFeeIsStatedThereIsNoSum() {
        assertThat(market().liquidation(null, null, "0.001", null).under(DRIFT).liquidation())
                .isEqualTo(new Liquidation(null, Rational.of("0.001"), null, false));
        assertThat(market().liquidation(null, null, null, null).under(DRIFT).liquidation())
                .isEqualTo(new Liquidation(null, null, null, false));
        assertThat(market().under(DRIFT).liquidation()).isNull();
    }

    @Test
    void withoutACountNothingIsCounted() {
        MarketDraft market = market().liquidation("0.0075", "0.005", null, null);
        Liquidation uncounted = new Liquidation(null, Rational.of("0.0125"), null, false);
        assertThat(market.under(policy().build()).liquidation()).isEqualTo(uncounted);
        assertThat(market.under(null).liquidation()).isEqualTo(uncounted);
        assertThat(market.under(policy().counts(PROTOCOL).build()).liquidation())
                .isEqualTo(uncounted);
    }

    @Test
    void aFeeOfZeroIsStated() {
        assertThat(market().liquidation("0", null, null, null).under(DRIFT).liquidation())
                .isEqualTo(new Liquidation(Rational.ZERO, Rational.ZERO, null, false));
    }

    @Test
    void aCapIsOneOnlyWhereItIsStated() {
        assertThat(market().cappedLiquidation("0.0075").under(DRIFT).liquidation())
                .isEqualTo(new Liquidation(Rational.of("0.0075"), Rational.of("0.0075"), null, true));
    }

    @Test
    void whatALiquidationMaySlipIsWhatMaintenanceLeavesAfterAllFees() {
        // (m - f) / (1 - f): maintenance 3%, fees 0.75% + 0.25%
        MarketDraft market = market().liquidation("0.0075", "0.0025", null, null);
        assertThat(market.under(DRIFT).slippageTolerance()).isEqualTo(Rational.of(2, 99));
        assertThat(market.fees(null, "0.01").under(DRIFT).slippageTolerance()).isEqualTo(Rational.of(1, 98));
        assertThat(market.fees(null, "0.02").under(DRIFT).slippageTolerance()).isEqualTo(Rational.ZERO);
        assertThat(market.fees(null, "0.99").under(DRIFT).slippageTolerance()).isEqualTo(Rational.of("-0.97"));
    }

    @Test
    void withoutMaintenanceOrFeesNoSlippageIsKnown() {
        assertThat(market().under(DRIFT).slippageTolerance()).isNull();
        assertThat(market().liquidation(null, null, null, null).under(DRIFT).slippageTolerance())
                .isNull();
        assertThat(MarketDraft.flat("0.05", null)
                        .liquidation("0.01", null, null, null)
                        .under(DRIFT)
                        .slippageTolerance())
                .isNull();
    }

    private static @Nullable Rational shares(
            @Nullable String penalty, @Nullable String liquidator, @Nullable String insuranceFund) {
        Liquidation terms =
                market().penalty(penalty, liquidator, insuranceFund).under(null).liquidation();
        return terms == null ? null : terms.penaltyShares();
    }

    @Test
    void theSharesAreSummedWhereASharingIsStated() {
        assertThat(shares("0.025", "0.5", "0.4")).isEqualTo(Rational.of("0.9"));
        assertThat(shares(null, "0.5", "0.5")).isEqualTo(Rational.ONE);
        assertThat(shares("0.025", "0.5", null)).isEqualTo(Rational.of("0.5"));
        assertThat(shares("0.025", null, "0.4")).isEqualTo(Rational.of("0.4"));
        assertThat(shares(null, "0.5", null)).isNull();
        assertThat(shares("0.025", null, null)).isNull();
    }

    private static List<String> feeChecks(MarketDraft market, VenuePolicy policy) {
        return market.under(policy).parts().stream()
                .filter(LiquidationFeeCheck.class::isInstance)
                .map(LiquidationFeeCheck.class::cast)
                .map(check -> check.at().pointer() + " " + check.ratio()
                        + (check.boundIncluded() ? " at most " : " below ") + check.bound())
                .toList();
    }

    @Test
    void eachBoundedFeeIsHeldAgainstItsBoundAndTheirSumAgainstTheWhole() {
        VenuePolicy bounded = policy().feeBounds("0.01", null, "0.1", "0.5").build();
        assertThat(feeChecks(market().liquidation("0.0075", "0.005", "0.2", "0.3"), bounded))
                .containsExactly(
                        "/liquidation/liquidatorFeeRatio 0.0075 at most 0.01",
                        "/liquidation/protocolFeeRatio 0.2 at most 0.1",
                        "/liquidation/penaltyRatio 0.3 at most 0.5",
                        "/liquidation 0.5125 below 1");
        assertThat(feeChecks(
                        market().liquidation(null, "0.005", null, null),
                        policy().feeBounds(null, "0.02", null, null).build()))
                .containsExactly("/liquidation/insuranceFundFeeRatio 0.005 at most 0.02", "/liquidation 0.005 below 1");
        assertThat(feeChecks(market().liquidation("0.0075", null, null, null), policy().build()))
                .containsExactly("/liquidation 0.0075 below 1");
    }

    @Test
    void whereNoFeeIsStatedNoneIsHeldAgainstAnything() {
        VenuePolicy bounded = policy().feeBounds("0.01", "0.01", "0.01", "0.01").build();
        assertThat(feeChecks(market(), bounded)).isEmpty();
        assertThat(feeChecks(market().liquidation(null, null, null, null), bounded))
                .isEmpty();
    }
}
