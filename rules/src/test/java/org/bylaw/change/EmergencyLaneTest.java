package org.bylaw.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.change.SampleChange.lane;

import java.util.List;
import org.bylaw.check.MarketDraft;
import org.bylaw.market.ContractTier;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarketStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmergencyLaneTest {

    private static MarketDraft flat(String initial, String maintenance) {
        return MarketDraft.flat(initial, maintenance);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED", "REDUCE_ONLY"})
    void toPauseOrOnlyReduceNeedsNoWaiting(MarketStatus status) {
        assertThat(lane(flat("0.1", "0.05"), flat("0.1", "0.05").status(status), null))
                .isEqualTo(new EmergencyLane(
                        true,
                        List.of("new risk is tighter or equal at every size", "open positions are not tightened")));
    }

    @Test
    void toReopenWaits() {
        EmergencyLane lane = lane(flat("0.1", "0.05").status(MarketStatus.PAUSED), flat("0.1", "0.05"), null);

        assertThat(lane.eligible()).isFalse();
        assertThat(lane.reasons()).containsExactly("positions may be opened");
    }

    @Test
    void aHigherInitialMarginNeedsNoWaitingAndALowerOneWaits() {
        assertThat(lane(flat("0.1", "0.05"), flat("0.2", "0.05"), null).eligible())
                .isTrue();
        assertThat(lane(flat("0.1", "0.05"), flat("0.09999", "0.05"), null))
                .isEqualTo(new EmergencyLane(false, List.of("the initial margin falls")));
    }

    @Test
    void oneSizeThatIsLooserWaits() {
        MarketDraft before = MarketDraft.tiers("0 100 10 0.01", "100 1000 5 0.01");

        assertThat(lane(before, MarketDraft.tiers("0 100 5 0.01", "100 1000 5 0.01"), null)
                        .eligible())
                .isTrue();
        assertThat(lane(before, MarketDraft.tiers("0 100 5 0.01", "100 1000 6 0.01"), null)
                        .reasons())
                .containsExactly("the initial margin falls at some sizes and rises at others");
        assertThat(lane(before, MarketDraft.tiers("0 101 10 0.01", "101 1000 2 0.01"), null)
                        .eligible())
                .as("looser from 100 to 101 alone")
                .isFalse();
    }

    @Test
    void openPositionsAreNotTightenedWithoutABound() {
        EmergencyLane lane = lane(flat("0.1", "0.05"), flat("0.2", "0.0501"), null);

        assertThat(lane)
                .isEqualTo(new EmergencyLane(false, List.of("for open positions, the maintenance margin rises")));
        assertThat(lane(flat("0.1", "0.05"), flat("0.2", "0.0501"), "0").eligible())
                .isFalse();
    }

    @Test
    void withinTheBoundOfThePolicyTheyMayBe() {
        assertThat(lane(flat("0.1", "0.05"), flat("0.2", "0.055"), "0.1"))
                .as("a tenth more, at the line")
                .isEqualTo(new EmergencyLane(
                        true,
                        List.of(
                                "new risk is tighter or equal at every size",
                                "open positions are tightened within what the policy bears")));
        assertThat(lane(flat("0.1", "0.05"), flat("0.2", "0.0551"), "0.1").eligible())
                .isFalse();
    }

    @Test
    void theBoundIsOfTheMarginAlone() {
        MarketDraft before = flat("0.1", "0.05").liquidation("0.01", null, null, null);

        assertThat(lane(before, flat("0.2", "0.05").liquidation("0.0101", null, null, null), "0.1")
                        .reasons())
                .containsExactly("for open positions, the liquidator's fee rises");
        assertThat(lane(before, flat("0.2", "0.05").liquidation("0.0099", null, null, null), null)
                        .eligible())
                .as("a lower fee spares them")
                .isTrue();
    }

    @Test
    void sizesThatAreNoLongerAllowedTightenOpenPositions() {
        assertThat(lane(MarketDraft.tiers("0 1000 10 0.01"), MarketDraft.tiers("0 900 10 0.01"), "0.1")
                        .eligible())
                .isFalse();
    }

    @Test
    void whatIsNotComparableWaits() {
        assertThat(lane(flat("0.1", "0.05"), MarketDraft.sizePremium("0.2", "0.1", "0.001"), "0.1")
                        .eligible())
                .isFalse();
    }

    @Test
    void classesAndModesCount() {
        assertThat(lane(
                                flat("0.1", "0.05").contractTier(ContractTier.B),
                                flat("0.1", "0.05").contractTier(ContractTier.A),
                                null)
                        .reasons())
                .containsExactly("the contract tier is a safer one");
        assertThat(lane(
                                flat("0.1", "0.05").offering(MarginMode.CROSS, MarginMode.ISOLATED),
                                flat("0.1", "0.05").offering(MarginMode.ISOLATED),
                                null)
                        .eligible())
                .as("positions that are open in the mode that goes lose it")
                .isFalse();
    }

    @Test
    void aLaunchWaits() {
        Effect effect = Effect.between(null, flat("0.5", "0.25").config(), Yardsticks.NONE);

        assertThat(EmergencyLane.of(Lane.LAUNCH, effect, null).reasons())
                .containsExactly("a launch waits", "positions may be opened in a market that there was not");
    }
}
