package org.bylaw.specs.rules;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.util.Arrays;
import java.util.List;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.Row;

/** Which prices the committee trusts. */
public final class OraclePolicySteps {

    private final PolicyDraft policy;

    /** Steps that draw up {@code policy}. */
    public OraclePolicySteps(PolicyDraft policy) {
        this.policy = policy;
    }

    @Given("the policy asks of an oracle")
    public void oracle(DataTable fields) {
        Row.ofNames(fields)
                .forEach((field, cell) -> policy.threshold(
                        List.of("oracle", field),
                        field.equals("sources") ? Arrays.asList(cell.split(", ", -1)) : Figure.value(cell)));
    }
}
