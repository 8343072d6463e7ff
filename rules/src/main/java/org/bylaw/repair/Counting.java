package org.bylaw.repair;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.Severity;

/** Which findings a repair is to do away with and may not bring about. */
final class Counting {

    private final Set<String> rules;
    private final boolean acceptedToo;

    private Counting(Set<String> rules, boolean acceptedToo) {
        this.rules = rules;
        this.acceptedToo = acceptedToo;
    }

    /**
     * The findings of the blockers or, where rules are named, of those, whatever their severity; and of each field by itself.
     *
     * @param named empty for all blockers
     * @param acceptedToo whether a finding counts that the committee lives with
     */
    static Counting of(List<RuleCard> cards, Set<String> named, boolean acceptedToo) {
        Set<String> rules = new HashSet<>(named);
        if (named.isEmpty()) {
            cards.stream()
                    .filter(card -> card.severity() == Severity.BLOCKER)
                    .map(RuleCard::id)
                    .forEach(rules::add);
        }
        rules.add(Finding.SHAPE);
        return new Counting(rules, acceptedToo);
    }

    boolean counts(Finding finding) {
        return counts(finding.rule()) && (acceptedToo || finding.accepted() == null);
    }

    boolean counts(String rule) {
        return rules.contains(rule);
    }
}
