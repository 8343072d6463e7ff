package org.bylaw.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bylaw.check.MarketCheck;
import org.bylaw.check.PolicyCheck;
import org.jspecify.annotations.Nullable;

/** What each rule needs of the market or policy that it judges; resolved once for a rule book. */
final class Needs {

    /** The facets of a market that come from the policy. */
    static final Set<String> POLICY_FACETS = Set.of("limits", "bounds", "distances", "law");

    private final Map<String, List<NeedPath>> paths = new HashMap<>();

    Needs(List<RuleCard> cards) {
        for (RuleCard card : cards) {
            Class<?> root = RuleScope.POLICY.covers(card) ? PolicyCheck.class : MarketCheck.class;
            paths.put(
                    card.id(),
                    card.needs().stream().map(need -> NeedPath.of(root, need)).toList());
        }
    }

    /**
     * The reason why the first missing need of a rule is missing; {@code null} where everything is there. A need of a {@code broken}
     * facet counts as there: whether the rule would apply is not known.
     */
    @Nullable
    String absent(RuleCard card, Object root, Set<String> broken) {
        int missing = firstMissing(card, root, broken);
        return missing < 0 ? null : paths(card).get(missing).absentIn(root);
    }

    /** Whether the first missing need of a rule would come from the policy. */
    boolean absentInPolicy(RuleCard card, Object root, Set<String> broken) {
        int missing = firstMissing(card, root, broken);
        return missing >= 0 && POLICY_FACETS.contains(facet(card.needs().get(missing)));
    }

    /** The property of the market that a need starts from. */
    static String facet(String need) {
        int dot = need.indexOf('.');
        return dot < 0 ? need : need.substring(0, dot);
    }

    private int firstMissing(RuleCard card, Object root, Set<String> broken) {
        List<NeedPath> needed = paths(card);
        for (int index = 0; index < needed.size(); index++) {
            if (!broken.contains(facet(card.needs().get(index)))
                    && needed.get(index).absentIn(root) != null) {
                return index;
            }
        }
        return -1;
    }

    private List<NeedPath> paths(RuleCard card) {
        return paths.getOrDefault(card.id(), List.of());
    }
}
