package org.bylaw.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bylaw.policy.AcceptedFinding;
import org.jspecify.annotations.Nullable;

/**
 * An accepted finding on the day of the check.
 *
 * @param acceptedFile name of the file that accepts it
 * @param index its place in the file
 * @param accepted the entry
 * @param matched whether a finding of the check is covered by it, or would be if it had not ended
 * @param today the day of the check
 */
public record AcceptedCheck(
        String acceptedFile, int index, AcceptedFinding accepted, boolean matched, LocalDate today) {

    /** Whether the committee's review is due. */
    public boolean reviewDue() {
        return !today.isBefore(accepted.reviewOn());
    }

    /** Whether the entry covers nothing any more. */
    public boolean ended() {
        return accepted.until() != null && today.isAfter(accepted.until());
    }

    /** The day from which a review is due. */
    public String reviewDay() {
        return accepted.reviewOn().toString();
    }

    /** The last day on which the entry covers; {@code null} where there is no hard end. */
    public @Nullable String lastDay() {
        return accepted.until() == null ? null : accepted.until().toString();
    }

    /** The value that it was accepted at. */
    public BigDecimal observed() {
        return accepted.observed();
    }

    /** The limit that it was accepted at. */
    public BigDecimal limit() {
        return accepted.limit();
    }

    /** The field {@code name} of the entry. */
    public Place at(String name) {
        return new Place(
                null, acceptedFile, "/accepted/" + index + "/" + name, accepted.rule() + " on " + accepted.market());
    }
}
