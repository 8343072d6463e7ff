package org.bylaw.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bylaw.check.Place;
import org.bylaw.check.Witness;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.Spoken;
import org.jspecify.annotations.Nullable;

/** What the hand-coded laws say of some facts. */
final class HandCodedFindings {

    private final Map<String, RuleCard> cards;
    private final List<Spoken> spoken = new ArrayList<>();

    /** Takes the texts of the laws, by id. */
    HandCodedFindings(Map<String, RuleCard> cards) {
        this.cards = cards;
    }

    /** Reports what was seen against what is allowed. */
    void report(String rule, Place place, @Nullable Object observed, @Nullable Object limit) {
        spoken.add(new Spoken(card(rule), place, observed, limit, null));
    }

    /** Reports the smallest witness of a law about curves. */
    void report(String rule, Place place, Witness witness) {
        spoken.add(new Spoken(card(rule), place, witness.observed(), witness.limit(), witness));
    }

    private RuleCard card(String rule) {
        RuleCard card = cards.get(rule);
        if (card == null) {
            throw new IllegalStateException("no rule has the id " + rule);
        }
        return card;
    }

    /** Everything said, fact by fact. */
    List<Spoken> spoken() {
        return spoken;
    }
}
