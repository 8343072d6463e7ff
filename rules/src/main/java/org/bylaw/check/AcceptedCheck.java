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
 * @param undecided whether the rule could not judge the market, so that nothing is known of the entry
 * @param today the day of the check
 */
public record AcceptedCheck(
        String acceptedFile, int index, AcceptedFinding accepted, boolean matched, boolean undecided, LocalDate today) {

    /** Whether the committee's review is due. */
    public boolean reviewDue() {
        return today.isAfter(accepted.reviewOn());
    }

    /** Whether the entry covers findings on this day. */
    public boolean inForce() {
        return !ended() && !today.isBefore(accepted.since());
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
    public @Nullable BigDecimal observed() {
        return accepted.observed();
    }

    /** The limit that it was accepted at. */
    public @Nullable BigDecimal limit() {
        return accepted.limit();
    }

    /** The field {@code name} of the entry. */
    public Place at(String name) {
        return new Place(
                null, acceptedFile, "/accepted/" + index + "/" + name, accepted.rule() + " on " + accepted.market());
    }
}
