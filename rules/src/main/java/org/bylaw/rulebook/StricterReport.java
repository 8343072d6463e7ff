package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What two laws say of the same, together: what either of them finds counts, and what passed has passed both. */
public final class StricterReport {

    private StricterReport() {}

    /**
     * Two reports of the same changes as one, which bears the digests of the first.
     *
     * @param byLaw by the rules in force
     * @param byProposed by the proposed ones
     */
    public static Report of(Report byLaw, Report byProposed) {
        List<MarketReport> markets = new ArrayList<>();
        for (int index = 0; index < byLaw.markets().size(); index++) {
            markets.add(of(byLaw.markets().get(index), byProposed.markets().get(index)));
        }
        Verdict verdict = Verdict.worst(byLaw.verdict(), byProposed.verdict());
        for (MarketReport market : markets) {
            verdict = Verdict.worst(verdict, market.verdict());
        }
        return new Report(
                verdict,
                byLaw.basis(),
                byLaw.remarks(),
                byLaw.day(),
                byLaw.rulesDigest(),
                byLaw.policyDigest(),
                byLaw.acceptedDigest(),
                byLaw.files(),
                markets);
    }

    static MarketReport of(MarketReport byLaw, MarketReport byProposed) {
        List<Finding> findings = new ArrayList<>(byLaw.findings());
        for (Finding finding : byProposed.findings()) {
            if (findings.stream().noneMatch(finding::speaksOfTheSameAs)) {
                findings.add(finding.inState("by the proposed law: "));
            }
        }
        findings.sort(Finding.ORDER);
        List<RuleNote> couldNotRun = union(byLaw.couldNotRun(), byProposed.couldNotRun());
        Set<String> notPassed = new HashSet<>();
        findings.forEach(finding -> notPassed.add(finding.rule()));
        couldNotRun.forEach(note -> notPassed.add(note.rule()));
        List<String> passed = byLaw.passed().stream()
                .filter(rule -> !notPassed.contains(rule))
                .toList();
        notPassed.addAll(passed);
        return new MarketReport(
                byLaw.venue(),
                byLaw.market(),
                byLaw.file(),
                byLaw.evidence(),
                Verdict.of(findings, couldNotRun.isEmpty()),
                List.copyOf(findings),
                passed,
                byLaw.notApplicable().stream()
                        .filter(note -> !notPassed.contains(note.rule()))
                        .toList(),
                couldNotRun,
                byLaw.change());
    }

    private static List<RuleNote> union(List<RuleNote> some, List<RuleNote> others) {
        List<RuleNote> all = new ArrayList<>(some);
        for (RuleNote note : others) {
            if (all.stream().noneMatch(known -> known.rule().equals(note.rule()))) {
                all.add(note);
            }
        }
        all.sort(Comparator.comparing(RuleNote::rule));
        return List.copyOf(all);
    }
}
