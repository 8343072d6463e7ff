package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;

import org.bylaw.exact.Rational;
import org.junit.jupiter.api.Test;

class StepCheckTest {

    private static StepCheck step(int index, String... rows) {
        return (StepCheck) MarketDraft.tiers(rows)
                .under(policy().bounds(null, "0.02", "0.5", "0.01", "0.4").build())
                .parts()
                .get(index);
    }

    @Test
    void theFirstStepHasNoneBefore() {
        StepCheck first = step(0, "0 100 50 0.01", "100 - 20 0.02");
        assertThat(first.previousLeverage()).isNull();
        assertThat(first.previousMaintenanceRatio()).isNull();
        assertThat(first.cliff()).isNull();
        assertThat(first.maintenanceJump()).isNull();
        assertThat(first.changesNothing()).isFalse();
        assertThat(first.last()).isFalse();
        assertThat(first.cap()).isEqualTo(Rational.of(100));
    }

    @Test
    void theCliffIsTheFactorByWhichLeverageFalls() {
        StepCheck second = step(1, "0 100 50 0.01", "100 - 20 0.02");
        assertThat(second.cliff()).isEqualTo(Rational.of("2.5"));
        assertThat(second.last()).isTrue();
        assertThat(second.cap()).isNull();
        assertThat(step(1, "0 100 20 0.01", "100 - 50 0.02").cliff()).isEqualTo(Rational.of("0.4"));
    }

    @Test
    void theStricterOfLeverageAndRatioMakesTheCliff() {
        assertThat(step(1, "0 100 50 0.01 - 0.04", "100 - 25 0.02").cliff()).isEqualTo(Rational.ONE);
    }

    @Test
    void whereTheGeometryIsFaultyNothingIsComparedWithTheStepBefore() {
        StepCheck second = step(1, "0 100 50 0.01", "90 - 20 0.02");
        assertThat(second.previousLeverage()).isNull();
        assertThat(second.cliff()).isNull();
    }

    @Test
    void statedLeverageAndRatioDisagreeByWhatTheirProductIsOffOne() {
        assertThat(step(0, "0 - 17 0.01 - 0.06").statedDisagreement()).isEqualTo(Rational.of("0.02"));
        assertThat(step(0, "0 - 16 0.01 - 0.06").statedDisagreement()).isEqualTo(Rational.of("0.04"));
        assertThat(step(0, "0 - 20 0.01 - 0.05").statedDisagreement()).isEqualTo(Rational.ZERO);
        assertThat(step(0, "0 - 20 0.01").statedDisagreement()).isNull();
    }

    @Test
    void aStepChangesNothingWhereLeverageRateAndAmountAreTheSame() {
        assertThat(step(1, "0 100 50 0.01", "100 - 50 0.01").changesNothing()).isTrue();
        assertThat(step(1, "0 100 50", "100 - 50").changesNothing()).isTrue();
        assertThat(step(1, "0 100 50 0.01", "100 - 49 0.01").changesNothing()).isFalse();
        assertThat(step(1, "0 100 50 0.01", "100 - 50 0.011").changesNothing()).isFalse();
        assertThat(step(1, "0 100 50 0.01 0", "100 - 50 0.01 0.001").changesNothing())
                .isFalse();
    }

    @Test
    void theMaintenanceMarginJumpsByTheRiseOfTheRateTimesTheFloor() {
        assertThat(step(1, "0 2000000 50 0.005", "2000000 - 20 0.01").maintenanceJump())
                .isEqualTo(Rational.of(10000));
        assertThat(step(1, "0 2000000 50 0.005", "2000000 - 20 0.005").maintenanceJump())
                .isNull();
        assertThat(step(1, "0 2000000 50 0.01", "2000000 - 20 0.005").maintenanceJump())
                .isNull();
        assertThat(step(1, "0 2000000 50", "2000000 - 20").maintenanceJump()).isNull();
    }

    @Test
    void theEndsOfTheVenuesRangeAreAllowed() {
        assertThat(step(0, "0 - 50 0.01").initialBoundBroken()).isNull();
        assertThat(step(0, "0 - 51 0.01").initialBoundBroken()).isEqualTo(Rational.of("0.02"));
        assertThat(step(0, "0 - 2 0.01").initialBoundBroken()).isNull();
        assertThat(step(0, "0 - 1 0.01").initialBoundBroken()).isEqualTo(Rational.of("0.5"));
        assertThat(step(0, "0 - 50 0.01").maintenanceBoundBroken()).isNull();
        assertThat(step(0, "0 - 50 0.0099").maintenanceBoundBroken()).isEqualTo(Rational.of("0.01"));
        assertThat(step(0, "0 - 50 0.4").maintenanceBoundBroken()).isNull();
        assertThat(step(0, "0 - 50 0.4001").maintenanceBoundBroken()).isEqualTo(Rational.of("0.4"));
        assertThat(step(0, "0 - 50").maintenanceBoundBroken()).isNull();
    }

    @Test
    void thePlaceIsTheFieldThatIsStatedInTheTiersRow() {
        String[] rows = {"0 50000 50 0.01", "50000 - 20 0.02 - 0.05"};
        assertThat(step(0, rows).atInitial())
                .isEqualTo(new Place("sample", null, "/margin/tiers/0/maxLeverage", "in tier 1 (from a size of 0)"));
        assertThat(step(1, rows).atInitial())
                .isEqualTo(new Place(
                        "sample", null, "/margin/tiers/1/initialMarginRatio", "in tier 2 (from a size of 50,000)"));
        assertThat(step(1, rows).atLeverage().pointer()).isEqualTo("/margin/tiers/1/maxLeverage");
        assertThat(step(1, "0 1234567.25 50", "1234567.25 - 20").at("cap").where())
                .isEqualTo("in tier 2 (from a size of 1,234,567.25)");
    }

    @Test
    void thePlaceOfAMarketWithoutTiersIsInTheMarginSection() {
        StepCheck ratio =
                (StepCheck) MarketDraft.flat("0.05", "0.03").under(null).parts().get(0);
        assertThat(ratio.atLeverage()).isEqualTo(new Place("sample", null, "/margin/initialMarginRatio", null));
        StepCheck leverage = (StepCheck)
                MarketDraft.leverage("20", "0.03").under(null).parts().get(0);
        assertThat(leverage.atInitial()).isEqualTo(new Place("sample", null, "/margin/maxLeverage", null));
    }
}
