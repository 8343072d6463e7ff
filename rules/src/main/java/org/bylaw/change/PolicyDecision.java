package org.bylaw.change;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.bylaw.margin.Direction;
import org.jspecify.annotations.Nullable;

/** Compares a decision of a policy that is a single value: a number, a word, a text. */
final class PolicyDecision {

    private PolicyDecision() {}

    /** What differs; nothing where the two are equal, or where the value decides nothing. */
    static Optional<LawDifference> compare(@Nullable Object before, @Nullable Object after, PolicyPlace place) {
        if (Objects.equals(PolicyText.of(before), PolicyText.of(after))
                || place.term().sense() == PolicySense.NOTHING) {
            return Optional.empty();
        }
        return Optional.of(place.difference(before, after, way(before, after, place.term()), clause(before, after)));
    }

    /** Which way a value goes that differs. */
    static Direction way(@Nullable Object before, @Nullable Object after, PolicyTerm term) {
        return switch (term.sense()) {
            case HIGHER_IS_LOOSER -> Numbers.limit((BigDecimal) before, (BigDecimal) after);
            case ALLOWANCE -> Numbers.charge((BigDecimal) after, (BigDecimal) before);
            case HIGHER_IS_TIGHTER ->
                before == null || after == null
                        ? appears(before, Direction.TIGHTER, Direction.LOOSER)
                        : Numbers.requirement((BigDecimal) before, (BigDecimal) after);
            case DEMAND ->
                before == null || after == null
                        ? appears(before, Direction.TIGHTER, Direction.LOOSER)
                        : Direction.MIXED;
            case PERMISSION ->
                before == null || after == null
                        ? appears(before, Direction.LOOSER, Direction.TIGHTER)
                        : Direction.MIXED;
            case RANKED -> ranked(term.rank(word(before)), term.rank(word(after)));
            case NOTHING -> Direction.NEUTRAL;
            case DEMANDS, CHOICES, EXEMPTIONS, ORDER, MODES, CATEGORY, UNKNOWN -> Direction.MIXED;
        };
    }

    private static Direction appears(@Nullable Object before, Direction whenItAppears, Direction whenItGoes) {
        return before == null ? whenItAppears : whenItGoes;
    }

    private static String word(@Nullable Object value) {
        return value == null ? PolicyTerm.ABSENT : PolicyText.inWords(value);
    }

    private static Direction ranked(int before, int after) {
        return Direction.of(after < before, after > before);
    }

    /** What becomes of a value, after its subject. */
    static String clause(@Nullable Object before, @Nullable Object after) {
        if (before == null || after == null) {
            return after != null
                    ? "is set to " + PolicyText.inWords(after) + ", where there was none"
                    : "goes" + (before == null ? "" : ", which was " + PolicyText.inWords(before));
        }
        String verb = before instanceof BigDecimal then && after instanceof BigDecimal now
                ? now.compareTo(then) > 0 ? "rises" : "falls"
                : "changes";
        return verb + " from " + PolicyText.inWords(before) + " to " + PolicyText.inWords(after);
    }
}
