package org.bylaw.specs.rules;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.FileReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleNote;
import org.jspecify.annotations.Nullable;

/**
 * What the rule book says in a scenario: about the market first, then about the venue's files.
 *
 * @param verdict the verdict's word
 * @param findings as scenarios compare them
 * @param reported as they were reported
 * @param passed ids of the rules that hold
 * @param notApplicable rules that have nothing to judge, and why
 * @param couldNotRun rules that could not run, and why
 * @param change what the change of the market does; {@code null} where a market is judged as it stands
 */
record Outcome(
        String verdict,
        List<SpokenFinding> findings,
        List<Finding> reported,
        List<String> passed,
        List<RuleNote> notApplicable,
        List<RuleNote> couldNotRun,
        @Nullable ChangeReport change) {

    /** What is said about a market by itself. */
    static Outcome of(MarketReport market) {
        return new Outcome(
                market.verdict().word(),
                market.findings().stream()
                        .map(finding -> SpokenFinding.of(SpokenFinding.MARKET, finding))
                        .toList(),
                market.findings(),
                market.passed(),
                market.notApplicable(),
                market.couldNotRun(),
                market.change());
    }

    /** What is said about a whole venue, or about changes of it. */
    static Outcome of(Report venue) {
        Outcome whole = new Outcome(
                venue.verdict().word(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                venue.markets().isEmpty() ? null : venue.markets().get(0).change());
        for (MarketReport market : venue.markets()) {
            whole.add(
                    SpokenFinding.MARKET,
                    market.findings(),
                    market.passed(),
                    market.notApplicable(),
                    market.couldNotRun());
        }
        for (FileReport file : venue.files()) {
            whole.add(file.file(), file.findings(), file.passed(), file.notApplicable(), file.couldNotRun());
        }
        return whole;
    }

    private void add(
            String file,
            List<Finding> spoken,
            List<String> held,
            List<RuleNote> withoutSubject,
            List<RuleNote> broken) {
        spoken.forEach(finding -> findings.add(SpokenFinding.of(file, finding)));
        reported.addAll(spoken);
        passed.addAll(held);
        notApplicable.addAll(withoutSubject);
        couldNotRun.addAll(broken);
    }
}
