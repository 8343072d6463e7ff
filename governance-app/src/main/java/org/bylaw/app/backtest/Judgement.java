package org.bylaw.app.backtest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.RuleNote;
import org.bylaw.rulebook.Severity;
import org.bylaw.rulebook.Verdict;

/**
 * What one law says of a past change.
 *
 * @param verdict what the findings that count add up to
 * @param findings those that count, gravest first
 * @param couldNotRun rules that would have something to judge but could not, and why
 * @param setAside rules that spoke without what they judge by, which no record tells; they count for nothing
 */
public record Judgement(Verdict verdict, List<Finding> findings, List<RuleNote> couldNotRun, Set<String> setAside) {

    /** Copies the collections. */
    public Judgement {
        findings = List.copyOf(findings);
        couldNotRun = List.copyOf(couldNotRun);
        setAside = Set.copyOf(setAside);
    }

    /**
     * What {@code report} says, without the rules that judge what no record tells.
     *
     * @param untold ids of those rules
     */
    static Judgement of(MarketReport report, Set<String> untold) {
        List<Finding> counting = new ArrayList<>();
        Set<String> setAside = new LinkedHashSet<>();
        for (Finding finding : report.findings()) {
            if (untold.contains(finding.rule())) {
                setAside.add(finding.rule());
            } else if (finding.accepted() == null) {
                counting.add(finding);
            }
        }
        List<RuleNote> couldNotRun = new ArrayList<>();
        for (RuleNote note : report.couldNotRun()) {
            if (untold.contains(note.rule())) {
                setAside.add(note.rule());
            } else {
                couldNotRun.add(note);
            }
        }
        return new Judgement(verdict(counting, couldNotRun), counting, couldNotRun, setAside);
    }

    private static Verdict verdict(List<Finding> findings, List<RuleNote> couldNotRun) {
        Verdict worst = couldNotRun.isEmpty() ? Verdict.CLEAR : Verdict.NEEDS_REASON;
        for (Finding finding : findings) {
            Verdict alone = verdict(finding.severity());
            worst = alone.compareTo(worst) > 0 ? alone : worst;
        }
        return worst;
    }

    private static Verdict verdict(Severity severity) {
        return switch (severity) {
            case BLOCKER -> Verdict.BLOCKED;
            case WARNING -> Verdict.NEEDS_REASON;
            case NOTE -> Verdict.CLEAR;
        };
    }

    /** The rules that speak of the change, and those that could not run, in the order of the findings. */
    public Set<String> rules() {
        Set<String> rules = new LinkedHashSet<>();
        findings.forEach(finding -> rules.add(finding.rule()));
        couldNotRun.forEach(note -> rules.add(note.rule()));
        return rules;
    }

    /** The rules by which the verdict is no better than it is; none where it is clear. */
    Set<String> rulesOfVerdict() {
        Set<String> rules = new LinkedHashSet<>();
        if (verdict == Verdict.CLEAR) {
            return rules;
        }
        for (Finding finding : findings) {
            if (verdict(finding.severity()) == verdict) {
                rules.add(finding.rule());
            }
        }
        if (verdict == Verdict.NEEDS_REASON) {
            couldNotRun.forEach(note -> rules.add(note.rule()));
        }
        return rules;
    }

    /** What {@code rule} says first; why it could not run where it says nothing. */
    public String words(String rule) {
        for (Finding finding : findings) {
            if (finding.rule().equals(rule)) {
                return finding.message();
            }
        }
        for (RuleNote note : couldNotRun) {
            if (note.rule().equals(rule)) {
                return "could not run: " + note.because();
            }
        }
        return "";
    }
}
