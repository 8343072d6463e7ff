package org.bylaw.specs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.After;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bylaw.check.Witness;
import org.bylaw.rulebook.DollarReading;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.FindingText;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleNote;
import org.bylaw.specs.words.Row;
import org.jspecify.annotations.Nullable;

/** The judging, and what comes of it. Lists are compared whole. */
public final class JudgementSteps {

    private final Venue venue;
    private final RuleBook rules;
    private final Judgement judgement;

    /** Steps that judge {@code venue} by {@code rules}. */
    public JudgementSteps(Venue venue, RuleBook rules, Judgement judgement) {
        this.venue = venue;
        this.rules = rules;
        this.judgement = judgement;
    }

    @When("the market is judged")
    public void judgeMarket() {
        judgeMarket(Judgement.ANY_DAY);
    }

    @When("the market is judged on {day}")
    public void judgeMarket(LocalDate day) {
        judgement.is(
                Outcome.of(rules.checkEach(List.of(venue.subject(false)), day).get(0)));
    }

    @When("the venue is judged")
    public void judgeVenue() {
        judgeVenue(Judgement.ANY_DAY);
    }

    @When("the venue is judged on {day}")
    public void judgeVenue(LocalDate day) {
        judgement.is(Outcome.of(rules.check(List.of(venue.subject(true)), day, "a scenario")));
    }

    @Then("no rule speaks")
    public void silence() {
        assertThat(outcome().findings()).isEmpty();
    }

    @Then("the findings are")
    public void findings(DataTable rows) {
        assertThat(outcome().findings()).containsExactlyElementsOf(SpokenFinding.of(rows));
    }

    @Then("{rule} holds")
    public void holds(String rule) {
        assertThat(outcome().passed()).contains(rule);
    }

    @Then("the rules that hold are {}")
    public void rulesThatHold(String rules) {
        assertThat(outcome().passed()).containsExactlyElementsOf(ids(rules));
    }

    @Then("{rule} does not apply, because {string}")
    public void doesNotApply(String rule, String because) {
        assertThat(outcome().notApplicable()).contains(new RuleNote(rule, because));
    }

    @Then("the rules that do not apply are")
    public void rulesThatDoNotApply(DataTable notes) {
        assertThat(outcome().notApplicable()).containsExactlyInAnyOrderElementsOf(notes(notes));
    }

    @Then("{rule} could not run, because {string}")
    public void couldNotRun(String rule, String because) {
        assertThat(outcome().couldNotRun()).contains(new RuleNote(rule, because));
    }

    @Then("the rules that could not run are")
    public void rulesThatCouldNotRun(DataTable notes) {
        assertThat(outcome().couldNotRun()).containsExactlyInAnyOrderElementsOf(notes(notes));
    }

    @Then("no rule could not run")
    public void everyRuleRan() {
        assertThat(outcome().couldNotRun()).isEmpty();
    }

    @Then("the verdict is {word}")
    public void verdict(String verdict) {
        assertThat(outcome().verdict()).isEqualTo(verdict);
    }

    @Then("{rule} is first broken {firstBreak}, where initial margin is {ratio} and maintenance margin {ratio}")
    public void firstBroken(String rule, FirstBreak first, BigDecimal initial, BigDecimal maintenance) {
        List<Witness> witnesses = outcome().reported().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::witness)
                .toList();
        assertThat(witnesses).singleElement().satisfies(witness -> {
            assertThat(witness).isNotNull();
            assertThat(new FirstBreak(decimal(witness.size()), witness.unit(), witness.attained()))
                    .isEqualTo(first);
            assertThat(decimal(witness.initial())).isEqualByComparingTo(initial);
            assertThat(decimal(witness.maintenance())).isEqualByComparingTo(maintenance);
        });
    }

    @Then("{rule} says {string}")
    public void says(String rule, String message) {
        assertThat(outcome().reported().stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .map(Finding::message))
                .containsExactly(message);
    }

    @Then("{rule} is shown at the price of {day} as")
    public void shownInDollars(String rule, LocalDate priceOf, DataTable figures) {
        assertThat(outcome().reported().stream()
                        .filter(finding -> finding.rule().equals(rule))
                        .map(Finding::dollars))
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown).isNotNull();
                    assertThat(shown.asOf()).isEqualTo(priceOf);
                    assertThat(shown.figures().stream().map(JudgementSteps::cells))
                            .containsExactlyElementsOf(
                                    Row.of(figures, Set.of("figure", "USD", "at half the price", "at twice the price"))
                                            .stream()
                                            .map(JudgementSteps::cells)
                                            .toList());
                });
    }

    private static List<String> cells(DollarReading.Figure shown) {
        return List.of(
                shown.name(),
                decimal(shown.usd()).toPlainString(),
                decimal(shown.usdAtHalfPrice()).toPlainString(),
                decimal(shown.usdAtTwicePrice()).toPlainString());
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.text("figure"), row.text("USD"), row.text("at half the price"), row.text("at twice the price"));
    }

    /** Remembers which rules spoke and which held, so that no rule is left without a scenario of either sort. */
    @After
    public void remember(Scenario scenario) {
        if (judgement.given() && !scenario.isFailed()) {
            RulesHeard.remember(
                    scenario.getSourceTagNames(),
                    outcome().findings().stream().map(SpokenFinding::rule).toList(),
                    outcome().passed());
        }
    }

    private Outcome outcome() {
        return judgement.outcome();
    }

    /** One note per rule; a row may name several rules that have one reason. */
    private static List<RuleNote> notes(DataTable table) {
        return Row.of(table, Set.of("rules", "because")).stream()
                .flatMap(row -> ids(row.text("rules")).stream().map(rule -> new RuleNote(rule, row.text("because"))))
                .toList();
    }

    /** The ids in a sentence. */
    static List<String> ids(String rules) {
        return Arrays.asList(rules.trim().split("[ ,]+"));
    }

    private static BigDecimal decimal(@Nullable Object value) {
        String text = FindingText.decimal(value);
        assertThat(text).isNotNull();
        return new BigDecimal(text);
    }
}
