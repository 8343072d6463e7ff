package org.bylaw.app.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit trail.
 *
 * @param lines the entries, newest first
 * @param filter what is looked for
 * @param venues the venues that may be chosen
 * @param kinds the kinds of entries that may be chosen
 * @param problem what of the filter cannot be understood; empty for nothing
 * @param filtered whether anything is looked for
 * @param newest the address of the newest entries; {@code null} where they are shown
 * @param older the address of those before; {@code null} where there are none
 * @param whole whether the visitor sees every entry, and may export them
 */
public record AuditView(
        List<Line> lines,
        Filter filter,
        List<String> venues,
        List<String> kinds,
        String problem,
        boolean filtered,
        @Nullable String newest,
        @Nullable String older,
        boolean whole) {

    /** Copies the lists. */
    public AuditView {
        lines = List.copyOf(lines);
        venues = List.copyOf(venues);
        kinds = List.copyOf(kinds);
    }

    /**
     * What is looked for, as it was typed; empty for all.
     *
     * @param venue the venue
     * @param proposal the proposal's number
     * @param person the account that did it
     * @param kind the kind of entry
     * @param day the day
     */
    public record Filter(String venue, String proposal, String person, String kind, String day) {}

    /**
     * An entry.
     *
     * @param sequence its place in the trail
     * @param when the time
     * @param who the account that did it
     * @param roles the roles of the time, in words; empty for none
     * @param what what was done, a sentence
     * @param said what was said with it; empty for nothing
     * @param refused whether it was asked for and refused
     * @param kind its kind
     * @param venue the venue that it is about; {@code null} for none
     * @param proposal the proposal that it is about; {@code null} for none
     * @param digest its digest
     * @param previous the digest of the entry before
     * @param body all that it holds, as JSON
     */
    public record Line(
            long sequence,
            String when,
            String who,
            String roles,
            String what,
            String said,
            boolean refused,
            String kind,
            @Nullable String venue,
            @Nullable Long proposal,
            String digest,
            String previous,
            String body) {

        /** The first digits of the digest. */
        public String shortDigest() {
            return digest.substring(0, Math.min(15, digest.length()));
        }
    }
}
