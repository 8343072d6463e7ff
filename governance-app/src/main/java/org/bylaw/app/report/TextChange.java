package org.bylaw.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bylaw.app.curve.SizeRow;
import org.bylaw.change.Side;
import org.bylaw.change.TightenOnly;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.StandingFinding;

/** What a change of one market does, for a person at a terminal. */
final class TextChange {

    private final ChangeReport report;
    private final ChangeTable table;
    private final ChangeWords words;
    private final Paragraphs out;

    TextChange(ChangeReport report, Paragraphs out) {
        this.report = report;
        this.table = ChangeTable.of(report.change());
        this.words = new ChangeWords(report);
        this.out = out;
    }

    /** Writes both directions, the fields, and where the margin moves the most. */
    void opening(String indent) {
        if (!words.lane().isEmpty()) {
            out.wrapped(indent, "", words.lane());
        }
        side(indent, "new risk        ", Side.NEW_RISK);
        side(indent, "open positions  ", Side.OPEN_POSITIONS);
        fields(indent + "  ", table.rows());
        words.furthest().forEach(sentence -> out.wrapped(indent, "", sentence));
        words.landing().forEach(sentence -> out.wrapped(indent, "", sentence));
    }

    private void side(String indent, String label, Side side) {
        List<String> clauses = words.aspects(side);
        out.wrapped(
                indent,
                label,
                words.direction(side).word() + (clauses.isEmpty() ? "" : ": " + String.join("; ", clauses)));
    }

    private void fields(String indent, List<ChangeTable.Row> rows) {
        List<List<String>> cells = new ArrayList<>();
        for (ChangeTable.Row row : rows) {
            cells.add(List.of(row.label(), row.before(), row.after(), row.factorWords()));
        }
        TextTable.lines(cells).forEach(line -> out.line(indent + line));
    }

    /** Writes what stands, what is resolved, and whether it may be made without waiting. */
    void closing(String indent, boolean everything) {
        if (everything) {
            sizes(indent);
            words.budget().forEach(sentence -> out.wrapped(indent, "", sentence));
        }
        judgements(indent, everything);
        emergency(indent);
        words.notModelled().forEach(sentence -> out.dimmed(indent, "", sentence));
    }

    /** Writes at which sizes what happens, and leverage and margin at each of them. */
    void sizes(String indent) {
        words.stretches().forEach(sentence -> out.wrapped(indent, "", sentence));
        List<SizeRow> rows = table.sizes();
        if (rows.isEmpty()) {
            return;
        }
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("", "leverage", "", "initial margin", "", "maintenance margin", "", "the change is"));
        cells.add(List.of(words.sizeHeading(), "before", "after", "before", "after", "before", "after", ""));
        for (SizeRow row : rows) {
            SizeRow.Ratios initial = row.initial();
            SizeRow.Ratios maintenance = row.maintenance();
            cells.add(List.of(
                    words.size(row),
                    SizeCells.leverage(initial.before(), initial.coveredBefore()),
                    SizeCells.leverage(initial.after(), initial.coveredAfter()),
                    SizeCells.ratio(initial.before(), initial.coveredBefore()),
                    SizeCells.ratio(initial.after(), initial.coveredAfter()),
                    SizeCells.ratio(maintenance.before(), maintenance.coveredBefore()),
                    SizeCells.ratio(maintenance.after(), maintenance.coveredAfter()),
                    SizeCells.kinds(row)));
        }
        TextTable.lines(cells).forEach(line -> out.line(indent + "  " + line));
    }

    private void judgements(String indent, boolean everything) {
        if (!report.standing().isEmpty()) {
            long improved =
                    report.standing().stream().filter(StandingFinding::improved).count();
            out.wrapped(
                    indent,
                    "standing  ",
                    Wording.count(report.standing().size(), "finding") + " that the market has anyway"
                            + (improved == 0 ? "" : ", " + improved + " of them improved"));
        }
        if (everything) {
            report.standing().forEach(standing -> out.finding(standing.finding(), indent + "  "));
        }
        for (Finding finding : report.resolved()) {
            out.wrapped(indent, "resolved  ", finding.rule() + " " + finding.path() + ": " + finding.message());
        }
    }

    /** Writes whether it may be made without waiting, and which part of it may. */
    void emergency(String indent) {
        out.wrapped(indent, "emergency lane  ", words.emergency());
        TightenOnly part = words.tightenOnly();
        if (part != null && part.config() != null) {
            out.wrapped(indent, "", "This part of it tightens only, and may be made without waiting:");
            fields(indent + "  ", table.to(part.config()));
        } else if (part != null) {
            out.wrapped(
                    indent,
                    "",
                    "No part of it can be made without waiting: " + Objects.requireNonNullElse(part.because(), "")
                            + ".");
        }
    }
}
