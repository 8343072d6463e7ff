package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;

import java.util.List;
import java.util.Objects;
import org.bylaw.exact.Rational;
import org.bylaw.market.ShapeFault;
import org.bylaw.policy.VenuePolicy;
import org.junit.jupiter.api.Test;

class MarketCheckTest {

    private static final VenuePolicy NONE = policy().build();
    private static final MarketDraft TIERS =
            MarketDraft.tiers("0 100 50 0.01 0 0.02", "100 200 25 0.02 1 0.04", "200 - 10 0.05 7 0.1");

    @Test
    void aFlatMarketHasOneStepAndNoTiers() {
        MarketCheck market = MarketDraft.flat("0.05", "0.03").under(NONE);
        assertThat(market.initialRatio()).isEqualTo(Rational.of("0.05"));
        assertThat(market.maintenanceRatio()).isEqualTo(Rational.of("0.03"));
        assertThat(market.maintenanceShareOfInitial()).isEqualTo(Rational.of("0.6"));
        assertThat(market.statedInitialRatio()).isEqualTo(Rational.of("0.05"));
        assertThat(market.statedLeverage()).isNull();
        assertThat(market.steps()).isNull();
        assertThat(market.tiers()).isNull();
        assertThat(market.formula()).isTrue();
        assertThat(market.amounts()).isNull();
        assertThat(market.parts()).hasSize(1);
        assertThat(market.broken()).isEmpty();
    }

    @Test
    void leverageAloneLeavesMaintenanceUnknown() {
        MarketCheck market = MarketDraft.leverage("30", null).under(NONE);
        assertThat(market.initialRatio()).isEqualTo(Rational.of(1, 30));
        assertThat(market.statedLeverage()).isEqualTo(Rational.of(30));
        assertThat(market.statedInitialRatio()).isNull();
        assertThat(market.maintenanceRatio()).isNull();
        assertThat(market.maintenanceShareOfInitial()).isNull();
        assertThat(market.margins()).isNull();
        assertThat(market.atInitial().pointer()).isEqualTo("/margin/maxLeverage");
    }

    @Test
    void aTableIsNoFormula() {
        MarketCheck market = TIERS.under(NONE);
        assertThat(market.steps()).hasSize(3);
        assertThat(market.tiers()).hasSize(3);
        assertThat(market.formula()).isNull();
        assertThat(market.amounts()).isTrue();
        assertThat(market.rateOnWholePosition()).isNull();
        assertThat(market.parts()).hasSize(3).allMatch(StepCheck.class::isInstance);
        assertThat(market.atInitial().pointer()).isEqualTo("/margin/tiers/0/initialMarginRatio");
        assertThat(market.atMaintenance().pointer()).isEqualTo("/margin/tiers/0/maintenanceMarginRatio");
    }

    @Test
    void withoutAmountsTheRateIsOnTheWholePosition() {
        MarketCheck market =
                MarketDraft.tiers("0 100 50 0.01", "100 200 25 0.02").under(NONE);
        assertThat(market.amounts()).isNull();
        assertThat(market.rateOnWholePosition()).isTrue();
    }

    @Test
    void aFaultyGeometryHasNeitherStepsNorMargins() {
        MarketCheck market =
                MarketDraft.tiers("0 100 50 0.01", "101 200 25 0.02").under(NONE);
        assertThat(market.faults()).hasSize(1);
        assertThat(market.steps()).isNull();
        assertThat(market.tiers()).hasSize(2);
        assertThat(market.margins()).isNull();
        assertThat(market.parts()).hasSize(3).last().isInstanceOf(ScheduleFaultCheck.class);
        assertThat(((StepCheck) market.parts().get(1)).previous()).isNull();
    }

    @Test
    void aBrokenAmountLeavesTheStepsComparable() {
        MarketCheck market =
                MarketDraft.tiers("0 100 50 0.01 0", "100 200 25 0.02 3").under(NONE);
        assertThat(market.faults()).hasSize(1);
        assertThat(market.steps()).hasSize(2);
        assertThat(market.margins()).isNull();
        assertThat(((StepCheck) market.parts().get(1)).previous()).isNotNull();
    }

    @Test
    void equalRatiosReachEachOtherAndNeitherIsAbove() {
        Margins below = margins(MarketDraft.flat("0.05", "0.0499").under(NONE));
        assertThat(below.maintenanceReachesInitial()).isNull();
        Margins equal = margins(MarketDraft.flat("0.05", "0.05").under(NONE));
        assertThat(equal.maintenanceReachesInitial()).isNotNull();
        assertThat(equal.maintenanceAboveInitial()).isNull();
        Margins above = margins(MarketDraft.flat("0.05", "0.0501").under(NONE));
        assertThat(above.maintenanceAboveInitial()).isNotNull().isEqualTo(above.maintenanceReachesInitial());
    }

