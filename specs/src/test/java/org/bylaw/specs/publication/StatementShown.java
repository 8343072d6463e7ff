package org.bylaw.specs.publication;

import java.util.List;
import org.bylaw.file.Statement;
import org.bylaw.rulebook.RuleCard;

/**
 * A statement with what shows it.
 *
 * @param statement what the document says
 * @param rules the rules that rest on it
 * @param scenarios the scenarios that carry its id
 */
public record StatementShown(Statement statement, List<RuleCard> rules, List<Scenario> scenarios) {

    /** Whether it has to be shown and is. */
    public boolean covered() {
        return statement.kind().shown() && !scenarios.isEmpty();
    }

    /** {@code 3 passed}, {@code not shown}, {@code context} or {@code not covered yet}. */
    public String coverage() {
        return switch (statement.kind()) {
            case CONTEXT -> "context";
            case LATER -> "not covered yet";
            default -> scenarios.isEmpty() ? "not shown" : Tally.of(scenarios).words();
        };
    }

    /** How it stands, as a name for the style sheet. */
    public String style() {
        if (!statement.kind().shown()) {
            return "aside";
        }
        return scenarios.isEmpty()
                ? "missing"
                : Result.worst(scenarios.stream().map(Scenario::result).toList())
                        .style();
    }
}
