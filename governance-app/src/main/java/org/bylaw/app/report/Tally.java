package org.bylaw.app.report;

import java.util.EnumMap;
import java.util.Map;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.Severity;
import org.bylaw.rulebook.Verdict;

/**
 * What a report adds up to.
 *
 * @param verdicts the number of markets with each verdict
 * @param severities the number of findings of each severity that are not accepted, about markets and other files
 * @param accepted the number of accepted findings
 * @param couldNotRun how often a rule could not run
 */
record Tally(Map<Verdict, Integer> verdicts, Map<Severity, Integer> severities, int accepted, int couldNotRun) {

    static Tally of(Report report) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (MarketReport market : report.markets()) {
            verdicts.merge(market.verdict(), 1, Integer::sum);
        }
        Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
        int accepted = 0;
        int couldNotRun = 0;
        for (Judged judged : Judged.all(report)) {
            couldNotRun += judged.couldNotRun().size();
            for (Finding finding : judged.findings()) {
                if (finding.accepted() == null) {
                    severities.merge(finding.severity(), 1, Integer::sum);
                } else {
                    accepted++;
                }
            }
        }
        return new Tally(verdicts, severities, accepted, couldNotRun);
    }

    /** {@code 59 markets judged: 0 blocked, 6 need a reason, 53 clear}. */
    String ofMarkets() {
        int reasons = markets(Verdict.NEEDS_REASON);
        return Wording.count(
                        verdicts.values().stream().mapToInt(Integer::intValue).sum(), "market") + " judged: "
                + markets(Verdict.BLOCKED) + " blocked, "
                + reasons + (reasons == 1 ? " needs a reason, " : " need a reason, ")
                + markets(Verdict.CLEAR) + " clear";
    }

    /** {@code 0 blockers, 8 warnings, 1 note; 4 accepted findings}, and how often a rule could not run, where one could not. */
    String ofFindings() {
        return findings(Severity.BLOCKER) + ", " + findings(Severity.WARNING) + ", " + findings(Severity.NOTE) + "; "
                + Wording.count(accepted, "accepted finding")
                + (couldNotRun == 0 ? "" : "; " + Wording.count(couldNotRun, "rule") + " could not run");
    }

    private int markets(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    private String findings(Severity severity) {
        return Wording.count(severities.getOrDefault(severity, 0), severity.word());
    }
}
