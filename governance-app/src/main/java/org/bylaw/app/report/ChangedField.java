package org.bylaw.app.report;

import java.util.List;
import org.bylaw.change.Side;
import org.bylaw.margin.Direction;
import org.bylaw.rulebook.ChangeReport;

/**
 * A field before and after, in a committee's words.
 *
 * @param pointer JSON pointer of the field
 * @param label what it is called
 * @param before its value before, with its unit
 * @param after its value after, with its unit
 * @param factor after / before, {@code x 1.25 (+25%)}; empty where one of them is no number above zero
 * @param newRisk which way it goes alone for positions yet to be opened
 * @param openPositions which way it goes alone for those that are open
 */
public record ChangedField(
        String pointer,
        String label,
        String before,
        String after,
        String factor,
        Direction newRisk,
        Direction openPositions) {

    /** Every field that a change changes, in the order of the file. */
    public static List<ChangedField> all(ChangeReport report) {
        ChangeTable table = ChangeTable.of(report.change());
        return table.rows().stream()
                .map(row -> new ChangedField(
                        row.field().pointer(),
                        row.label(),
                        row.before(),
                        row.after(),
                        row.factorWords(),
                        table.direction(row.field(), Side.NEW_RISK),
                        table.direction(row.field(), Side.OPEN_POSITIONS)))
                .toList();
    }
}
