package org.bylaw.rulebook;

import org.bylaw.check.Place;
import org.bylaw.check.Witness;
import org.jspecify.annotations.Nullable;

/**
 * What a rule said once.
 *
 * @param rule the rule that spoke
 * @param place the field that is at fault
 * @param observed what was seen; that of the witness where there is one
 * @param limit what is allowed; that of the witness where there is one
 * @param witness the smallest witness, where the rule is about a curve
 */
public record Spoken(
        RuleCard rule,
        Place place,
        @Nullable Object observed,
        @Nullable Object limit,
        @Nullable Witness witness) {

    /** The sentence of {@code @says}. */
    public String message() {
        return MessageTemplate.of(rule).render(place, observed, limit, witness);
    }
}
