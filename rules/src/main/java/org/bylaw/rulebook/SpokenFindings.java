package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bylaw.check.Place;
import org.bylaw.check.Witness;
import org.drools.core.common.InternalFactHandle;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.RuleContext;

/** Hears the rules of one session. The order in which Drools fires is no contract, so what was said is put in order here. */
final class SpokenFindings implements Findings {

    private record Heard(Spoken spoken, List<? extends FactHandle> facts) {}

    private static final Comparator<Heard> BY_RULE_THEN_FACTS = Comparator.<Heard, String>comparing(
                    heard -> heard.spoken().rule().id())
            .thenComparing(Heard::facts, SpokenFindings::compare);

    private final Map<String, RuleCard> cards;
    private final List<Heard> heard = new ArrayList<>();

    SpokenFindings(Map<String, RuleCard> cards) {
        this.cards = cards;
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
        heard.add(new Heard(
                new Spoken(card, place, observed, limit, witness),
                rule.getMatch().getFactHandles()));
    }

    /** A session numbers its facts in the order in which it gets them. */
    private static int compare(List<? extends FactHandle> some, List<? extends FactHandle> others) {
        for (int index = 0; index < Math.min(some.size(), others.size()); index++) {
            int order = Long.compare(number(some.get(index)), number(others.get(index)));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(some.size(), others.size());
    }

    private static long number(FactHandle fact) {
        return ((InternalFactHandle) fact).getId();
    }

    /** What was said, by rule id, then in the order of the facts. */
    List<Spoken> inOrder() {
        heard.sort(BY_RULE_THEN_FACTS);
        return heard.stream().map(Heard::spoken).toList();
    }
}
