package org.bylaw.specs.rules;

import io.cucumber.datatable.DataTable;
import java.util.List;
import java.util.Set;
import org.bylaw.rulebook.Finding;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.Row;
import org.jspecify.annotations.Nullable;

/**
 * A finding as scenarios compare it.
 *
 * @param file {@code market}, or the venue's file that it is about
 * @param rule the rule that speaks
 * @param severity {@code blocker}, {@code warning} or {@code note}
 * @param field JSON pointer of the field; empty where the market as a whole is meant
 * @param observed what was seen; {@code null} where nothing is stated
 * @param limit what is allowed; {@code null} where there is no one value
 * @param acceptedBy by whom it is accepted; {@code null} where it counts
 */
record SpokenFinding(
        String file,
        String rule,
        String severity,
        String field,
        @Nullable String observed,
        @Nullable String limit,
        @Nullable String acceptedBy) {

    /** The file of findings about the market. */
    static final String MARKET = "market";

    private static final Set<String> COLUMNS =
            Set.of("file", "rule", "severity", "field", "observed", "limit", "accepted by");

    /** The findings that a scenario's table states; without a column {@code file} they are about the market. */
    static List<SpokenFinding> of(DataTable table) {
        return Row.of(table, COLUMNS).stream().map(SpokenFinding::of).toList();
    }

    private static SpokenFinding of(Row row) {
        String file = row.find("file");
        String observed = row.find("observed");
        String limit = row.find("limit");
        String field = row.find("field");
        return new SpokenFinding(
                file == null ? MARKET : file,
                row.text("rule"),
                row.text("severity"),
                field == null ? "" : field,
                observed == null ? null : Figure.written(observed),
                limit == null ? null : Figure.written(limit),
                row.find("accepted by"));
    }

    /** The finding that the rule book reports. */
    static SpokenFinding of(String file, Finding finding) {
        return new SpokenFinding(
                file,
                finding.rule(),
                finding.severity().word(),
                finding.path(),
                finding.observed(),
                finding.limit(),
                finding.accepted() == null ? null : finding.accepted().by());
    }
}
