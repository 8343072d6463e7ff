package org.bylaw.specs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bylaw.change.Effect;
import org.bylaw.change.Landing;
import org.bylaw.change.Side;
import org.bylaw.change.TightenOnly;
import org.bylaw.check.ChangeCheck;
import org.bylaw.margin.Direction;
import org.bylaw.market.MarketConfig;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleNote;
import org.bylaw.rulebook.StandingFinding;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.Row;
import org.jspecify.annotations.Nullable;

/** The judging of a change, and what it does beside the findings. */
public final class ChangeJudgementSteps {

    private final ProposedChange change;
    private final MarketDraft market;
    private final RuleBook rules;
    private final Judgement judgement;

    /** Steps that judge {@code change} by {@code rules}. */
    public ChangeJudgementSteps(ProposedChange change, MarketDraft market, RuleBook rules, Judgement judgement) {
        this.change = change;
        this.market = market;
        this.rules = rules;
        this.judgement = judgement;
    }

    @When("the change is judged")
    public void judge() {
        judge(Judgement.ANY_DAY);
    }

    @When("the change is judged on {day}")
    public void judge(LocalDate day) {
        judgement.is(Outcome.of(rules.checkChanges(List.of(change.subject()), day, "a scenario", List.of())));
    }

    @Then("new risk is {direction} and open positions are {direction}")
    public void directions(Direction newRisk, Direction openPositions) {
        Effect effect = check().effect();
        assertThat(List.of(effect.direction(Side.NEW_RISK), effect.direction(Side.OPEN_POSITIONS)))
                .containsExactly(newRisk, openPositions);
    }

    @Then("the emergency lane is open, because {string}")
    public void emergency(String because) {
        emergency(true, because);
    }

    @Then("the emergency lane is closed, because {string}")
    public void noEmergency(String because) {
        emergency(false, because);
    }

    private void emergency(boolean open, String because) {
        var lane = check().emergencyLane();
        assertThat(lane.eligible()).isEqualTo(open);
        assertThat(String.join("; ", lane.reasons())).isEqualTo(because);
    }

    @Then("the venue makes of the proposal")
    public void adjusted(DataTable fields) {
        Landing landing = Objects.requireNonNull(check().market().landing(), "the market is taken off");
        assertThat(landing.adjusted().stream()
                        .map(field -> List.of(field.pointer(), written(field.before()), written(field.after()))))
                .containsExactlyElementsOf(Row.of(fields, ChangeDraft.COLUMNS).stream()
                        .map(row -> List.of(row.text("field"), written(row, "before"), written(row, "after")))
                        .toList());
    }

    private static String written(@Nullable Object value) {
        return value == null ? "" : Figure.written(String.valueOf(value));
    }

    private static String written(Row row, String column) {
        String cell = row.find(column);
        return cell == null ? "" : Figure.written(cell);
    }

    @Then("the part that may be made without waiting is")
    public void tightenOnly(DataTable fields) {
        FileContent part = new FileContent(market.content());
        for (Row field : Row.of(fields, ChangeDraft.COLUMNS)) {
            part.holds(field.text("field"), field.find("before"));
            part.set(field.text("field"), field.find("after"));
        }
        MarketConfig expected = Venue.config(part.text());
        assertThat(tightenOnly().config()).isEqualTo(expected);
    }

    @Then("no part of it may be made without waiting, because {string}")
    public void noTightenOnly(String because) {
        assertThat(tightenOnly().because()).isEqualTo(because);
    }

    private TightenOnly tightenOnly() {
        return Objects.requireNonNull(check().tightenOnly(), "the change needs no such part");
    }

    @Then("as standing, and {standing}, there are")
    public void standing(boolean improved, DataTable rows) {
        assertThat(report().standing().stream()
                        .filter(each -> each.improved() == improved)
                        .map(StandingFinding::finding)
                        .map(finding -> SpokenFinding.of(SpokenFinding.MARKET, finding)))
                .containsExactlyElementsOf(SpokenFinding.of(rows));
    }

    @Then("the change does away with")
    public void resolved(DataTable rows) {
        assertThat(report().resolved().stream().map(finding -> SpokenFinding.of(SpokenFinding.MARKET, finding)))
                .containsExactlyElementsOf(SpokenFinding.of(rows));
    }

    @Then("the rules that could not judge before either are {}")
    public void unjudgedBefore(String rules) {
        assertThat(report().standingWithoutJudgement().stream().map(RuleNote::rule))
                .containsExactlyElementsOf(JudgementSteps.ids(rules));
    }

    private ChangeCheck check() {
        return report().change();
    }

    private ChangeReport report() {
        return Objects.requireNonNull(judgement.outcome().change(), "no change of a market has been judged");
    }
}
