package org.bylaw.rulebook;

import java.util.Comparator;
import java.util.List;
import org.bylaw.check.Witness;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule, or the shape check, has to say about one field.
 *
 * @param rule the rule's id, or {@link #SHAPE}
 * @param severity how grave it is
 * @param path JSON pointer of the field
 * @param message what was seen against what is allowed, in a sentence
 * @param observed what was seen, as a decimal without exponent or a word; {@code null} where nothing is stated
 * @param limit what is allowed, likewise; {@code null} where there is no one value
 * @param witness the smallest size at which the law does not hold; {@code null} where the law is not about sizes
 * @param dollars its numbers in base units in US dollars; {@code null} where it has none, or where no price is known
 * @param remedy what to do
 * @param sources what the rule rests on
 * @param accepted the entry by which the committee lives with it; {@code null} where it counts
 */
public record Finding(
        String rule,
        Severity severity,
        String path,
        String message,
        @Nullable String observed,
        @Nullable String limit,
        @Nullable Witness witness,
        @Nullable DollarReading dollars,
        String remedy,
        List<String> sources,
        @Nullable Acceptance accepted) {

    /** The rule id of findings about fields that are not possible by themselves. */
    public static final String SHAPE = "SHAPE";

    /** Gravest first, then by rule, then by field. */
    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::path, PointerOrder.INSTANCE)
            .thenComparing(Finding::message);

    /** Copies the sources. */
    public Finding {
        sources = List.copyOf(sources);
    }

    /** Whether another finding is of the same law, about the same field and no further from its limit than this one. */
    boolean speaksOfTheSameAs(Finding other) {
        return rule.equals(other.rule)
                && path.equals(other.path)
                && (accepted != null || other.accepted == null)
                && Coverage.noWorse(other, this);
    }

    /** This finding with words before it that say when, or by which law, it holds. */
    Finding inState(String prefix) {
        return new Finding(
                rule, severity, path, prefix + message, observed, limit, witness, dollars, remedy, sources, accepted);
    }

    Finding acceptedBy(Acceptance acceptance) {
        return new Finding(
                rule, severity, path, message, observed, limit, witness, dollars, remedy, sources, acceptance);
    }
}
