package org.bylaw.specs.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.Row;

/** What the venue makes of a change. */
public final class LandingPolicySteps {

    private static final String FIELD = "field";
    private static final String VALUE = "value";

    /** Columns of a table of clamps, and the fields of the file that they state. */
    private static final Map<String, String> BOUNDS =
            Map.of("rise", "maxRelativeIncrease", "fall", "maxRelativeDecrease", "min", "min", "max", "max");

    private final PolicyDraft policy;

    /** Steps that draw up {@code policy}. */
    public LandingPolicySteps(PolicyDraft policy) {
        this.policy = policy;
    }

    @Given("the venue takes for a field that is not stated")
    public void defaults(DataTable values) {
        for (Row row : Row.of(values, Set.of(FIELD, VALUE))) {
            ObjectNode entry = policy.entry(List.of("change", "landing", "defaults"));
            entry.put(FIELD, row.text(FIELD));
            PolicyDraft.threshold(entry, VALUE, Figure.value(row.text(VALUE)));
        }
    }

    @Given("the venue's programs let a change move a field by")
    public void clamps(DataTable clamps) {
        for (Row row : Row.of(clamps, Set.of(FIELD, "rise", "fall", "min", "max"))) {
            ObjectNode entry = policy.entry(List.of("change", "landing", "clamps"));
            entry.put(FIELD, row.text(FIELD));
            BOUNDS.forEach((column, bound) -> {
                String cell = row.find(column);
                if (cell != null) {
                    PolicyDraft.threshold(entry, bound, Figure.value(cell));
                }
            });
        }
    }

    @Given("the venue enacts a change in these steps")
    public void order(DataTable steps) {
        for (String fields : steps.asList()) {
            PolicyDraft.threshold(
                    policy.entry(List.of("change", "landing", "order")),
                    "fields",
                    Arrays.asList(fields.split(", ", -1)));
        }
    }
}
