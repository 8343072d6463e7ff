package org.bylaw.app.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bylaw.change.Side;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.FileReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleNote;
import org.bylaw.rulebook.StandingFinding;

/**
 * What a change does and what the rules find, as facts that approvals are bound to. Sentences are left out, since they may tell the
 * time: what counts of a finding is which rule speaks, how gravely, where, what it saw and what is allowed.
 */
final class Effects {

    private Effects() {}

    /** The facts of a report, in a fixed order. */
    static List<String> of(Report report) {
        List<String> facts = new ArrayList<>();
        for (FileReport file : report.files()) {
            facts.add("file\t" + file.file() + "\t" + file.verdict().word());
            file.findings().forEach(finding -> facts.add(fact("finding", finding)));
            file.couldNotRun().forEach(note -> facts.add(fact(note)));
        }
        for (MarketReport market : report.markets()) {
            facts.add("market\t" + market.venue() + "/" + market.market() + "\t"
                    + market.verdict().word());
            market.findings().forEach(finding -> facts.add(fact("finding", finding)));
            market.couldNotRun().forEach(note -> facts.add(fact(note)));
            ChangeReport change = market.change();
            if (change != null) {
                for (Side side : Side.values()) {
                    facts.add("direction\t" + side.name() + "\t"
                            + change.change().effect().direction(side).word());
                }
                for (StandingFinding standing : change.standing()) {
                    facts.add(fact(standing.improved() ? "improved" : "standing", standing.finding()));
                }
                change.resolved().forEach(finding -> facts.add(fact("resolved", finding)));
                change.standingWithoutJudgement().forEach(note -> facts.add("standing " + fact(note)));
            }
        }
        return facts;
    }

    private static String fact(String what, Finding finding) {
        return String.join(
                "\t",
                what,
                finding.rule(),
                finding.severity().word(),
                finding.path(),
                Objects.requireNonNullElse(finding.observed(), ""),
                Objects.requireNonNullElse(finding.limit(), ""),
                finding.accepted() == null ? "counts" : "accepted");
    }

    private static String fact(RuleNote note) {
        return "could not run\t" + note.rule() + "\t" + note.because();
    }
}
