package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.rulebook.ChangeDraft.TODAY;
import static org.bylaw.rulebook.ChangeDraft.past;

import java.util.List;
import java.util.Objects;
import org.bylaw.change.ChangeHistory;
import org.bylaw.change.LooseningWindow;
import org.bylaw.change.PastConfiguration;
import org.bylaw.check.MarketDraft;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarketStatus;
import org.bylaw.policy.LooseningBudget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each way to come to a looser market than the budget allows, and that nothing is gained by it. */
class WaysAroundTheBudgetTest {

    private static MarketDraft flat(String initial) {
        return MarketDraft.flat(initial, "0.01");
    }

    /** What the budgets come to, each {@code path observed}. */
    private static List<String> over(ChangeDraft change) {
        return change.report().findings().stream()
                .filter(finding -> finding.rule().equals("CHG-005"))
                .map(finding -> finding.path() + " " + finding.observed())
                .toList();
    }

    @Test
    void inOneChangeItIsJudgedAtTheLine() {
        assertThat(over(ChangeDraft.of(flat("0.1"), flat("0.05")).after(past(90, flat("0.1")))))
                .isEmpty();
        assertThat(over(ChangeDraft.of(flat("0.1"), flat("0.04")).after(past(90, flat("0.1")))))
                .containsExactly("/margin 2.5");
    }

    @Test
    void splittingOverDaysGainsNothing() {
        ChangeDraft last = ChangeDraft.of(flat("0.05"), flat("0.04"))
                .after(past(90, flat("0.1")), past(12, flat("0.08")), past(8, flat("0.0625")), past(4, flat("0.05")));

        assertThat(last.said("CHG-003")).as("each step by itself is allowed").isEmpty();
        assertThat(last.said("CHG-004")).as("and no two are too near").isEmpty();
        assertThat(over(last)).as("as in one change").containsExactly("/margin 2.5");
    }

    @Test
    void whatIsOlderThanTheWindowDoesNotCount() {
        ChangeDraft change = ChangeDraft.of(flat("0.05"), flat("0.04"));

        assertThat(over(change.after(past(90, flat("0.1")), past(30, flat("0.05")))))
                .isEmpty();
        assertThat(over(change.after(past(90, flat("0.1")), past(29, flat("0.05")))))
                .containsExactly("/margin 2.5");
    }

    @Test
    void splittingOverParametersGainsNothing() {
        MarketDraft before = MarketDraft.flat("0.1", "0.01").usdCap("1000000");
        MarketDraft halved = MarketDraft.flat("0.05", "0.01").usdCap("1000000");

        assertThat(over(ChangeDraft.of(halved, MarketDraft.flat("0.05", "0.01").usdCap("2000000"))
                        .after(past(90, before), past(5, halved))))
                .as("twice and twice, at the line")
                .isEmpty();
        List<String> apart =
                over(ChangeDraft.of(halved, MarketDraft.flat("0.05", "0.01").usdCap("2100000"))
                        .after(past(90, before), past(5, halved)));
        List<String> atOnce =
                over(ChangeDraft.of(before, MarketDraft.flat("0.05", "0.01").usdCap("2100000"))
                        .after(past(90, before)));
        assertThat(apart).isEqualTo(atOnce).containsExactly("/openInterest 4.2");
    }

    @Test
    void aTableOfItsOwnCapHasTheSameBudget() {
        MarketDraft before = MarketDraft.tiers("0 1000 10 0.01");
        MarketDraft doubled = MarketDraft.tiers("0 2000 10 0.01");
        PastConfiguration first = past(90, before);

        assertThat(over(ChangeDraft.of(doubled, MarketDraft.tiers("0 4000 10 0.01"))
                        .after(first, past(5, doubled))))
                .isEmpty();
        assertThat(over(ChangeDraft.of(doubled, MarketDraft.tiers("0 4001 10 0.01"))
                        .after(first, past(5, doubled))))
                .containsExactly("/openInterest 4.001");
    }

