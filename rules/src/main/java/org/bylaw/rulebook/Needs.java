package org.bylaw.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each rule needs of the market or policy that it judges; resolved once for a rule book. */
final class Needs {

    /** The facets of a market that come from the policy. */
    static final Set<String> POLICY_FACETS = Set.of(
            "limits",
            "bounds",
            "distances",
            "law",
            "marginModeLaw",
            "onlyIsolated",
            "openInterestLaw",
            "volatilityLaw",
            "oracleLaw",
            "capsLaw",
            "allowedOpenInterest",
            "reliedEvidence");

    /**
     * One need of a rule.
     *
     * @param facet the property of the market or policy that it starts from
     * @param path where it is found
     */
    private record Need(String facet, NeedPath path) {}

    private final Map<String, List<Need>> needs = new HashMap<>();
    private final List<RuleCard> marketCards;

    Needs(List<RuleCard> cards) {
        for (RuleCard card : cards) {
            Class<?> root = RuleScope.root(card);
            needs.put(
                    card.id(),
                    card.needs().stream()
                            .map(need -> new Need(facet(need), NeedPath.of(root, need)))
                            .toList());
        }
        this.marketCards = cards.stream().filter(RuleScope.MARKET::covers).toList();
    }

    /** The rules about markets, by id. */
    List<RuleCard> marketCards() {
        return marketCards;
    }

    /**
     * The reason why the first missing need of a rule is missing; {@code null} where everything is there. A need of a {@code broken}
     * facet counts as there: whether the rule would apply is not known.
     */
    @Nullable
    String absent(RuleCard card, Object root, Set<String> broken) {
        for (Need need : needs.getOrDefault(card.id(), List.of())) {
            String reason = absent(need, root, broken);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }

    /** Whether the first missing need of a rule would come from the policy. */
    boolean absentInPolicy(RuleCard card, Object root, Set<String> broken) {
        for (Need need : needs.getOrDefault(card.id(), List.of())) {
            if (absent(need, root, broken) != null) {
                return POLICY_FACETS.contains(need.facet());
            }
        }
        return false;
    }

    private static @Nullable String absent(Need need, Object root, Set<String> broken) {
        return broken.contains(need.facet()) ? null : need.path().absentIn(root);
    }

    /** The property of the market that a need starts from. */
    static String facet(String need) {
        int dot = need.indexOf('.');
        return dot < 0 ? need : need.substring(0, dot);
    }
}
