package org.bylaw.app.report;

import java.util.List;
import org.bylaw.check.AgedEvidence;
import org.bylaw.rulebook.Acceptance;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.EvidenceReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.FindingText;
import org.bylaw.rulebook.RuleNote;

/** What the rules say about one thing, as a section of an HTML page. */
final class HtmlJudged {

    private final Judged judged;
    private final RulePages pages;
    private final String id;
    private final Html html;

    HtmlJudged(Judged judged, RulePages pages, String id, Html html) {
        this.judged = judged;
        this.pages = pages;
        this.id = id;
        this.html = html;
    }

    void write() {
        html.open("section", "class", "market", "id", id, "aria-labelledby", id + "-name")
                .markup("\n");
        html.open("h2", "id", id + "-name").words(judged.name() + ":").space();
        html.inline(
                        "span",
                        Wording.of(judged.verdict()),
                        "class",
                        "verdict " + judged.verdict().word())
                .close("h2");
        if (judged.market() != null && judged.file() != null) {
            html.element("p", judged.file(), "class", "soft");
        }
        ChangeReport change = judged.change();
        HtmlChange part = change == null ? null : new HtmlChange(change, pages, id, html);
        if (part != null) {
            part.opening();
        }
        evidence();
        findings();
        if (part != null) {
            part.curves();
            part.closing();
        }
        notes();
        html.close("section");
    }

    /** What is known of the live market. */
    void evidence() {
        EvidenceReport evidence =
                judged.market() == null ? null : judged.market().evidence();
        if (evidence == null) {
            return;
        }
        String age = EvidenceWords.of(evidence);
        html.open("details")
                .inline("summary", "Known of the live market: " + (age.isEmpty() ? "nothing with a date" : age));
        HtmlTable table =
                new HtmlTable(html, "Evidence", List.of("field", "value", "seen", "age in days", "state", "source"));
        for (AgedEvidence aged : evidence.values()) {
            table.row(
                    row -> row.inline("code", aged.value().pointer()),
                    List.of(
                            String.valueOf(
                                    FindingText.decimal(aged.value().observed().value())),
                            aged.value().observed().asOf().toString(),
                            Long.toString(aged.ageDays()),
                            aged.state().word(),
                            aged.value().observed().source()));
        }
        table.close();
        html.close("details");
    }

    /** What is new or worse. */
    void findings() {
        if (judged.findings().isEmpty() && judged.couldNotRun().isEmpty()) {
            if (judged.change() != null) {
                html.element("h3", "Findings").element("p", "No finding is new or worse.");
            }
            return;
        }
        html.element("h3", judged.change() == null ? "Findings" : "Findings that are new or worse");
        html.open("ul", "class", "findings").markup("\n");
        judged.findings().forEach(finding -> finding(finding, finding.accepted() == null ? "" : "accepted"));
        judged.couldNotRunByReason().forEach((because, rules) -> {
            html.open("li").inline("span", "could not run", "class", "severity").space();
            rules(rules, pages, html);
            html.element("p", because).close("li");
        });
        html.close("ul");
    }

    private void finding(Finding finding, String state) {
        html.open("li");
        finding(finding, state, pages, html);
        html.open("dl", "class", "pairs");
        if (finding.dollars() != null) {
            pair("in USD", EvidenceWords.of(finding.dollars()));
        }
        Acceptance accepted = finding.accepted();
        if (accepted != null) {
            pair("accepted", Wording.of(accepted));
        }
        pair("remedy", finding.remedy());
        if (!finding.sources().isEmpty()) {
            pair("source", String.join(" ", finding.sources()));
        }
        html.closeInline("dl").close("li");
    }

    private void pair(String name, String words) {
        html.inline("dt", name).inline("dd", words);
    }

    /** A finding in two lines: where, and what. */
    static void finding(Finding finding, String state, RulePages pages, Html html) {
        html.inline(
                        "span",
                        finding.severity().word(),
                        "class",
                        "severity " + finding.severity().word())
                .space();
        rules(List.of(finding.rule()), pages, html);
        if (!finding.path().isEmpty()) {
            html.space().words("at").space().inline("code", finding.path());
        }
        if (!state.isEmpty()) {
            html.space().words("(" + state + ")");
        }
        html.element("p", finding.message());
    }

    /** Ids of rules, linked to their pages. */
    static void rules(List<String> rules, RulePages pages, Html html) {
        for (int index = 0; index < rules.size(); index++) {
            String rule = rules.get(index);
            if (index > 0) {
                html.space();
            }
            pages.of(rule)
                    .ifPresentOrElse(
                            page -> html.open("a", "href", page).words(rule).closeInline("a"),
                            () -> html.inline("code", rule));
        }
    }

    /** The rules that have nothing to say about a change. */
    void notes() {
        if (judged.change() == null
                || (judged.passed().isEmpty() && judged.notApplicable().isEmpty())) {
            return;
        }
        html.open("details")
                .inline(
                        "summary",
                        Wording.count(judged.passed().size(), "rule") + " passed, "
                                + judged.notApplicable().size() + " did not apply");
        if (!judged.passed().isEmpty()) {
            html.open("p").words("Passed:").space();
            rules(judged.passed(), pages, html);
            html.close("p");
        }
        if (!judged.notApplicable().isEmpty()) {
            html.open("ul");
            for (RuleNote note : judged.notApplicable()) {
                html.open("li").inline("code", note.rule()).space().words("did not apply: " + note.because());
                html.close("li");
            }
            html.close("ul");
        }
        html.close("details");
    }
}
