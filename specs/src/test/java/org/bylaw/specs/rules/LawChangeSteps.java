package org.bylaw.specs.rules;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.time.LocalDate;

/** What is proposed about the venue's law. */
public final class LawChangeSteps {

    private final LawChangeDraft law;

    /** Steps that draw up {@code law}. */
    public LawChangeSteps(LawChangeDraft law) {
        this.law = law;
    }

    @Given("the proposal changes the law in {word}")
    public void file(String file) {
        law.in(file);
    }

    @Given("the law becomes looser: {string}")
    public void looser(String clause) {
        law.looser(clause);
    }

    @Given("the law becomes stricter: {string}")
    public void stricter(String clause) {
        law.stricter(clause);
    }

    @Given("the new law counts from {day} on")
    public void from(LocalDate day) {
        law.from(day);
    }

    @Given("the proposed policy says of changes")
    public void proposedPolicy(DataTable thresholds) {
        ChangePolicySteps.state(law.proposedPolicy(), thresholds);
    }
}
