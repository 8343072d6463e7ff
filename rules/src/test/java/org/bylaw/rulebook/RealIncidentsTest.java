package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.rulebook.ChangeDraft.past;

import java.math.BigDecimal;
import org.bylaw.check.MarketDraft;
import org.bylaw.margin.Direction;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.junit.jupiter.api.Test;

/** Changes that were made, with their numbers: what would have been said of them. */
class RealIncidentsTest {

    private static MarketDraft capped(String usd) {
        return MarketDraft.flat("0.05", "0.025").usdCap(usd);
    }

    /** GMX, commit 58168663, 2024-12-23: "reduce XRP max OI", from 1 to 5 million USD. */
    @Test
    void aReductionThatRaisesFiveTimes() {
        ChangeDraft change =
                ChangeDraft.of(capped("1000000"), capped("5000000")).declaring(Direction.TIGHTER);

        assertThat(change.said("CHG-001"))
                .containsExactly(
                        "the change is looser for new risk: the open-interest cap rises; the proposal says tighter");
        assertThat(change.said("CHG-003"))
                .containsExactly("relative rise of the open-interest cap: 400%; one change may come to 100%");
    }

    /** GMX, SUI, 2025-07-15 and 2025-07-16: 1, 6 and 9 million USD in 26 hours, the second step by half alone. */
    @Test
    void nineTimesInTwentySixHours() {
        ChangeDraft second = ChangeDraft.of(capped("6000000"), capped("9000000"))
                .after(past(400, capped("1000000")), past(1, capped("6000000")));

        assertThat(second.said("CHG-003")).isEmpty();
        assertThat(second.said("CHG-004"))
                .containsExactly("caps: loosened on 2025-07-15 by c1; days since then: 1, and the policy asks for 3");
        assertThat(second.said("CHG-005"))
                .containsExactly("the cap over the initial margin, held against its tightest since 2025-06-16, that of"
                        + " 2024-06-11 (c400), over 2 configurations (6x by the changes before, 1.5x by this one): 9x"
                        + " looser; the policy allows 4x");
    }

    /** GMX, XPL, 2025-09-25: the initial margin from 20% to 1% in one step. */
    @Test
    void fromFiveToAHundredTimesInOneStep() {
        MarketDraft before = MarketDraft.flat("0.2", "0.01");
        ChangeDraft change =
                ChangeDraft.of(before, MarketDraft.flat("0.01", "0.005")).after(past(10, before));

        assertThat(change.said("CHG-003"))
                .containsExactly(
                        "relative fall of the initial margin, at every size: 95%; one change may come to 25%",
                        "relative fall of the maintenance margin, at every size: 50%; one change may come to 25%");
        assertThat(change.said("CHG-006"))
                .containsExactly("the highest leverage moves from 5x to 100x, a factor of 20; from 2 on more people"
                        + " look at it");
        assertThat(change.said("CHG-005"))
                .containsExactly(
                        "the initial margins of the venue's markets together, no other loosened since 2025-06-16: 20x"
                                + " looser; the policy allows 16x",
                        "the initial margin, held against its tightest since 2025-06-16, that of 2025-07-06 (c10), over"
                                + " 1 configuration: 20x looser; the policy allows 2x");
    }

    /** dYdX, Large-Cap, 2024-10-02: initial margin from 5% to 2%, the impact notional left at 10,000 USDC (500 / 5%). */
    @Test
    void theImpactNotionalLeftBehind() {
        MarketConfig before = linked("0.05", "10000");
        var law = ChangeDraft.stating(stated -> stated.with("link", "500"));

        assertThat(ChangeDraft.of(before, linked("0.02", "10000")).under(law).said("CHG-007"))
                .containsExactly("the impact notional would be 10,000 USD; linked to the initial margin, as it was, it"
                        + " would be 25,000 USD");
        assertThat(ChangeDraft.of(before, linked("0.02", "25000")).under(law).said("CHG-007"))
                .isEmpty();
        assertThat(ChangeDraft.of(linked("0.05", "9000"), linked("0.02", "9000"))
                        .under(law)
                        .said("CHG-007"))
                .as("where the link did not hold before, nothing is forgotten")
                .isEmpty();
    }

    private static MarketConfig linked(String initial, String impactNotionalUsd) {
        return MarketFields.with(
                MarketDraft.flat(initial, "0.012").config(),
                "/funding/impactNotionalUsd",
                new BigDecimal(impactNotionalUsd));
    }

    /** GMX, LINK, 2025-11-23: a cap of 3 where 3,000,000 USD was meant. */
    @Test
    void aMillionTimesTooSmall() {
        ChangeDraft change = ChangeDraft.of(capped("3000000"), capped("3"));

        assertThat(change.said("CHG-011")).containsExactly("3,000,000 becomes 3, one part in 1,000,000");
        assertThat(change.said("CHG-010")).isEmpty();
    }

    /** GMX, pull request 62: the reason was about SATS, the change was of STX. */
    @Test
    void theReasonOfAnotherMarket() {
        MarketDraft stx = capped("1000000").named("STX-PERP");

        assertThat(ChangeDraft.of(stx, capped("2000000").named("STX-PERP"))
                        .because("Raise the cap of SATS, whose pool has grown.", "SATS-PERP", "BTC-PERP")
                        .said("CHG-012"))
                .containsExactly("the rationale names SATS-PERP, another market of the venue, and not STX-PERP");
        assertThat(ChangeDraft.of(stx, capped("2000000").named("STX-PERP"))
                        .because("Raise the cap of STX, as that of SATS.", "SATS-PERP", "BTC-PERP")
                        .said("CHG-012"))
                .isEmpty();
    }
}