    @Test
    void theGapIsMeasuredByTheInitialRatioOfTheStep() {
        VenuePolicy half = policy().gap("0.5").build();
        assertThat(margins(TIERS.under(half)).gapTooNarrow()).isNull();
        Witness witness = Objects.requireNonNull(
                margins(MarketDraft.tiers("0 100 50 0.01", "100 - 25 0.0201").under(half))
                        .gapTooNarrow());
        assertThat(witness.size()).isEqualTo(Rational.of(100));
        assertThat(witness.limit().asRational()).isEqualTo(Rational.of("0.02"));
    }

    @Test
    void aPositionThatFeesUseUpIsLiquidatableAtOpenUnlessEqualityIsHealthy() {
        MarketDraft market = MarketDraft.flat("0.05", "0.048").fees("0.001", "0.001");
        assertThat(margins(market.under(NONE)).liquidatableAtOpen()).isNotNull();
        assertThat(margins(market.under(policy().equalityHealthy().build())).liquidatableAtOpen())
                .isNull();
        assertThat(margins(market.fees("0.001", "0.0009").under(NONE)).liquidatableAtOpen())
                .isNull();
        assertThat(margins(market.fees("0.01", null).under(NONE)).liquidatableAtOpen())
                .isNull();
    }

    private static Margins margins(MarketCheck market) {
        return Objects.requireNonNull(market.margins());
    }

    @Test
    void aFindingAboutASizePointsIntoTheTierThatHoldsIt() {
        VenuePolicy minimum =
                policy().category("major-crypto", null, null, "0.015").build();
        MarketCheck market = MarketDraft.tiers("0 100 50 0.016", "100 200 25 0.014", "200 - 10 0.05")
                .under(minimum);
        Witness witness = Objects.requireNonNull(margins(market).maintenanceBelowMinimum());
        assertThat(witness.size()).isEqualTo(Rational.of(100));
        assertThat(market.atMaintenance(witness).pointer()).isEqualTo("/margin/tiers/1/maintenanceMarginRatio");
    }

    @Test
    void theLimitsAreThoseOfTheMarketsCategory() {
        VenuePolicy policy = policy().category("major-crypto", "50", "100", "0.01")
                .category("meme", "5", null, null)
                .build();
        MarketDraft market = MarketDraft.flat("0.05", "0.03");
        assertThat(market.under(policy).limits())
                .isEqualTo(new Limits(Rational.of(50), Rational.of("0.01"), null, null, null));
        assertThat(market.category("meme").under(policy).limits())
                .isEqualTo(new Limits(Rational.of(5), null, null, null, null));
        assertThat(market.category("forex").under(policy).limits()).isEqualTo(Limits.NONE);
        assertThat(market.under(null).limits()).isEqualTo(Limits.NONE);
    }

    @Test
    void aSectionWithAnImpossibleFieldIsLeftOutAndSaysWhy() {
        ShapeFault fee = new ShapeFault("/fees/openFeeRatio", "2", "openFeeRatio is 2; use a fraction");
        ShapeFault spread = new ShapeFault("/spread/maxSpreadRatio", "-1", "maxSpreadRatio is -1; use a fraction");
        ShapeFault venue = new ShapeFault("/venue", null, "venue is missing; name the venue's folder");
        MarketCheck market =
                MarketDraft.flat("0.05", "0.03").fees("2", "0").spread("-1").under(NONE, fee, spread, venue);
        assertThat(market.fees()).isNull();
        assertThat(market.maxSpreadRatio()).isNull();
        assertThat(market.broken())
                .containsOnlyKeys("fees", "maxSpreadRatio", "volatility")
                .containsEntry("fees", "SHAPE: openFeeRatio is 2; use a fraction");
        assertThat(margins(market).liquidatableAtOpen()).isNull();
    }

    @Test
    void aPairAddsAStepAndItsFaults() {
        MarketCheck market =
                MarketDraft.flat("0.05", "0.03").highLeverage("0.01", "0.02").under(NONE);
        List<Object> parts = market.parts();
        assertThat(parts).hasSize(3 + 1);
        assertThat(parts.stream().filter(StepCheck.class::isInstance).map(StepCheck.class::cast))
                .extracting(StepCheck::highLeverage)
                .containsExactly(false, true);
        assertThat(parts.stream().filter(HighLeverageCheck.class::isInstance)).hasSize(2);
    }
}
