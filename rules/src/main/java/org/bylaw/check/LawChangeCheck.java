package org.bylaw.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.bylaw.change.LawChange;
import org.bylaw.exact.Rational;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * A change of a venue's law, joined with the waiting periods of the old and the new one.
 *
 * @param change what is proposed
 * @param waitingDays whole days from the check to the day from which the law is to count; 0 where that is not stated
 * @param requiredDays the longer of the two waiting periods; {@code null} where neither law has one
 */
public record LawChangeCheck(
        LawChange change,
        Rational waitingDays,

        @WhenAbsent("neither the old nor the new policy asks for a waiting period of the law") @Nullable
        Rational requiredDays) {

    /** Joins a change with the policies before and after it; {@code null} where there is none. */
    public static LawChangeCheck of(
            LawChange change, @Nullable VenuePolicy before, @Nullable VenuePolicy after, LocalDate today) {
        LocalDate effective = change.effectiveOn();
        long days = effective == null ? 0 : ChronoUnit.DAYS.between(today, effective);
        return new LawChangeCheck(change, Rational.of(days), longer(waiting(before), waiting(after)));
    }

    private static @Nullable Rational waiting(@Nullable VenuePolicy policy) {
        return policy == null || policy.change() == null
                ? null
                : Limits.exact(policy.change().lawWaitingDays());
    }

    private static @Nullable Rational longer(@Nullable Rational one, @Nullable Rational other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.max(other);
    }

    /** True where something of the law becomes looser. */
    @WhenAbsent("nothing of the law becomes looser")
    public @Nullable Boolean loosening() {
        return change.loosenings().isEmpty() ? null : Boolean.TRUE;
    }

    /** Whether markets are changed in the same proposal. */
    public boolean marketsToo() {
        return change.marketsToo();
    }

    /** The first file of the law that differs. */
    public Place at() {
        return new Place(null, change.files().get(0), "", String.join(", ", change.files()));
    }

    /** What becomes looser. */
    public Place atLoosening() {
        return new Place(null, change.files().get(0), "", String.join("; ", change.loosenings()));
    }
}
