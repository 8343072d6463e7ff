package org.bylaw.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bylaw.app.curve.SizeRow;
import org.bylaw.change.Side;
import org.bylaw.change.TightenOnly;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.StandingFinding;
import org.jspecify.annotations.Nullable;

/** What a change of one market does, in Markdown: what must be read, and what may be unfolded. */
final class MarkdownChange {

    /** As many fields are shown at once; the table with all of them is folded away. */
    private static final int FIELDS = 12;

    private static final int SIZES = 60;

    private final Judged judged;
    private final ChangeReport report;
    private final ChangeTable table;
    private final ChangeWords words;
    private final RulePages pages;

    private MarkdownChange(Judged judged, ChangeReport report, RulePages pages) {
        this.judged = judged;
        this.report = report;
        this.table = ChangeTable.of(report.change());
        this.words = new ChangeWords(report);
        this.pages = pages;
    }

    /** The change of a market; {@code null} where it is judged as it stands. */
    static @Nullable MarkdownChange of(Judged judged, RulePages pages) {
        ChangeReport change = judged.change();
        return change == null ? null : new MarkdownChange(judged, change, pages);
    }

    /** The heading of the table that has a row for each change. */
    static String summaryHeading() {
        return "| market | verdict | new risk | open positions | margin | emergency lane |\n|---|---|---|---|---|---|\n";
    }

    /** The change's row in it. */
    String summaryRow() {
        return "| " + MarkdownText.of(judged.name())
                + " | " + Wording.of(judged.verdict())
                + " | " + words.direction(Side.NEW_RISK).word()
                + " | " + words.direction(Side.OPEN_POSITIONS).word()
                + " | "
                + words.furthest().stream().map(MarkdownText::of).findFirst().orElse("")
                + " | " + (words.emergencyLane().eligible() ? "eligible" : "not eligible")
                + " |\n";
    }

    /** What it does: both directions, old and new with factor, and where the margin moves the most. */
    String opening() {
        StringBuilder text = new StringBuilder();
        if (!words.lane().isEmpty()) {
            text.append(words.lane()).append("\n\n");
        }
        text.append("New risk: ").append(side(Side.NEW_RISK)).append("<br>");
        text.append("Open positions: ").append(side(Side.OPEN_POSITIONS)).append("\n\n");
        text.append(fields(FIELDS));
        List<String> sentences = new ArrayList<>(words.furthest());
        sentences.addAll(words.landing());
        list(sentences, text);
        return text.toString();
    }

    private String side(Side side) {
        List<String> clauses = words.aspects(side);
        return "**" + words.direction(side).word() + "**"
                + (clauses.isEmpty() ? "" : ": " + MarkdownText.of(String.join("; ", clauses)));
    }

