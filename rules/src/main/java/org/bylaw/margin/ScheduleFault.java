package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the geometry of a schedule.
 *
 * @param kind what is wrong
 * @param pointer JSON pointer of the field, from the root of the market file
 * @param observed what the field says; {@code null} where the fault is that it says nothing
 * @param expected what it would have to say, or the value that it contradicts; {@code null} where that cannot be told
 */
public record ScheduleFault(
        Kind kind,
        String pointer,
        @Nullable Rational observed,
        @Nullable Rational expected) {

    /** The kinds of fault. */
    public enum Kind {
        /** The first tier does not start at zero. */
        FIRST_FLOOR_NOT_ZERO,
        /** A tier's cap is not above its floor; the floor is what it contradicts. */
        EMPTY_TIER,
        /** A tier starts above the end of the tiers before. */
        GAP,
        /** A tier starts below the end of the tiers before, or follows one without end. */
        OVERLAP,
        /** The first maintenance amount is not zero. */
        FIRST_AMOUNT_NOT_ZERO,
        /** A maintenance amount does not continue the margin of the tier before. */
        BROKEN_AMOUNT,
        /** Some tiers state a maintenance amount (or rate) and this one does not; or it states an amount without a rate. */
        MISSING_AMOUNT
    }
}
