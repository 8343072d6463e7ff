package org.bylaw.app.report;

import java.util.List;
import org.bylaw.rulebook.Report;

/**
 * A report for a person at a terminal: what has something to say one after the other, gravest findings first; then what was not
 * judged; and at the end, where the eye rests, what it adds up to.
 */
public final class TextReport {

    private static final String INDENT = "    ";

    private final Paragraphs out;
    private final Palette palette;
    private final boolean everyRule;

    private TextReport(Appendable out, Palette palette, boolean everyRule) {
        this.out = new Paragraphs(out, palette);
        this.palette = palette;
        this.everyRule = everyRule;
    }

    /**
     * Writes a report.
     *
     * @param everyRule whether to name each rule that passed or did not apply, market by market
     */
    public static void write(Report report, Appendable out, Palette palette, boolean everyRule) {
        new TextReport(out, palette, everyRule).write(report);
    }

    private void write(Report report) {
        for (Judged judged : Judged.all(report)) {
            if (everyRule || judged.speaks() || judged.change() != null) {
                write(judged);
            }
        }
        if (!everyRule) {
            silences(Silence.of(report));
        }
        Tally tally = Tally.of(report);
        out.line(tally.ofMarkets());
        out.line(tally.ofFindings());
        String evidence = EvidenceWords.of(report);
        if (!evidence.isEmpty()) {
            out.line(evidence);
        }
        out.line(palette.dim("basis: " + report.basis() + ", on " + report.day()));
        for (String remark : report.remarks()) {
            out.line(palette.dim("       " + Wording.onOneLine(remark)));
        }
        out.line(palette.dim("rules " + shortened(report.rulesDigest()) + ", policies "
                + shortened(report.policyDigest()) + ", accepted " + shortened(report.acceptedDigest())));
        out.line(palette.verdict(report.verdict(), "verdict: " + Wording.of(report.verdict())));
    }

    private void write(Judged judged) {
        String words =
                Wording.of(judged.verdict()) + (judged.accepted() == 0 ? "" : ", " + judged.accepted() + " accepted");
        String evidence =
                judged.market() == null ? "" : EvidenceWords.of(judged.market().evidence());
        out.line(palette.bold(Wording.onOneLine(judged.name())) + "  " + palette.verdict(judged.verdict(), words)
                + (evidence.isEmpty() ? "" : ", " + evidence)
                + (judged.market() == null || judged.file() == null
                        ? ""
                        : "  " + palette.dim(Wording.onOneLine(judged.file()))));
        TextChange change = judged.change() == null ? null : new TextChange(judged.change(), out);
        if (change != null) {
            change.opening("  ");
        }
        judged.findings().forEach(finding -> out.finding(finding, "  "));
        if (!judged.couldNotRun().isEmpty()) {
            out.line("  could not run");
            judged.couldNotRunByReason().forEach((because, rules) -> {
                out.wrapped(INDENT, "", because);
                out.wrapped(INDENT + "  ", "", String.join(" ", rules));
            });
        }
        if (change != null) {
            change.closing("  ", everyRule);
        }
        if (everyRule) {
            if (!judged.passed().isEmpty()) {
                out.wrapped("  ", "passed          ", String.join(" ", judged.passed()));
            }
            if (!judged.notApplicable().isEmpty()) {
                out.line("  not applicable");
                judged.notApplicable().forEach(note -> out.wrapped(INDENT, note.rule() + "  ", note.because()));
            }
        }
        out.line("");
    }

    /** How much was not judged, so that silence is never taken for approval; the reasons fill a page, and are asked for. */
    private void silences(List<Silence> silences) {
        int rules = (int) silences.stream()
                .flatMap(silence -> silence.rules().stream())
                .distinct()
                .count();
        if (rules > 0) {
            out.dimmed(
                    "",
                    "",
                    Wording.count(rules, "rule") + " did not apply everywhere, for "
                            + Wording.count(silences.size(), "reason") + ": --verbose names them");
            out.line("");
        }
    }

    private static String shortened(String digest) {
        int colon = digest.indexOf(':');
        return colon < 0 ? digest : digest.substring(0, Math.min(digest.length(), colon + 13));
    }
}
