package org.bylaw.app.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; what is {@code null} does not matter.
 *
 * @param venue the venue that they are about; {@link #NO_VENUE} for those about none
 * @param proposal the proposal that they are about
 * @param actor the account that did it
 * @param kind what was done, {@code proposal.approved}
 * @param day the day on which it was done, in UTC
 */
public record AuditFilter(
        @Nullable String venue,
        @Nullable Long proposal,
        @Nullable String actor,
        @Nullable String kind,
        @Nullable LocalDate day) {

    /** Stands for the venue of entries that are about none; no venue can be called so. */
    public static final String NO_VENUE = "";

    /** The same, of entries about a venue, or {@link #NO_VENUE}. */
    public AuditFilter at(String other) {
        return new AuditFilter(other, proposal, actor, kind, day);
    }
}
