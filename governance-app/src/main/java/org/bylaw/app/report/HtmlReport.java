package org.bylaw.app.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.bylaw.change.Side;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.Report;

/**
 * A report as one HTML file that needs nothing else: no script, no picture and no style from elsewhere, which its own policy forbids.
 * It is read on a screen, by ear and on paper: the verdict, what changes, what speaks against it, and then what does not.
 */
public final class HtmlReport {

    private final Report report;
    private final RulePages pages;
    private final Html html = new Html();
    private final List<Judged> shown;

    private HtmlReport(Report report, RulePages pages) {
        this.report = report;
        this.pages = pages;
        this.shown = Judged.all(report).stream()
                .filter(judged -> judged.speaks() || judged.change() != null)
                .sorted(Comparator.comparing(Judged::verdict).reversed())
                .toList();
    }

    /**
     * Writes a report.
     *
     * @param pages where the rules can be read up; their ids are linked there
     */
    public static void write(Report report, RulePages pages, Appendable out) throws IOException {
        out.append(new HtmlReport(report, pages).text());
    }

    private String text() {
        html.markup("<!DOCTYPE html>\n").open("html", "lang", "en").markup("\n");
        head();
        html.open("body").markup("\n");
        summary();
        html.open("main").markup("\n");
        for (int index = 0; index < shown.size(); index++) {
            new HtmlJudged(shown.get(index), pages, id(index), html).write();
        }
        silent();
        rules();
        html.close("main");
        digests();
        return html.close("body").close("html").toString();
    }

    /** The name of the section of what is shown at {@code index}. */
    private static String id(int index) {
        return "part-" + (index + 1);
    }

    private void head() {
        html.open("head").markup("\n<meta charset=\"utf-8\">\n");
        html.open(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src '" + HtmlStyle.digest()
                                + "'; base-uri 'none'; form-action 'none'")
                .markup("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .markup("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.element("title", "Bylaw: " + Wording.of(report.verdict()) + ", " + report.day());
        html.open("style").markup(HtmlStyle.CSS).close("style").close("head");
    }

    private void summary() {
        Tally tally = Tally.of(report);
        html.open("header").markup("\n");
        html.open("h1")
                .words("Bylaw:")
                .space()
                .inline(
                        "span",
                        Wording.of(report.verdict()),
                        "class",
                        "verdict " + report.verdict().word())
                .close("h1");
        html.element("p", tally.ofMarkets());
        html.element("p", tally.ofFindings());
        String standing = StandingTally.of(report);
        if (!standing.isEmpty()) {
            html.element("p", standing);
        }
        String evidence = EvidenceWords.of(report);
        if (!evidence.isEmpty()) {
            html.element("p", evidence);
        }
        html.element("p", "Judged on " + report.day() + ": " + report.basis() + ".");
        if (!report.remarks().isEmpty()) {
            html.open("ul");
            report.remarks().forEach(remark -> html.element("li", remark));
            html.close("ul");
        }
        if (shown.stream().anyMatch(judged -> judged.change() != null)) {
            overview();
        }
        html.close("header");
    }

    private void overview() {
        HtmlTable table = new HtmlTable(
                html,
                "The changes",
                List.of("market", "verdict", "new risk", "open positions", "margin", "emergency lane"));
        for (int index = 0; index < shown.size(); index++) {
            Judged judged = shown.get(index);
            String section = "#" + id(index);
            ChangeReport change = judged.change();
            if (change != null) {
                ChangeWords words = new ChangeWords(change);
                table.row(
                        row -> row.open("a", "href", section)
                                .words(judged.name())
                                .closeInline("a"),
                        List.of(
                                Wording.of(judged.verdict()),
                                words.direction(Side.NEW_RISK).word(),
                                words.direction(Side.OPEN_POSITIONS).word(),
                                String.join(" ", words.furthest()),
                                words.emergencyLane().eligible() ? "eligible" : "not eligible"));
            }
        }
        table.close();
    }

    private void silent() {
        List<String> names = Judged.all(report).stream()
                .filter(judged -> judged.market() != null && judged.change() == null && !judged.speaks())
                .map(Judged::name)
                .toList();
        if (!names.isEmpty()) {
            html.open("section", "class", "market").markup("\n");
            html.element("h2", Wording.count(names.size(), "market") + " without findings");
            html.element("p", String.join(", ", names));
            html.close("section");
        }
    }

    private void rules() {
        TreeSet<String> passed = new TreeSet<>();
        Judged.all(report).forEach(judged -> passed.addAll(judged.passed()));
        Judged.all(report).forEach(judged -> {
            judged.findings().forEach(finding -> passed.remove(finding.rule()));
            judged.couldNotRun().forEach(note -> passed.remove(note.rule()));
        });
        List<Silence> silences = Silence.of(report);
        if (passed.isEmpty() && silences.isEmpty()) {
            return;
        }
        html.open("section", "class", "market").markup("\n").element("h2", "Rules that passed or did not apply");
        if (!passed.isEmpty()) {
            html.open("p").words("Passed wherever they apply:").space();
            HtmlJudged.rules(List.copyOf(passed), pages, html);
            html.close("p");
        }
        if (!silences.isEmpty()) {
            HtmlTable table = new HtmlTable(html, "Rules that did not apply", List.of("because", "rules", "for"));
            for (Silence silence : silences) {
                table.row(
                        row -> row.words(silence.because()),
                        List.of(String.join(" ", silence.rules()), silence.where()));
            }
            table.close();
        }
        html.close("section");
    }

    private void digests() {
        html.open("footer", "class", "market").markup("\n").element("h2", "Digests");
        html.open("dl", "class", "pairs").markup("\n");
        html.element("dt", "rules").element("dd", report.rulesDigest());
        html.element("dt", "policies").element("dd", report.policyDigest());
        html.element("dt", "accepted findings").element("dd", report.acceptedDigest());
        html.close("dl").close("footer");
    }
}
