package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.bylaw.rulebook.ChangeDraft.past;
import static org.bylaw.rulebook.ChangeDraft.stating;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.bylaw.change.AppliesTo;
import org.bylaw.change.LawChange;
import org.bylaw.check.MarketDraft;
import org.bylaw.evidence.LastReview;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.evidence.Observed;
import org.bylaw.file.DefaultPolicy;
import org.bylaw.margin.Direction;
import org.bylaw.market.MarketFields;
import org.bylaw.policy.ChangePolicy;
import org.bylaw.policy.EnactmentStep;
import org.bylaw.policy.LandingPolicy;
import org.bylaw.policy.LooseningStep;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenueClamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a change is judged: what counts of the markets' rules, by which law, in which states, and what the rules of change say. */
class ChangeJudgementTest {

    private static final MarketDraft BEFORE = MarketDraft.flat("0.1", "0.05");

    private static ChangePolicy stepOf(String initial) {
        return stating(
                stated -> stated.with("step", new LooseningStep(ChangeDraft.number(initial), null, null, null, null)));
    }

    @Test
    void aMarketByItselfIsNotAskedForTheRulesOfChange() {
        RuleBook book = new RuleBook(RuleSet.shipped());
        MarketReport market = book.checkEach(
                        List.of(new VenueSubject(
                                new PolicySubject(DefaultPolicy.load(), "policy.json", List.of(), "sha256:policy"),
                                null,
                                List.of(new MarketSubject(BEFORE.config(), null, List.of(), null)),
                                false)),
                        ChangeDraft.TODAY)
                .get(0);

        assertThat(market.passed()).noneMatch(rule -> rule.startsWith("CHG-"));
        assertThat(market.notApplicable()).noneMatch(note -> note.rule().startsWith("CHG-"));
        assertThat(market.couldNotRun()).noneMatch(note -> note.rule().startsWith("CHG-"));
        assertThat(market.change()).isNull();
    }

    @Test
    void aChangeSaysOfEveryRuleOfChangeWhetherItPassedOrWhyItDoesNotApply() {
        MarketReport report = ChangeDraft.of(BEFORE, MarketDraft.flat("0.12", "0.05"))
                .after(past(90, BEFORE))
                .report();

        assertThat(report.passed())
                .filteredOn(rule -> rule.startsWith("CHG-"))
                .containsExactly(
                        "CHG-003", "CHG-004", "CHG-005", "CHG-006", "CHG-008", "CHG-009", "CHG-010", "CHG-011",
                        "CHG-019");
        assertThat(report.notApplicable())
                .filteredOn(note -> note.rule().startsWith("CHG-"))
                .extracting(RuleNote::rule, RuleNote::because)
                .containsExactly(
                        tuple("CHG-001", "the proposal declares no intent"),
                        tuple("CHG-002", "the proposal names no parameters"),
                        tuple("CHG-007", "the venue links no impact notional to the initial margin"),
                        tuple("CHG-012", "the proposal gives no rationale"),
                        tuple("CHG-013", "it is not known which proposals are open"),
                        tuple("CHG-014", "open positions are not tightened"),
                        tuple("CHG-015", "the change loosens nothing"),
                        tuple("CHG-016", "the change loosens nothing"),
                        tuple(
                                "CHG-020",
                                "the evidence does not say what the market was like when its limits were last"
                                        + " reviewed"));
    }

