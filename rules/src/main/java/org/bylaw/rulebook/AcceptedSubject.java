package org.bylaw.rulebook;

import java.util.List;
import org.bylaw.check.PolicyCheck;
import org.bylaw.market.ShapeFault;
import org.bylaw.policy.AcceptedFindings;
import org.jspecify.annotations.Nullable;

/**
 * The findings that a venue lives with.
 *
 * @param accepted the entries
 * @param file their file
 * @param shapeFaults fields that are not possible by themselves; where there are any, nothing is accepted
 * @param digest digest of the entries
 */
public record AcceptedSubject(AcceptedFindings accepted, String file, List<ShapeFault> shapeFaults, String digest) {

    /** Adds the faults that no field has by itself, where each field is possible. */
    public AcceptedSubject {
        shapeFaults = List.copyOf(shapeFaults.isEmpty() ? PolicyCheck.acceptanceFaults(accepted) : shapeFaults);
    }

    /** Digest of the findings that a venue lives with; {@code none} where it lives with none. */
    static String digestOf(@Nullable AcceptedSubject venue) {
        return venue == null
                        || !venue.shapeFaults.isEmpty()
                        || venue.accepted.accepted().isEmpty()
                ? "none"
                : venue.digest;
    }
}