    @Test
    void splittingOverTiersGainsNothing() {
        MarketDraft before = MarketDraft.tiers("0 1000 10 0.01");
        MarketDraft split = MarketDraft.tiers("0 500 10 0.01", "500 1000 10 0.01");
        MarketDraft lower = MarketDraft.tiers("0 500 20 0.01", "500 1000 10 0.01");
        MarketDraft both = MarketDraft.tiers("0 500 20 0.01", "500 1000 20 0.01");
        PastConfiguration first = past(90, before);

        assertThat(ChangeDraft.of(before, split).check().effect().aspects())
                .as("the same curve in more rows is no change")
                .isEmpty();
        assertThat(over(ChangeDraft.of(lower, both).after(first, past(20, split), past(10, lower))))
                .as("no size is more than twice as loose")
                .isEmpty();
        MarketDraft thirds = MarketDraft.tiers("0 300 20 0.01", "300 500 25 0.01", "500 1000 20 0.01");
        assertThat(over(ChangeDraft.of(both, thirds).after(first, past(20, split), past(10, lower), past(5, both))))
                .as("but those of new rows are")
                .containsExactly("/margin 2.5");
    }

    @Test
    void downAndUpAgainGainsNothing() {
        PastConfiguration first = past(90, flat("0.1"));
        PastConfiguration tightened = past(10, flat("0.2"));

        assertThat(over(ChangeDraft.of(flat("0.2"), flat("0.1")).after(first, tightened)))
                .as("back to where it was, at the line")
                .isEmpty();
        assertThat(over(ChangeDraft.of(flat("0.2"), flat("0.09")).after(first, tightened)))
                .containsExactly("/margin 2.22222222222222222");
    }

    @Test
    void twoMarketsShareTheBudgetOfTheirVenue() {
        var law = ChangeDraft.stating(
                stated -> stated.with("budget", new LooseningBudget(null, null, null, null, ChangeDraft.number("2"))));

        assertThat(over(ChangeDraft.of(flat("0.1"), flat("0.075")).under(law).history(withOther("0.15", "0.1"))))
                .as("1.5 times 4/3, at the line")
                .isEmpty();
        ChangeDraft beyond =
                ChangeDraft.of(flat("0.1"), flat("0.075")).under(law).history(withOther("0.165", "0.1"));
        assertThat(over(beyond)).containsExactly(" 2.2");
        assertThat(beyond.said("CHG-005"))
                .containsExactly("the initial margins of the venue's markets together, with OTHER-PERP 1.65x since"
                        + " 2025-06-16: 2.2x looser; the policy allows 2x");
    }

    private static ChangeHistory withOther(String before, String after) {
        return new ChangeHistory(
                null,
                List.of(past(90, flat("0.1"))),
                null,
                null,
                List.of(List.of(
                        past(90, flat(before).named("OTHER-PERP")),
                        past(0, flat(after).named("OTHER-PERP")))));
    }

    @Test
    void aPlaceholderBeforeTheLaunchIsNoBase() {
        MarketDraft tight = flat("1").status(MarketStatus.PRE_LAUNCH);
        MarketDraft loose = flat("0.02").status(MarketStatus.PRE_LAUNCH);

        assertThat(over(ChangeDraft.of(flat("0.1"), flat("0.075")).after(past(10, tight), past(5, flat("0.1")))))
                .as("nor does a tight one make a market look loosened")
                .isEmpty();
        ChangeDraft launch = ChangeDraft.of(loose, flat("0.02")).after(past(10, loose));
        assertThat(launch.said("CHG-015"))
                .as("a launch rests on evidence, whatever the placeholder was")
                .containsExactly(
                        "what the loosening rests on is not known well enough: reference price (there is no evidence of the"
                                + " market), open interest (there is no evidence of the market), depth (there is no evidence"
                                + " of the market)");
        assertThat(ChangeDraft.of(tight, loose).said())
                .as("before the launch all is free")
                .isEmpty();
    }