    private String fields(int most) {
        List<ChangeTable.Row> rows = table.rows();
        if (rows.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(
                "| field | before | after | factor | new risk | open positions |\n|---|---|---|---|---|---|\n");
        for (ChangeTable.Row row : rows.subList(0, Math.min(most, rows.size()))) {
            text.append("| ")
                    .append(MarkdownText.of(row.label()))
                    .append(" | ")
                    .append(MarkdownText.of(row.before()))
                    .append(" | ")
                    .append(MarkdownText.of(row.after()))
                    .append(" | ")
                    .append(row.factorWords())
                    .append(" | ")
                    .append(table.direction(row.field(), Side.NEW_RISK).word())
                    .append(" | ")
                    .append(table.direction(row.field(), Side.OPEN_POSITIONS).word())
                    .append(" |\n");
        }
        text.append('\n');
        if (rows.size() > most) {
            text.append("and ")
                    .append(Wording.count(rows.size() - most, "more field"))
                    .append(", in the details\n\n");
        }
        return text.toString();
    }

    /** The rest, folded away. */
    String details() {
        StringBuilder text = new StringBuilder("<details><summary>Details of ")
                .append(MarkdownText.of(judged.name()))
                .append("</summary>\n\n");
        if (table.rows().size() > FIELDS) {
            text.append(fields(Integer.MAX_VALUE));
        }
        list(words.stretches(), text);
        sizes(text);
        standing(text);
        resolved(text);
        emergency(text);
        list(words.budget(), text);
        list(words.notModelled(), text);
        return text.append("</details>\n\n").toString();
    }

    private void sizes(StringBuilder text) {
        List<SizeRow> rows = table.sizes();
        if (rows.isEmpty()) {
            return;
        }
        text.append("| ")
                .append(words.sizeHeading())
                .append(" | leverage before | after | initial before | after | "
                        + "maintenance before | after | initial, maintenance |\n|---|---|---|---|---|---|---|---|\n");
        for (SizeRow row : rows.subList(0, Math.min(SIZES, rows.size()))) {
            SizeRow.Ratios initial = row.initial();
            SizeRow.Ratios maintenance = row.maintenance();
            text.append("| ").append(words.size(row));
            cell(SizeCells.leverage(initial.before(), initial.coveredBefore()), text);
            cell(SizeCells.leverage(initial.after(), initial.coveredAfter()), text);
            cell(SizeCells.ratio(initial.before(), initial.coveredBefore()), text);
            cell(SizeCells.ratio(initial.after(), initial.coveredAfter()), text);
            cell(SizeCells.ratio(maintenance.before(), maintenance.coveredBefore()), text);
            cell(SizeCells.ratio(maintenance.after(), maintenance.coveredAfter()), text);
            cell(SizeCells.kinds(row), text);
            text.append(" |\n");
        }
        text.append('\n');
        if (rows.size() > SIZES) {
            text.append("and ")
                    .append(Wording.count(rows.size() - SIZES, "more size"))
                    .append("\n\n");
        }
    }

    private static void cell(String words, StringBuilder text) {
        text.append(" | ").append(words);
    }

    private void standing(StringBuilder text) {
        if (report.standing().isEmpty()) {
            return;
        }
        text.append(Wording.count(report.standing().size(), "standing finding"))
                .append(", which the market has anyway:\n\n");
        for (StandingFinding standing : report.standing()) {
            finding(standing.finding(), standing.improved() ? "improved" : "unchanged", text);
        }
        text.append('\n');
    }

    private void resolved(StringBuilder text) {
        if (report.resolved().isEmpty()) {
            return;
        }
        text.append(Wording.count(report.resolved().size(), "finding")).append(" resolved:\n\n");
        for (Finding finding : report.resolved()) {
            finding(finding, "resolved", text);
        }
        text.append('\n');
    }

    private void finding(Finding finding, String state, StringBuilder text) {
        text.append("* ")
                .append(state)
                .append(": ")
                .append(finding.severity().word())
                .append(' ')
                .append(pages.markdown(finding.rule()));
        if (!finding.path().isEmpty()) {
            text.append(" at ").append(MarkdownText.code(finding.path()));
        }
        text.append(": ").append(MarkdownText.of(finding.message())).append('\n');
    }

    private void emergency(StringBuilder text) {
        text.append("Emergency lane: ")
                .append(MarkdownText.of(words.emergency()))
                .append(".\n\n");
        TightenOnly part = words.tightenOnly();
        MarketConfig current = report.change().market().current();
        if (part == null || current == null) {
            return;
        }
        if (part.config() == null) {
            text.append("No part of it can be made without waiting: ")
                    .append(MarkdownText.of(Objects.requireNonNullElse(part.because(), "")))
                    .append(".\n\n");
            return;
        }
        List<FieldChange> fields = MarketFields.between(current, part.config());
        text.append("This part of it tightens only, and may be made without waiting:\n\n```json\n")
                .append(ChangedFieldsJson.of(fields).replace("`", "\\u0060"))
                .append("\n```\n\n");
    }

    private static void list(List<String> sentences, StringBuilder text) {
        if (!sentences.isEmpty()) {
            text.append(sentences.stream()
                            .map(sentence -> "* " + MarkdownText.of(sentence) + "\n")
                            .collect(Collectors.joining()))
                    .append('\n');
        }
    }
}
