package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The pair for accounts in high-leverage mode, its limits and bounds, and what is at fault with it. */
class HighLeverageTest {

    private static final VenuePolicy WITH_MODE = policy().highLeverageBounds("0.0125", "0.005", "0.5")
            .category("major-crypto", "20", "102", "0.02")
            .category("meme", "5", null, "0.1")
            .build();
    private static final VenuePolicy WITHOUT_MODE =
            policy().bounds("80", "0.0125", null, null, null).build();

    private static MarketDraft market(@Nullable String initial, @Nullable String maintenance) {
        return MarketDraft.flat("0.05", "0.03").highLeverage(initial, maintenance);
    }

    private static StepCheck pair(MarketDraft market, VenuePolicy policy) {
        return market.under(policy).parts().stream()
                .filter(StepCheck.class::isInstance)
                .map(StepCheck.class::cast)
                .filter(StepCheck::highLeverage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePairHasTheCategorysOwnLeverageLimitAndNoMinimumOfMaintenance() {
        StepCheck pair = pair(market("0.01", "0.006"), WITH_MODE);
        assertThat(pair.limits()).isEqualTo(new Limits(Rational.of(102), null, null, null, null));
        assertThat(pair.maxLeverage()).isEqualTo(Rational.of(100));
        assertThat(pair.maintenanceRatio()).isEqualTo(Rational.of("0.006"));
    }

    @Test
    void withoutAnOwnLimitTheOrdinaryOneCountsForThePair() {
        assertThat(pair(market("0.01", "0.006").category("meme"), WITH_MODE).limits())
                .isEqualTo(new Limits(Rational.of(5), null, null, null, null));
    }

    @Test
    void thePairHasTheBoundsOfTheModeForBothRatios() {
        RatioRange range = new RatioRange(Rational.of("0.005"), Rational.of("0.5"));
        StepCheck at = pair(market("0.005", "0.005"), WITH_MODE);
        assertThat(at.bounds()).isEqualTo(new Bounds(Rational.of(200), range, range, null, null));
        assertThat(at.initialBoundBroken()).isNull();
        assertThat(at.maintenanceBoundBroken()).isNull();
        StepCheck below = pair(market("0.0049", "0.0049"), WITH_MODE);
        assertThat(below.initialBoundBroken()).isEqualTo(Rational.of("0.005"));
        assertThat(below.maintenanceBoundBroken()).isEqualTo(Rational.of("0.005"));
        assertThat(pair(market("0.51", "0.5"), WITH_MODE).initialBoundBroken()).isEqualTo(Rational.of("0.5"));
    }

    @Test
    void whereTheVenueHasNoModeTheOrdinaryBoundsCount() {
        assertThat(pair(market("0.01", "0.006"), WITHOUT_MODE).bounds())
                .isEqualTo(new Bounds(
                        Rational.of(80), new RatioRange(Rational.of("0.0125"), Rational.ONE), null, null, null));
    }

    @Test
    void aRangeWithOneEndIsOpenToZeroOrToOne() {
        VenuePolicy policy = policy().bounds(null, null, "0.5", "0.01", null).build();
        assertThat(MarketDraft.flat("0.05", "0.03").under(policy).bounds())
                .isEqualTo(new Bounds(
                        null,
                        new RatioRange(Rational.ZERO, Rational.of("0.5")),
                        new RatioRange(Rational.of("0.01"), Rational.ONE),
                        null,
                        null));
    }

    @Test
    void thePlaceIsInThePairsSection() {
        assertThat(pair(market("0.01", "0.006"), WITH_MODE).atInitial())
                .isEqualTo(new Place("sample", null, "/highLeverage/initialMarginRatio", "in high-leverage mode"));
        assertThat(pair(market("0.01", "0.006"), WITH_MODE).atLeverage().pointer())
                .isEqualTo("/highLeverage/initialMarginRatio");
    }

    @Test
    void aPairStrictlyInsideTheOrdinaryOneHasNoFault() {
        assertThat(faults(market("0.0499", "0.0299"), WITH_MODE)).isEmpty();
        assertThat(faults(MarketDraft.flat("0.05", "0.03"), WITHOUT_MODE)).isEmpty();
    }

    @Test
    void equalIsNotInside() {
        assertThat(faults(market("0.05", "0.0299"), WITH_MODE))
                .containsExactly(
                        "initialMarginRatio: initial is 5%, which has to be below the ordinary initial ratio of 5%");
        assertThat(faults(market("0.0499", "0.03"), WITH_MODE))
                .containsExactly(
                        "maintenanceMarginRatio: maintenance is 3%, which has to be below the ordinary maintenance ratio of 3%");
        assertThat(faults(market("0.02", "0.02"), WITH_MODE))
                .containsExactly(
                        "maintenanceMarginRatio: maintenance is 2%, which has to be below the initial ratio of the pair of 2%");
    }

    @Test
    void everyFaultOfThePairIsNamed() {
        assertThat(faults(market("0.05", "0.06"), WITH_MODE)).hasSize(3);
    }

    @Test
    void halfAPairIsOneFault() {
        assertThat(faults(market("0.01", null), WITH_MODE))
                .containsExactly("maintenanceMarginRatio: maintenanceMarginRatio is missing");
        assertThat(faults(market(null, "0.01"), WITH_MODE))
                .containsExactly("initialMarginRatio: initialMarginRatio is missing");
        assertThat(market(null, "0.01").under(WITH_MODE).parts().stream().filter(StepCheck.class::isInstance))
                .hasSize(1);
    }

    @Test
    void aPairOnAVenueWithoutTheModeIsAFaultOnlyWhereThePolicyIsKnown() {
        assertThat(faults(market("0.01", "0.006"), WITHOUT_MODE))
                .containsExactly("initialMarginRatio: the policy names no high-leverage mode of the venue");
        assertThat(faults(market("0.01", "0.006"), null)).isEmpty();
    }

    private static List<String> faults(MarketDraft market, @Nullable VenuePolicy policy) {
        return market.under(policy).parts().stream()
                .filter(HighLeverageCheck.class::isInstance)
                .map(HighLeverageCheck.class::cast)
                .peek(fault -> assertThat(fault.at())
                        .isEqualTo(new Place("sample", null, "/highLeverage/" + fault.field(), fault.reason())))
                .map(fault -> fault.field() + ": " + fault.reason())
                .toList();
    }
}