    @Test
    void anOldFaultNeverStopsATightening() {
        // MGN-006: maintenance is 0.9 of the initial margin, where the shipped policy asks for at most 0.8.
        MarketDraft faulty = MarketDraft.flat("0.05", "0.045");

        MarketReport tighter = ChangeDraft.of(
                        faulty, MarketDraft.flat("0.06", "0.045").usdCap("1000"))
                .report();
        assertThat(tighter.findings()).extracting(Finding::rule).doesNotContain("MGN-006");
        MarketReport same = ChangeDraft.of(
                        faulty, MarketDraft.flat("0.05", "0.045").usdCap("1000"))
                .report();
        assertThat(Objects.requireNonNull(same.change()).standing())
                .filteredOn(standing -> standing.finding().rule().equals("MGN-006"))
                .extracting(standing -> standing.improved())
                .containsExactly(false);
        MarketReport better =
                ChangeDraft.of(faulty, MarketDraft.flat("0.052", "0.045")).report();
        assertThat(Objects.requireNonNull(better.change()).standing())
                .filteredOn(standing -> standing.finding().rule().equals("MGN-006"))
                .extracting(standing -> standing.improved())
                .containsExactly(true);
        MarketReport worse =
                ChangeDraft.of(faulty, MarketDraft.flat("0.05", "0.046")).report();
        assertThat(worse.findings()).extracting(Finding::rule).contains("MGN-006");
    }

    @Test
    void aFaultThatGoesIsResolved() {
        MarketReport report = ChangeDraft.of(MarketDraft.flat("0.05", "0.045"), MarketDraft.flat("0.1", "0.045"))
                .report();

        assertThat(Objects.requireNonNull(report.change()).resolved())
                .extracting(Finding::rule)
                .contains("MGN-006");
    }

    /** Aave's price cap adapters, 2026-03: a clamp of 3% held one of two linked values back, and the other moved alone. */
    @Test
    void whatLandsIsJudgedAndNotWhatIsProposed() {
        MarketDraft proposed = MarketDraft.flat("0.2", "0.1");
        VenueClamp clamp = new VenueClamp("/margin/initialMarginRatio", ChangeDraft.number("0.03"), null, null, null);

        MarketReport clamped = ChangeDraft.of(BEFORE, proposed)
                .landing(new LandingPolicy(null, List.of(clamp), null))
                .report();
        assertThat(ChangeDraft.of(BEFORE, proposed).report().findings())
                .extracting(Finding::rule)
                .doesNotContain("MGN-006");
        assertThat(clamped.findings())
                .filteredOn(finding -> finding.rule().equals("MGN-006"))
                .as("maintenance of 10% beside an initial margin of 10.3%")
                .hasSize(1);
        assertThat(MarketFields.at(
                        Objects.requireNonNull(Objects.requireNonNull(clamped.change())
                                .change()
                                .market()
                                .landed()),
                        "/margin/initialMarginRatio"))
                .isEqualTo(new BigDecimal("0.103"));
    }

