package org.bylaw.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.check.PolicyDraft.policy;

import java.util.Objects;
import org.bylaw.exact.Rational;
import org.bylaw.policy.VenuePolicy;
import org.junit.jupiter.api.Test;

class TierReachTest {

    private static final VenuePolicy NONE = policy().build();

    private static TierReach reach(MarketDraft draft, VenuePolicy law) {
        return Objects.requireNonNull(draft.under(law).tierReach());
    }

    @Test
    void aSoundTableEndsWhereItsLastTierDoes() {
        TierReach reach = reach(MarketDraft.tiers("0 100 50", "100 200 25"), NONE);
        assertThat(reach.firstCap()).isEqualTo(Rational.of(100));
        assertThat(reach.largestPosition()).isEqualTo(Rational.of(200));
        assertThat(reach.unitWords()).isEqualTo("quote units");
        assertThat(reach.unreachableFloor()).isNull();
        assertThat(reach.atLargestPosition())
                .isEqualTo(new Place("sample", null, "/margin/tiers/1/cap", "quote units"));
    }

    @Test
    void neitherAnOpenEndNorASentinelIsALargestPosition() {
        VenuePolicy credible = policy().buffers(null, null, null, null, "1000").build();
        assertThat(reach(MarketDraft.tiers("0 100 50", "100 - 25"), NONE).largestPosition())
                .isNull();
        assertThat(reach(MarketDraft.tiers("0 100 50", "100 1000 25"), credible).largestPosition())
                .isEqualTo(Rational.of(1000));
        assertThat(reach(MarketDraft.tiers("0 100 50", "100 1001 25"), credible).largestPosition())
                .isNull();
        assertThat(reach(MarketDraft.tiers("0 1001 50"), credible).firstCap()).isNull();
    }

    @Test
    void aTierIsUnreachableFromTheCapOn() {
        MarketDraft table = MarketDraft.tiers("0 100 50", "100 200 25", "200 300 10");
        assertThat(reach(table.usdCap("200.01"), NONE).unreachableFloor()).isNull();
        TierReach atCap = reach(table.usdCap("100"), NONE);
        assertThat(atCap.unreachableFloor()).isEqualTo(Rational.of(100));
        assertThat(atCap.atUnreachable()).isEqualTo(new Place("sample", null, "/margin/tiers/1/floor", "tier 2"));
    }

    @Test
    void thereIsNoneWithoutTiersAndNoneOfAFaultyTable() {
        assertThat(MarketDraft.flat("0.05", "0.03").under(NONE).tierReach()).isNull();
        assertThat(MarketDraft.tiers("0 100 50", "101 200 25").under(NONE).tierReach())
                .isNull();
    }

    @Test
    void equalAccountsGainTheLeverageOfTheFirstTier() {
        TierReach reach = reach(MarketDraft.tiers("0 100 50", "100 200 25", "200 300 10"), NONE);
        assertThat(EqualAccounts.of(reach, Rational.of(2)))
                .isEqualTo(new EqualAccounts(
                        Rational.of(2), Rational.of(100), Rational.of(50), Rational.of(25), "quote units"));
        EqualAccounts four = Objects.requireNonNull(EqualAccounts.of(reach, Rational.of(4)));
        assertThat(four.total()).isEqualTo(Rational.of(400));
        assertThat(four.leverageOfOne()).isNull();
        assertThat(four.words())
                .isEqualTo("4 equal accounts can open 400 quote units together at 50x, 100 each;"
                        + " one account of that size is offered no position");
    }

    @Test
    void equalAccountsGainNothingWhereOneIsOfferedAsMuch() {
        TierReach level = reach(MarketDraft.tiers("0 100 50", "100 200 50"), NONE);
        assertThat(EqualAccounts.of(level, Rational.ONE)).isNull();
        assertThat(EqualAccounts.of(level, Rational.of(2))).isNull();
        assertThat(EqualAccounts.of(reach(MarketDraft.tiers("0 - 50"), NONE), Rational.of(19)))
                .isNull();
    }
}
