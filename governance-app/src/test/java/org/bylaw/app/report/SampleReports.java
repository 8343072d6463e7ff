package org.bylaw.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.rulebook.Acceptance;
import org.bylaw.rulebook.FileReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleNote;
import org.bylaw.rulebook.Severity;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;

/** Reports to be rendered: of rules and markets that exist nowhere else. */
final class SampleReports {

    static final String ACCEPTED_BY = "the committee";

    /** A rule of each severity. */
    static final List<RuleCard> CARDS = List.of(
            card("BLK-001", Severity.BLOCKER, "Leverage is bounded", List.of("DPERP-05", "house/example")),
            card("NTE-001", Severity.NOTE, "A market has a name", List.of()),
            card("WRN-001", Severity.WARNING, "Tiers are even", List.of("house/example")));

    /** What a hostile author of files may write. */
    static final String HOSTILE =
            "| `x` ``y`` *b* _i_ ~~s~~ [a](https://evil.example) ![i](//e) <img src=x onerror=alert(1)> </details>"
                    + " <!-- & &amp; @octocat me@evil.example #12 octo/cat#12 GH-12 www.evil.example http://evil.example"
                    + " $x$ :tada: {0} \\ ]]> \u202eback\u202c \u0000\u0007\u001b[31m\ud800 \n# head\n\n- item\r\n    code";

    private SampleReports() {}

    private static RuleCard card(String id, Severity severity, String title, List<String> sources) {
        return new RuleCard(
                id,
                "sample",
                id + "-sample.drl",
                List.of(),
                title,
                severity,
                List.of(),
                List.of(),
                "says so",
                "Because of " + id + ".",
                sources,
                "Mend " + id + ".");
    }

    static Finding finding(RuleCard rule, String path, String message, @Nullable Acceptance accepted) {
        return new Finding(
                rule.id(),
                rule.severity(),
                path,
                message,
                "50",
                "20",
                null,
                null,
                rule.remedy(),
                rule.sources(),
                accepted);
    }

    static Finding blocker(String path, String message) {
        return finding(CARDS.get(0), path, message, null);
    }

    static Finding note(String path, String message) {
        return finding(CARDS.get(1), path, message, null);
    }

    static Finding warning(String path, String message) {
        return finding(CARDS.get(2), path, message, null);
    }

    static Finding accepted(String path, String message, String reason) {
        return finding(CARDS.get(0), path, message, new Acceptance(ACCEPTED_BY, reason, LocalDate.parse("2027-01-31")));
    }

    /** A market of venue {@code v}, about which the rules that neither speak nor are named in {@code couldNotRun} have passed. */
    static MarketReport market(String name, Verdict verdict, List<Finding> findings, List<RuleNote> couldNotRun) {
        List<String> passed = new ArrayList<>(CARDS.stream().map(RuleCard::id).toList());
        findings.forEach(finding -> passed.remove(finding.rule()));
        couldNotRun.forEach(note -> passed.remove(note.rule()));
        return market("v", name, "v/markets/" + name + ".json", verdict, findings, passed, List.of(), couldNotRun);
    }

    static MarketReport market(
            String venue,
            String name,
            @Nullable String file,
            Verdict verdict,
            List<Finding> findings,
            List<String> passed,
            List<RuleNote> notApplicable,
            List<RuleNote> couldNotRun) {
        return new MarketReport(venue, name, file, null, verdict, findings, passed, notApplicable, couldNotRun, null);
    }

    static Report report(Verdict verdict, List<FileReport> files, List<MarketReport> markets) {
        return new Report(
                verdict,
                "the files as they stand",
                List.of(),
                LocalDate.parse("2026-11-22"),
                "sha256:0123456789abcdef",
                "sha256:fedcba9876543210",
                "none",
                files,
                markets);
    }

    /** Nothing was judged. */
    static Report empty() {
        return report(Verdict.CLEAR, List.of(), List.of());
    }

    /** One of everything. */
    static Report mixed() {
        return report(
                Verdict.BLOCKED,
                List.of(new FileReport(
                        "v/policy.json",
                        Verdict.NEEDS_REASON,
                        List.of(warning("/categories/0", "the order is odd")),
                        List.of("BLK-001"),
                        List.of(new RuleNote("NTE-001", "the policy has no name")),
                        List.of())),
                List.of(
                        market("A", Verdict.CLEAR, List.of(), List.of()),
                        market(
                                "v",
                                "B",
                                "v/markets/B.json",
                                Verdict.BLOCKED,
                                List.of(
                                        blocker("/margin/maxLeverage", "leverage is 50x; at most 20x is allowed"),
                                        accepted("/margin/tiers/1/maxLeverage", "leverage is 30x", "as published"),
                                        warning("/margin/tiers/2", "the tier is uneven"),
                                        warning("/margin/tiers/3", "the tier is uneven too")),
                                List.of(),
                                List.of(new RuleNote("NTE-001", "the market has no name")),
                                List.of()),
                        market(
                                "v",
                                "C",
                                "v/markets/C.json",
                                Verdict.NEEDS_REASON,
                                List.of(note("", "the market is called C")),
                                List.of(),
                                List.of(),
                                List.of(
                                        new RuleNote("BLK-001", "the tiers leave a gap"),
                                        new RuleNote("WRN-001", "the tiers leave a gap"))),
                        market(
                                "D",
                                Verdict.CLEAR,
                                List.of(accepted("/margin/maxLeverage", "leverage is 40x", "as published")),
                                List.of())));
    }

    /** Everything that a file can bring into a report is hostile. */
    static Report hostile() {
        return report(
                Verdict.BLOCKED,
                List.of(),
                List.of(
                        market(
                                "v" + HOSTILE,
                                "M" + HOSTILE,
                                "v/markets/" + HOSTILE.replaceAll("[\u0000\ud800]", "") + ".json",
                                Verdict.BLOCKED,
                                List.of(
                                        blocker("/" + HOSTILE, HOSTILE),
                                        accepted("/margin", "leverage is 30x", HOSTILE)),
                                List.of(),
                                List.of(new RuleNote("NTE-001", HOSTILE)),
                                List.of(new RuleNote("WRN-001", HOSTILE))),
                        market(
                                "v" + HOSTILE,
                                "N" + HOSTILE,
                                null,
                                Verdict.CLEAR,
                                List.of(),
                                List.of("BLK-001"),
                                List.of(),
                                List.of())));
    }

    /** {@code markets} markets with a blocker, a warning, a note and an accepted finding each. */
    static Report large(int markets) {
        List<MarketReport> all = new ArrayList<>();
        for (int index = 0; index < markets; index++) {
            all.add(market(
                    "M" + index,
                    Verdict.BLOCKED,
                    List.of(
                            blocker("/margin/maxLeverage", "leverage is 50x; at most 20x is allowed"),
                            accepted("/margin/tiers/1", "leverage is 30x", "as published"),
                            warning("/margin/tiers/2", "the tier is uneven"),
                            note("/market", "the market has a number")),
                    List.of()));
        }
        return report(Verdict.BLOCKED, List.of(), all);
    }
}
