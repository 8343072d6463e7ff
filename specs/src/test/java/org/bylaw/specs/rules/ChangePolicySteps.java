package org.bylaw.specs.rules;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.Row;

/** How far and how fast the committee lets a market be changed. */
public final class ChangePolicySteps {

    private static final Set<String> LISTS = Set.of("magnitudeSlips", "majorCategories", "evidenceForLoosening");

    private final PolicyDraft policy;

    /** Steps that draw up {@code policy}. */
    public ChangePolicySteps(PolicyDraft policy) {
        this.policy = policy;
    }

    @Given("the policy says of changes")
    public void changes(DataTable thresholds) {
        state(policy, thresholds);
    }

    /** States thresholds by their paths in the section on changes: {@code budget/windowDays}. */
    static void state(PolicyDraft policy, DataTable thresholds) {
        Row.ofNames(thresholds).forEach((name, cell) -> {
            List<String> path = new ArrayList<>(List.of("change"));
            path.addAll(Arrays.asList(name.split("/", -1)));
            policy.threshold(path, LISTS.contains(name) ? list(cell) : Figure.value(cell));
        });
    }

    private static List<Object> list(String cell) {
        return Arrays.stream(cell.split(", ", -1)).map(Figure::value).toList();
    }
}
