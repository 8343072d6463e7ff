package org.bylaw.specs.rules;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.Row;

/** What is known of the live market, in the words of its evidence file. */
public final class EvidenceSteps {

    private final EvidenceDraft evidence;
    private final PolicyDraft policy;

    /** Steps that draw up {@code evidence}, and what {@code policy} asks of it. */
    public EvidenceSteps(EvidenceDraft evidence, PolicyDraft policy) {
        this.evidence = evidence;
        this.policy = policy;
    }

    @Given("evidence of {day}")
    public void evidence(LocalDate day, DataTable values) {
        Row.ofNames(values)
                .forEach((name, cell) ->
                        evidence.observe(Arrays.asList(name.split("/", -1)), Figure.value(cell), day.toString()));
    }

    @Given("the policy allows evidence to be at most this old")
    public void ages(DataTable days) {
        Row.ofNames(days)
                .forEach((kind, cell) -> policy.threshold(List.of("evidence", "maxAgeDays", kind), Figure.value(cell)));
    }
}
