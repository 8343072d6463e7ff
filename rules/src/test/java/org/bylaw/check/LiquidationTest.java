package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;
import static org.bylaw.policy.LiquidationFee.INSURANCE_FUND;
import static org.bylaw.policy.LiquidationFee.LIQUIDATOR;
import static org.bylaw.policy.LiquidationFee.PENALTY;
import static org.bylaw.policy.LiquidationFee.PROTOCOL;

import org.bylaw.exact.Rational;
import org.bylaw.policy.VenuePolicy;
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
                .isEqualTo(new Liquidation(Rational.of("0.0075"), Rational.of("0.0135"), false));
        assertThat(market.under(VELOCITY).liquidation())
                .isEqualTo(new Liquidation(Rational.of("0.0125"), Rational.of("0.0135"), false));
    }

    @Test
    void aFeeThatIsNotStatedIsNoneOfTheSum() {
        assertThat(market().liquidation("0.0075", null, null, null)
                        .under(VELOCITY)
                        .liquidation())
                .isEqualTo(new Liquidation(Rational.of("0.0075"), Rational.of("0.0075"), false));
        assertThat(market().liquidation(null, null, null, "0.025")
                        .under(policy().counts(PENALTY).build())
                        .liquidation())
                .isEqualTo(new Liquidation(Rational.of("0.025"), Rational.of("0.025"), false));
    }

    @Test
    void whereNoCountedFeeIsStatedThereIsNoSum() {
        assertThat(market().liquidation(null, null, "0.001", null).under(DRIFT).liquidation())
                .isEqualTo(new Liquidation(null, Rational.of("0.001"), false));
        assertThat(market().liquidation(null, null, null, null).under(DRIFT).liquidation())
                .isEqualTo(new Liquidation(null, null, false));
        assertThat(market().under(DRIFT).liquidation()).isNull();
    }

    @Test
    void withoutACountNothingIsCounted() {
        MarketDraft market = market().liquidation("0.0075", "0.005", null, null);
        Liquidation uncounted = new Liquidation(null, Rational.of("0.0125"), false);
        assertThat(market.under(policy().build()).liquidation()).isEqualTo(uncounted);
        assertThat(market.under(null).liquidation()).isEqualTo(uncounted);
        assertThat(market.under(policy().counts(PROTOCOL).build()).liquidation())
                .isEqualTo(uncounted);
    }

    @Test
    void aFeeOfZeroIsStated() {
        assertThat(market().liquidation("0", null, null, null).under(DRIFT).liquidation())
                .isEqualTo(new Liquidation(Rational.ZERO, Rational.ZERO, false));
    }

    @Test
    void aCapIsOneOnlyWhereItIsStated() {
        assertThat(market().cappedLiquidation("0.0075").under(DRIFT).liquidation())
                .isEqualTo(new Liquidation(Rational.of("0.0075"), Rational.of("0.0075"), true));
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
}
