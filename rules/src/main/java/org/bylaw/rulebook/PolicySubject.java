package org.bylaw.rulebook;

import java.util.List;
import org.bylaw.check.PolicyCheck;
import org.bylaw.market.ShapeFault;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * The policy to judge by, which is judged too.
 *
 * @param policy the venue's policy over the default
 * @param file its file
 * @param shapeFaults its fields that are not possible by themselves
 * @param digest digest of the policy
 */
public record PolicySubject(VenuePolicy policy, String file, List<ShapeFault> shapeFaults, String digest) {

    /** Adds the faults that no field has by itself, where each field is possible. */
    public PolicySubject {
        shapeFaults = List.copyOf(shapeFaults.isEmpty() ? PolicyCheck.nameFaults(policy) : shapeFaults);
    }

    /** Whether every field is possible, so that it can be judged by. */
    boolean sound() {
        return shapeFaults.isEmpty();
    }

    /** Digest of the policy that a venue is judged by; {@code none} where it is judged without one. */
    static String digestOf(@Nullable PolicySubject venue) {
        return venue == null ? "none" : venue.digest;
    }
}
