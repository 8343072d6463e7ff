package org.bylaw.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bylaw.market.FieldChange;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.FileReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleNote;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about one thing: a market, or another file of a venue.
 *
 * @param name how a reader knows it: {@code drift/SOL-PERP}, or the file
 * @param market the market; {@code null} for another file
 * @param file its file; {@code null} for a market that came from elsewhere
 * @param findings gravest first
 */
record Judged(
        String name,
        @Nullable MarketReport market,
        @Nullable String file,
        Verdict verdict,
        List<Finding> findings,
        List<String> passed,
        List<RuleNote> notApplicable,
        List<RuleNote> couldNotRun) {

    /** Everything that was judged: the venues' other files, then the markets. */
    static List<Judged> all(Report report) {
        return Stream.concat(
                        report.files().stream().map(Judged::of),
                        report.markets().stream().map(Judged::of))
                .toList();
    }

    /** Another file of a venue. */
    static Judged of(FileReport report) {
        return new Judged(
                report.file(),
                null,
                report.file(),
                report.verdict(),
                report.findings(),
                report.passed(),
                report.notApplicable(),
                report.couldNotRun());
    }

    /** A market. */
    static Judged of(MarketReport report) {
        return new Judged(
                report.venue() + "/" + report.market(),
                report,
                report.file(),
                report.verdict(),
                report.findings(),
                report.passed(),
                report.notApplicable(),
                report.couldNotRun());
    }

    /** What is changed about it; {@code null} where it is judged as it stands. */
    @Nullable
    ChangeReport change() {
        return market == null ? null : market.change();
    }

    /**
     * The field that a finding at {@code pointer} is shown at: where it is about a section, or about the market as a whole, the
     * first one in it that the change changes.
     */
    String changedField(String pointer) {
        ChangeReport change = change();
        return change == null
                ? pointer
                : change.change().market().fields().stream()
                        .map(FieldChange::pointer)
                        .filter(field -> field.startsWith(pointer + "/"))
                        .findFirst()
                        .orElse(pointer);
    }

    /** Whether there is more to say than that rules passed or did not apply. */
    boolean speaks() {
        return !findings.isEmpty() || !couldNotRun.isEmpty();
    }

    /** The number of findings that the committee lives with. */
    int accepted() {
        return (int)
                findings.stream().filter(finding -> finding.accepted() != null).count();
    }

    /** The rules that could not run, by reason. */
    Map<String, List<String>> couldNotRunByReason() {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        couldNotRun.forEach(note -> rules.computeIfAbsent(note.because(), because -> new ArrayList<>())
                .add(note.rule()));
        return rules;
    }
}