    /** Aster, XPL, 2025-09-25: a cap on the price was lifted before the price that it protected was right. */
    @Test
    void everyStateOnTheWayIsJudged() {
        MarketDraft proposed = MarketDraft.flat("0.2", "0.12");

        ChangeDraft maintenanceFirst =
                ChangeDraft.of(BEFORE, proposed).landing(inOrder("/margin/maintenanceMarginRatio"));
        assertThat(maintenanceFirst.report().findings())
                .filteredOn(finding -> finding.message().startsWith("after step 1 of 2 of the landing: "))
                .extracting(Finding::rule)
                .contains("MGN-001");
        assertThat(maintenanceFirst.report().verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(ChangeDraft.of(BEFORE, proposed)
                        .landing(inOrder("/margin/initialMarginRatio"))
                        .report()
                        .findings())
                .noneMatch(finding -> finding.message().startsWith("after step"));
    }

    private static LandingPolicy inOrder(String first) {
        return new LandingPolicy(
                null,
                null,
                List.of(
                        new EnactmentStep(new Sourced<>(List.of(first), "a test")),
                        new EnactmentStep(new Sourced<>(List.of("/margin"), "a test"))));
    }

    @Test
    void ofTwoLawsTheStricterJudges() {
        ChangeDraft third = ChangeDraft.of(BEFORE, MarketDraft.flat("0.07", "0.05"));

        assertThat(third.under(stepOf("0.25")).proposingLaw(stepOf("0.5")).said("CHG-003"))
                .as("a law that is loosened in the same proposal does not help it")
                .containsExactly("relative fall of the initial margin, at every size: 30%; one change may come to 25%");
        assertThat(third.under(stepOf("0.5")).proposingLaw(stepOf("0.25")).said("CHG-003"))
                .containsExactly("by the proposed law: relative fall of the initial margin, at every size: 30%; one"
                        + " change may come to 25%");
        assertThat(third.under(stepOf("0.3")).proposingLaw(stepOf("0.3")).said("CHG-003"))
                .isEmpty();
    }

    @Test
    void theDeclaredIntentIsHeldAgainstBothSides() {
        ChangeDraft liquidates = ChangeDraft.of(BEFORE, MarketDraft.flat("0.08", "0.06"));

        assertThat(liquidates.declaring(Direction.LOOSER).said("CHG-001"))
                .containsExactly("the change is tighter for open positions: the maintenance margin rises; the proposal"
                        + " says looser");
        assertThat(liquidates.declaring(Direction.TIGHTER).said("CHG-001"))
                .containsExactly(
                        "the change is looser for new risk: the initial margin falls; the proposal says" + " tighter");
        assertThat(liquidates.declaring(Direction.MIXED).said("CHG-001")).isEmpty();
        assertThat(liquidates.declaring(Direction.NEUTRAL).said("CHG-001")).hasSize(2);
    }

    @Test
    void aParameterThatIsNotNamedSpeaks() {
        ChangeDraft change = ChangeDraft.of(BEFORE, MarketDraft.flat("0.08", "0.04"));

        assertThat(change.naming("/margin/initialMarginRatio").said())
                .filteredOn(said -> said.startsWith("CHG-002"))
                .containsExactly("CHG-002 /margin/maintenanceMarginRatio: it goes from 0.05 to 0.04, and the proposal"
                        + " does not name it");
        assertThat(change.naming("/margin").said("CHG-002")).isEmpty();
    }

    @Test
    void aLimitThatIsTakenAwaySpeaks() {
        assertThat(ChangeDraft.of(
                                BEFORE.usdCap("1000"),
                                MarketDraft.flat("0.1", "0.05").usdCap("unlimited"))
                        .said("CHG-008"))
                .containsExactly("1,000 gives way to unlimited, and more may happen than before");
        assertThat(ChangeDraft.of(
                                MarketDraft.flat("0.1", "0.05").liquidation(null, null, null, "0.01"),
                                MarketDraft.flat("0.1", "0.05").liquidation(null, null, null, null))
                        .said("CHG-008"))
                .as("without the penalty a liquidation costs less")
                .containsExactly("0.01 gives way to none, and more may happen than before");
        assertThat(ChangeDraft.of(
                                MarketDraft.flat("0.1", "0.05").highLeverage("0.02", "0.01"),
                                MarketDraft.flat("0.1", "0.05"))
                        .said("CHG-009"))
                .contains("0.02 gives way to none; nothing more may happen than before");
        assertThat(ChangeDraft.of(
                                MarketDraft.tiers("0 500 20 0.01", "500 1000 10 0.01"),
                                MarketDraft.tiers("0 1000 20 0.01"))
                        .said())
                .as("a row that is gone is no limit taken away")
                .noneMatch(said -> said.startsWith("CHG-008") || said.startsWith("CHG-009"));
    }

    @Test
    void aSlipSpeaksByItsDirection() {
        assertThat(ChangeDraft.of(MarketDraft.flat("0.1", "0.05"), MarketDraft.flat("0.01", "0.05"))
                        .said("CHG-010"))
                .containsExactly("0.1 becomes 0.01, one part in 10");
        assertThat(ChangeDraft.of(MarketDraft.flat("0.01", "0.005"), MarketDraft.flat("0.1", "0.005"))
                        .said("CHG-011"))
                .containsExactly("0.01 becomes 0.1, 10 times as much");
        assertThat(ChangeDraft.of(MarketDraft.flat("0.1", "0.05"), MarketDraft.flat("0.011", "0.05"))
                        .said("CHG-010"))
                .isEmpty();
    }

    @Test
    void rowsThatAreAddedAreNoSlips() {
        assertThat(ChangeDraft.of(
                                MarketDraft.tiers("0 5000 20 0.01", "5000 50000 10 0.01"),
                                MarketDraft.tiers("0 500 20 0.01", "500 5000 20 0.01", "5000 50000 10 0.01"))
                        .said())
                .noneMatch(said -> said.startsWith("CHG-010") || said.startsWith("CHG-011"));
    }

    @Test
    void aStepToAnotherKindOfMarginIsNotJudgedAndSaysSo() {
        MarketReport report = ChangeDraft.of(
                        MarketDraft.flat("0.1", "0.05"), MarketDraft.sizePremium("0.1", "0.05", "0.001"))
                .report();

        assertThat(report.couldNotRun())
                .filteredOn(note -> note.rule().startsWith("CHG-"))
                .containsExactly(new RuleNote(
                        "CHG-003", "the margin is of another kind, which cannot be compared without a price"));
        assertThat(report.passed()).contains("CHG-008", "CHG-009").doesNotContain("CHG-003");
    }

    @Test
    void noticeIsDueAtTheLine() {
        MarketDraft tighter = MarketDraft.flat("0.1", "0.06");

        assertThat(notice(tighter, 3, AppliesTo.ALL)).isEmpty();
        assertThat(notice(tighter, 2, AppliesTo.ALL))
                .containsExactly("the maintenance margin rises; the notice is 2 days, and the policy asks for 3");
        assertThat(notice(tighter, 0, AppliesTo.NEW_POSITIONS)).isEmpty();
        assertThat(notice(tighter, 9, null))
                .containsExactly("the maintenance margin rises, and the proposal does not say whether for those that"
                        + " are open now; the notice is 9 days, and the policy asks for 3");
    }

    private static List<String> notice(MarketDraft proposed, int days, @Nullable AppliesTo whom) {
        return ChangeDraft.of(BEFORE, proposed).counting(days, whom).said("CHG-014");
    }

    @Test
    void looseningsWaitForTheirFamilyAlone() {
        MarketDraft now = MarketDraft.flat("0.1", "0.05").usdCap("1000");
        MarketDraft before = MarketDraft.flat("0.12", "0.05").usdCap("1000");

        assertThat(ChangeDraft.of(now, MarketDraft.flat("0.09", "0.05").usdCap("1000"))
                        .after(past(90, before), past(2, now))
                        .said("CHG-004"))
                .containsExactly(
                        "initial margin: loosened on 2025-07-14 by c2; days since then: 2, and the policy asks for 3");
        assertThat(ChangeDraft.of(now, MarketDraft.flat("0.09", "0.05").usdCap("1000"))
                        .after(past(90, before), past(3, now))
                        .said("CHG-004"))
                .isEmpty();
        assertThat(ChangeDraft.of(now, MarketDraft.flat("0.1", "0.05").usdCap("1100"))
                        .after(past(90, before), past(2, now))
                        .said("CHG-004"))
                .as("caps were not loosened")
                .isEmpty();
        assertThat(ChangeDraft.of(now, MarketDraft.flat("0.11", "0.05").usdCap("1000"))
                        .after(past(90, before), past(2, now))
                        .said("CHG-004"))
                .as("a tightening waits for nothing")
                .isEmpty();
    }

    @Test
    void evidenceOfAMajorMarketNeedsAReasonAndOfAnotherBlocks() {
        MarketDraft looser = MarketDraft.flat("0.09", "0.05");

        assertThat(ChangeDraft.of(BEFORE, looser).said("CHG-016")).hasSize(1);
        assertThat(ChangeDraft.of(BEFORE, looser).said("CHG-015")).isEmpty();
        assertThat(ChangeDraft.of(
                                MarketDraft.flat("0.1", "0.05").category("new-crypto"),
                                MarketDraft.flat("0.09", "0.05").category("major-crypto"))
                        .said("CHG-015"))
                .as("a market does not become major by the change that it is judged in")
                .hasSize(1);
    }

    @Test
    void anotherOpenProposalSpeaks() {
        assertThat(ChangeDraft.of(BEFORE, MarketDraft.flat("0.12", "0.05"))
                        .besides("#12", "#15")
                        .said("CHG-013"))
                .containsExactly(
                        "another proposal about this market is open: #12",
                        "another proposal about this market is open: #15");
        assertThat(ChangeDraft.of(BEFORE, MarketDraft.flat("0.12", "0.05"))
                        .besides()
                        .said("CHG-013"))
                .isEmpty();
    }

    @Test
    void limitsInBaseUnitsAreReviewedWhenThePriceMoved() {
        MarketDraft now = MarketDraft.flat("0.1", "0.05").baseCap(null, "1000", null);
        MarketDraft next = MarketDraft.flat("0.12", "0.05").baseCap(null, "1000", null);

        assertThat(ChangeDraft.of(now, next).knowing(reviewed("2", "1")).said("CHG-020"))
                .isEmpty();
        assertThat(ChangeDraft.of(now, next).knowing(reviewed("2.5", "1")).said("CHG-020"))
                .containsExactly(
                        "since the last review of limits in base units the price moved by a factor of 2.5; from"
                                + " above 2 they are reviewed");
        assertThat(ChangeDraft.of(now, next).knowing(reviewed("0.4", "1")).said("CHG-020"))
                .hasSize(1);
        assertThat(ChangeDraft.of(BEFORE, MarketDraft.flat("0.12", "0.05"))
                        .knowing(reviewed("2.5", "1"))
                        .said("CHG-020"))
                .as("no limit is in base units")
                .isEmpty();
    }

    private static MarketEvidence reviewed(String now, String then) {
        return new MarketEvidence(
                null,
                "sample",
                "SAMPLE-PERP",
                observed(now),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new LastReview(observed(then), null));
    }

    private static Observed<BigDecimal> observed(String value) {
        return new Observed<>(new BigDecimal(value), "a test", ChangeDraft.TODAY);
    }

    @Test
    void aLooserLawWaitsTheLongerOfTheTwoPeriods() {
        assertThat(ofLaw(7, List.of("bounds.maxLeverage: 20 to 50"), false)).isEmpty();
        assertThat(ofLaw(6, List.of("bounds.maxLeverage: 20 to 50"), false))
                .containsExactly("CHG-018 the law becomes looser: bounds.maxLeverage: 20 to 50; it would wait 6 days,"
                        + " and the longer of the old and the new waiting period is 7 days");
        assertThat(ofLaw(0, List.of(), false)).isEmpty();
        assertThat(ofLaw(0, List.of(), true))
                .containsExactly("CHG-017 the law is changed together with markets: policy.json");
    }

    private static List<String> ofLaw(int waitingDays, List<String> loosenings, boolean marketsToo) {
        VenueChange venue =
                ChangeDraft.of(BEFORE, MarketDraft.flat("0.12", "0.05")).venue();
        VenueChange withLaw = new VenueChange(
                venue.law(),
                venue.law(),
                new LawChange(
                        List.of("policy.json"),
                        loosenings,
                        List.of(),
                        marketsToo,
                        ChangeDraft.TODAY.plusDays(waitingDays)),
                venue.changes(),
                venue.marketNames());
        return new RuleBook(RuleSet.shipped())
                .checkChanges(List.of(withLaw), ChangeDraft.TODAY, "a test", List.of()).files().stream()
                        .flatMap(file -> file.findings().stream())
                        .filter(finding -> finding.rule().startsWith("CHG-"))
                        .map(finding -> finding.rule() + " " + finding.message())
                        .toList();
    }
}
