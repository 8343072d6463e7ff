package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bylaw.check.Place;
import org.bylaw.check.Witness;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;

/** Hears the rules of one session. The order in which Drools fires is no contract, so what was said is put in order here. */
final class SpokenFindings implements Findings {

    private record Heard(Spoken spoken, List<Integer> facts) {}

    private static final Comparator<Heard> BY_RULE_THEN_FACTS = Comparator.<Heard, String>comparing(
                    heard -> heard.spoken().rule().id())
            .thenComparing(Heard::facts, SpokenFindings::compare);

    private final Map<String, RuleCard> cards;
    private final Collection<?> facts;
    private final List<Heard> heard = new ArrayList<>();
    private @Nullable IdentityHashMap<Object, Integer> positions;

    SpokenFindings(Map<String, RuleCard> cards, Collection<?> facts) {
        this.cards = cards;
        this.facts = facts;
    }

    @Override
    public void report(RuleContext rule, Place place, @Nullable Object observed, @Nullable Object limit) {
        hear(rule, place, observed, limit, null);
    }

    @Override
    public void report(RuleContext rule, Place place, Witness witness) {
        hear(rule, place, witness.observed(), witness.limit(), witness);
    }

    private void hear(
            RuleContext rule,
            Place place,
            @Nullable Object observed,
            @Nullable Object limit,
            @Nullable Witness witness) {
        RuleCard card = cards.get(rule.getRule().getName());
        if (card == null) {
            throw new IllegalStateException(
                    "no card of the rule " + rule.getRule().getName());
        }
        List<Integer> matched = rule.getMatch().getObjects().stream()
                .map(fact -> positions().getOrDefault(fact, Integer.MAX_VALUE))
                .toList();
        heard.add(new Heard(new Spoken(card, place, observed, limit, witness), matched));
    }

    private IdentityHashMap<Object, Integer> positions() {
        IdentityHashMap<Object, Integer> known = positions;
        if (known == null) {
            known = new IdentityHashMap<>();
            for (Object fact : facts) {
                known.putIfAbsent(fact, known.size());
            }
            positions = known;
        }
        return known;
    }

    private static int compare(List<Integer> some, List<Integer> others) {
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            int order = some.get(i).compareTo(others.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(some.size(), others.size());
    }

    /** What was said, by rule id, then in the order of the facts. */
    List<Spoken> inOrder() {
        heard.sort(BY_RULE_THEN_FACTS);
        return heard.stream().map(Heard::spoken).toList();
    }
}