    @Test
    void sendingAMarketBackBeforeItsLaunchGainsNothing() {
        MarketDraft back = flat("0.1").status(MarketStatus.PRE_LAUNCH);
        MarketDraft edited = flat("0.04").status(MarketStatus.PRE_LAUNCH);

        assertThat(over(ChangeDraft.of(edited, flat("0.04"))
                        .after(past(90, flat("0.1")), past(10, back), past(5, edited))))
                .containsExactly("/margin 2.5");
    }

    @Test
    void takingAMarketOffAndListingItAgainGainsNothing() {
        @Nullable MarketDraft none = null;

        assertThat(over(ChangeDraft.of(none, flat("0.04")).after(past(90, flat("0.1")), past(10, none))))
                .containsExactly("/margin 2.5");
        assertThat(over(ChangeDraft.of(none, flat("0.05")).after(past(90, flat("0.1")), past(10, none))))
                .isEmpty();
    }

    @Test
    void underAnotherNameThePastIsTheSame() {
        ChangeDraft renamed = ChangeDraft.of(
                        null, flat("0.04").named("NEW-PERP").config())
                .history(new ChangeHistory(
                        null, List.of(past(90, flat("0.1")), past(1, null)), null, "SAMPLE-PERP", List.of()));

        assertThat(over(renamed)).containsExactly("/margin 2.5");
        assertThat(renamed.said("CHG-019"))
                .containsExactly("the market was known as SAMPLE-PERP, and is judged with that past");
    }

    @Test
    void looseningAMarketThatIsPausedGainsNothing() {
        MarketDraft paused = flat("0.1").status(MarketStatus.PAUSED);
        MarketDraft loosened = flat("0.04").status(MarketStatus.PAUSED);
        PastConfiguration[] before = {past(90, flat("0.1")), past(5, paused)};

        ChangeDraft whilePaused = ChangeDraft.of(paused, loosened).after(before);
        ChangeDraft whileActive = ChangeDraft.of(flat("0.1"), flat("0.04")).after(past(90, flat("0.1")));
        assertThat(over(whilePaused)).isEqualTo(over(whileActive)).containsExactly("/margin 2.5");
        assertThat(whilePaused.said("CHG-003"))
                .isEqualTo(whileActive.said("CHG-003"))
                .hasSize(1);

        ChangeDraft reopening = ChangeDraft.of(paused, flat("0.04")).after(before);
        assertThat(over(reopening)).as("nor does loosening and opening in one").containsExactly("/margin 2.5");
    }

    @Test
    void whatAChangeLeavesAloneItDoesNotSpend() {
        PastConfiguration[] before = {past(90, flat("0.1")), past(5, flat("0.04"))};
        MarketDraft now = flat("0.04").liquidation("0.01", null, null, null);

        assertThat(over(ChangeDraft.of(now, flat("0.04").liquidation("0.005", null, null, null))
                        .after(before)))
                .isEmpty();
    }

    @Test
    void aSizeScalingThatIsTakenAwayIsEndless() {
        MarketDraft scaled = MarketDraft.sizePremium("0.1", "0.01", "0.001");
        ChangeDraft change = ChangeDraft.of(scaled, MarketDraft.sizePremium("0.1", "0.01", "0"))
                .after(past(90, scaled));

        assertThat(change.report().findings())
                .filteredOn(finding -> finding.rule().equals("CHG-005"))
                .extracting(Finding::observed)
                .contains("endlessly");
        assertThat(change.said("CHG-003"))
                .contains(
                        "relative fall of the initial margin, largest at large sizes: 100%; one change may come to 25%");
    }

    @Test
    void theFactorIsThatOfTheSizeWhereItIsLargest() {
        MarketDraft before = MarketDraft.tiers("0 1000 10 0.01", "1000 5000 5 0.01");
        MarketDraft after = MarketDraft.tiers("0 2000 10 0.01", "2000 5000 5 0.01");
        ChangeDraft change = ChangeDraft.of(before, after).after(past(90, before));

        LooseningWindow window = Objects.requireNonNull(
                Objects.requireNonNull(change.check().past()).window());
        assertThat(window.initial()).isEqualTo(new LooseningWindow.Loosened(Rational.of(2), past(90, before)));
        assertThat(window.from()).isEqualTo(TODAY.minusDays(30));
    }
}
