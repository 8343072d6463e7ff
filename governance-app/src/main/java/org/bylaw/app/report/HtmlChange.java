package org.bylaw.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bylaw.app.curve.CurveDrawing;
import org.bylaw.app.curve.CurvePicture;
import org.bylaw.app.curve.MarginCurves;
import org.bylaw.app.curve.SizeAxis;
import org.bylaw.app.curve.SizeMark;
import org.bylaw.app.curve.SizeRow;
import org.bylaw.change.Side;
import org.bylaw.change.TightenOnly;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.MarginCurve;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.StandingFinding;
import org.jspecify.annotations.Nullable;

/** What a change of one market does, as parts of its section of an HTML page. */
final class HtmlChange {

    private final ChangeReport report;
    private final ChangeTable table;
    private final ChangeWords words;
    private final RulePages pages;
    private final String id;
    private final Html html;

    HtmlChange(ChangeReport report, RulePages pages, String id, Html html) {
        this.report = report;
        this.table = ChangeTable.of(report.change());
        this.words = new ChangeWords(report);
        this.pages = pages;
        this.id = id;
        this.html = html;
    }

    /** What is not known; both directions; old and new; where the margin moves the most. */
    void opening() {
        if (!words.lane().isEmpty()) {
            html.element("p", words.lane());
        }
        list(words.notModelled());
        html.element("h3", "What changes");
        html.open("dl", "class", "pairs").markup("\n");
        side("New risk", Side.NEW_RISK);
        side("Open positions", Side.OPEN_POSITIONS);
        html.close("dl");
        fields();
        list(words.furthest());
        list(words.landing());
    }

    private void side(String name, Side side) {
        List<String> clauses = words.aspects(side);
        html.inline("dt", name)
                .open("dd")
                .inline("strong", words.direction(side).word());
        html.words(clauses.isEmpty() ? "" : ": " + String.join("; ", clauses)).close("dd");
    }

    private void fields() {
        List<ChangeTable.Row> rows = table.rows();
        if (rows.isEmpty()) {
            return;
        }
        HtmlTable fields = new HtmlTable(
                html,
                "Old and new, and which way each goes alone",
                List.of("field", "before", "after", "factor", "new risk", "open positions"));
        for (ChangeTable.Row row : rows) {
            fields.row(
                    name -> name.words(row.label()),
                    List.of(
                            row.before(),
                            row.after(),
                            row.factorWords(),
                            table.direction(row.field(), Side.NEW_RISK).word(),
                            table.direction(row.field(), Side.OPEN_POSITIONS).word()));
        }
        fields.close();
    }

    /** The margin before and after, drawn and in numbers. */
    void curves() {
        if (!table.curves().empty()) {
            html.element("h3", "Margin at every size");
            figures();
            sizes();
        }
    }

    /** The margin before and after, drawn; nothing where there is none. */
    void figures() {
        MarginCurves curves = table.curves();
        if (curves.empty()) {
            return;
        }
        List<Rational> caps = table.caps();
        SizeAxis axis = SizeAxis.around(curves, caps, table.unit());
        html.open("div", "class", "figures").markup("\n");
        figure("Initial margin", true, axis, caps, curves.initialBefore(), curves.initialAfter(), curves.initial());
        figure(
                "Maintenance margin",
                false,
                axis,
                caps,
                curves.maintenanceBefore(),
                curves.maintenanceAfter(),
                curves.maintenance());
        html.close("div");
    }

    private void figure(
            String title,
            boolean initial,
            SizeAxis axis,
            List<Rational> caps,
            @Nullable MarginCurve before,
            @Nullable MarginCurve after,
            @Nullable CurveChange change) {
        if (before == null && after == null) {
            return;
        }
        List<SizeMark> marks = new ArrayList<>();
        for (Rational cap : caps) {
            marks.add(new SizeMark(cap, caps.size() == 1 ? "open-interest cap" : "cap " + Figures.size(cap)));
        }
        CurvePicture picture = new CurvePicture(
                title + (before == null ? ", after" : after == null ? ", before" : ", before and after"),
                words.stretches(title, change) + " The table below has the numbers.",
                axis,
                initial,
                before,
                after,
                change == null ? List.of() : change.stretches(),
                marks);
        html.open("figure").element("figcaption", title);
        html.markup(CurveDrawing.svg(id + (initial ? "-initial" : "-maintenance"), picture));
        html.element("p", words.stretches(title, change), "class", "soft").close("figure");
    }

    /** The margin before and after in numbers; nothing where there is none. */
    void sizes() {
        if (table.curves().empty()) {
            return;
        }
        List<SizeRow> rows = table.sizes();
        HtmlTable sizes = new HtmlTable(
                html,
                "Leverage and margin at every boundary and turning size",
                List.of(
                        words.sizeHeading(),
                        "leverage before",
                        "leverage after",
                        "initial before",
                        "initial after",
                        "maintenance before",
                        "maintenance after",
                        "the change is"));
        for (SizeRow row : rows) {
            SizeRow.Ratios initial = row.initial();
            SizeRow.Ratios maintenance = row.maintenance();
            sizes.row(
                    name -> name.words(words.size(row)),
                    List.of(
                            SizeCells.leverage(initial.before(), initial.coveredBefore()),
                            SizeCells.leverage(initial.after(), initial.coveredAfter()),
                            SizeCells.ratio(initial.before(), initial.coveredBefore()),
                            SizeCells.ratio(initial.after(), initial.coveredAfter()),
                            SizeCells.ratio(maintenance.before(), maintenance.coveredBefore()),
                            SizeCells.ratio(maintenance.after(), maintenance.coveredAfter()),
                            SizeCells.kinds(row)));
        }
        sizes.close();
    }

    /** What stands, what is resolved, the emergency lane, and what the window's budget has left. */
    void closing() {
        if (!report.standing().isEmpty()) {
            html.element("h3", "Standing findings, which the market has anyway");
            html.open("ul", "class", "findings").markup("\n");
            for (StandingFinding standing : report.standing()) {
                html.open("li");
                HtmlJudged.finding(standing.finding(), standing.improved() ? "improved" : "unchanged", pages, html);
                html.close("li");
            }
            html.close("ul");
        }
        if (!report.resolved().isEmpty()) {
            html.element("h3", "Findings that the change resolves");
            html.open("ul", "class", "findings").markup("\n");
            for (Finding finding : report.resolved()) {
                html.open("li");
                HtmlJudged.finding(finding, "resolved", pages, html);
                html.close("li");
            }
            html.close("ul");
        }
        emergency();
        List<String> budget = words.budget();
        if (!budget.isEmpty()) {
            html.element("h3", "Budget of loosening");
            list(budget);
        }
    }

    private void emergency() {
        html.element("h3", "Emergency lane");
        html.element("p", words.emergency() + ".");
        TightenOnly part = words.tightenOnly();
        MarketConfig current = report.change().market().current();
        if (part == null || current == null) {
            return;
        }
        if (part.config() == null) {
            html.element(
                    "p",
                    "No part of it can be made without waiting: " + Objects.requireNonNullElse(part.because(), "")
                            + ".");
            return;
        }
        html.element("p", "This part of it tightens only, and may be made without waiting:");
        html.preformatted(ChangedFieldsJson.of(MarketFields.between(current, part.config())));
    }

    private void list(List<String> sentences) {
        if (!sentences.isEmpty()) {
            html.open("ul");
            sentences.forEach(sentence -> html.element("li", sentence));
            html.close("ul");
        }
    }
}
