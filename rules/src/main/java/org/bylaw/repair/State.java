package org.bylaw.repair;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bylaw.exact.Rational;
import org.bylaw.market.FieldChange;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;

/**
 * A market on the way to a repair.
 *
 * @param market the market
 * @param judgement what is said of it
 * @param moved names of what was moved to come here
 * @param fields what differs from the market that is to be repaired
 * @param distance the sum of their relative changes
 */
record State(
        MarketConfig market, Judgement judgement, Set<String> moved, List<RepairedField> fields, Rational distance) {

    static State start(MarketConfig market, Judgement judgement) {
        return new State(market, judgement, Set.of(), List.of(), Rational.ZERO);
    }

    static State of(MarketConfig origin, MarketConfig market, Judgement judgement, Set<String> moved) {
        List<RepairedField> fields = MarketFields.between(origin, market).stream()
                .map(RepairedField::of)
                .toList();
        Rational distance = Rational.ZERO;
        for (RepairedField field : fields) {
            distance = distance.plus(field.distance());
        }
        return new State(market, judgement, moved, fields, distance);
    }

    /** The names of what was moved, and one more. */
    Set<String> movedAnd(String name) {
        Set<String> names = new HashSet<>(moved);
        names.add(name);
        return names;
    }

    /** The fields that differ. */
    Set<String> pointers() {
        Set<String> pointers = new TreeSet<>();
        fields.stream().map(RepairedField::change).map(FieldChange::pointer).forEach(pointers::add);
        return pointers;
    }

    /** What is to be done away with next: of several findings of the first rule about its field, the last. */
    Complaint target() {
        return judgement.target();
    }
}
