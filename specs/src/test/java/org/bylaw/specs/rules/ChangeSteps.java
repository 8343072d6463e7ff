package org.bylaw.specs.rules;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bylaw.change.AppliesTo;
import org.bylaw.margin.Direction;
import org.bylaw.specs.words.Row;

/** What is proposed about the market, and what the proposal says of itself. */
public final class ChangeSteps {

    private final ChangeDraft change;

    /** Steps that draw up {@code change}. */
    public ChangeSteps(ChangeDraft change) {
        this.change = change;
    }

    @Given("the proposal changes")
    public void fields(DataTable fields) {
        Row.of(fields, ChangeDraft.COLUMNS).forEach(change::change);
    }

    @Given("the proposal adds this market")
    public void newMarket() {
        change.ofNewMarket();
    }

    @Given("the proposal takes the market off")
    public void takenOff() {
        change.takeOff();
    }

    @Given("the proposal declares that it is {direction}")
    public void intent(Direction direction) {
        change.declare(direction);
    }

    @Given("the proposal names {pointers}")
    public void named(List<String> pointers) {
        change.name(pointers);
    }

    @Given("the proposal's rationale is {string}")
    public void rationale(String rationale) {
        change.reason(rationale);
    }

    @Given("the change takes effect on {day}")
    public void effectiveOn(LocalDate day) {
        change.takesEffect(day, null);
    }

    @Given("the change takes effect on {day} for all positions")
    public void effectiveForAll(LocalDate day) {
        change.takesEffect(day, AppliesTo.ALL);
    }

    @Given("the change takes effect on {day} for new positions")
    public void effectiveForNew(LocalDate day) {
        change.takesEffect(day, AppliesTo.NEW_POSITIONS);
    }

    @Given("the venue has the markets {}")
    public void markets(String names) {
        Arrays.stream(names.split(", ", -1)).forEach(change::besideMarket);
    }

    @Given("no other proposal about the market is open")
    public void noOpenProposal() {
        change.besideProposals(List.of());
    }

    @Given("other open proposals about the market are {}")
    public void openProposals(String proposals) {
        change.besideProposals(Arrays.asList(proposals.split(", ", -1)));
    }
}
