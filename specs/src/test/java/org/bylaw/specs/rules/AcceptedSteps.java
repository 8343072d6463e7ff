package org.bylaw.specs.rules;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import org.bylaw.specs.words.Row;

/** What the committee lives with. */
public final class AcceptedSteps {

    private final AcceptedDraft accepted;

    /** Steps that draw up {@code accepted}. */
    public AcceptedSteps(AcceptedDraft accepted) {
        this.accepted = accepted;
    }

    @Given("the committee has accepted")
    public void accepted(DataTable entries) {
        Row.of(entries, AcceptedDraft.FIELDS.keySet()).forEach(accepted::add);
    }
}
