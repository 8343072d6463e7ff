package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bylaw.market.ShapeFault;
import org.jspecify.annotations.Nullable;

/** The making of one {@link FileReport}. */
final class FileVerdict {

    private final String file;
    private final boolean sound;
    private final List<Finding> findings;
    private final List<String> passed = new ArrayList<>();
    private final List<RuleNote> notApplicable = new ArrayList<>();
    private final List<RuleNote> couldNotRun = new ArrayList<>();

    FileVerdict(String file, List<ShapeFault> shapeFaults) {
        this.file = file;
        this.sound = shapeFaults.isEmpty();
        this.findings = new ArrayList<>(ShapeFindings.of(shapeFaults));
    }

    /** Whether the file's fields are possible by themselves, so that rules can judge it. */
    boolean sound() {
        return sound;
    }

    /** Takes in what the rules of {@code scope} said; {@code root} answers for their needs. */
    void judge(RuleScope scope, List<RuleCard> cards, Needs needs, Object root, Firing firing) {
        Set<String> spoke = new HashSet<>();
        for (Spoken spoken : firing.spoken()) {
            findings.add(FindingText.of(spoken));
            spoke.add(spoken.rule().id());
        }
        for (RuleCard card : cards) {
            if (!scope.covers(card)) {
                continue;
            }
            String because = needs.absent(card, root, Set.of());
            String threw = firing.couldNotRun().get(card.id());
            if (threw != null) {
                couldNotRun.add(new RuleNote(card.id(), threw));
            } else if (because != null) {
                notApplicable.add(new RuleNote(card.id(), because));
            } else if (!spoke.contains(card.id())) {
                passed.add(card.id());
            }
        }
    }

    /** Notes the rules of {@code scope} as unable to judge a file whose fields are not possible by themselves. */
    void couldNotJudge(RuleScope scope, List<RuleCard> cards) {
        couldNotJudge(scope, cards, Finding.SHAPE + ": " + findings.get(0).message());
    }

    /** Notes the rules of {@code scope} as unable to judge, and why. */
    void couldNotJudge(RuleScope scope, List<RuleCard> cards, String because) {
        for (RuleCard card : cards) {
            if (scope.covers(card)) {
                couldNotRun.add(new RuleNote(card.id(), because));
            }
        }
    }

    /** Notes the rules with a need of {@code need} that passed as unable to judge, where there is a reason for it. */
    void couldNotRun(List<RuleCard> cards, String need, @Nullable String because) {
        if (because != null) {
            for (RuleCard card : cards) {
                if (card.needs().contains(need) && passed.remove(card.id())) {
                    couldNotRun.add(new RuleNote(card.id(), because));
                }
            }
        }
    }

    FileReport report() {
        findings.sort(Finding.ORDER);
        return new FileReport(
                file,
                Verdict.of(findings, couldNotRun.isEmpty()),
                List.copyOf(findings),
                List.copyOf(passed),
                List.copyOf(notApplicable),
                List.copyOf(couldNotRun));
    }
}
