package org.bylaw.app.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, or refused, and is to be entered.
 *
 * @param kind what it is, {@code proposal.recorded}
 * @param actor the account that did it; {@link #PROGRAM} for Bylaw itself
 * @param roles the roles that the actor had in the venue then
 * @param venue the venue it is about
 * @param proposal the number of the proposal it is about
 * @param body what else is to be known, without secrets; its numbers are whole, decimals are texts
 */
public record Act(
        String kind,
        String actor,
        List<String> roles,
        @Nullable String venue,
        @Nullable Long proposal,
        JsonNode body) {

    /** The actor of what Bylaw does by itself. */
    public static final String PROGRAM = "bylaw";

    /** The kind of the act that a proposal is now the commit {@link #COMMIT}. */
    public static final String RECORDED = "proposal.recorded";

    /** The kind of the act by which the recording of a proposal begins; the commit names its digest. */
    public static final String RECORDING_BEGUN = "proposal.recording-begun";

    /** The kind of the act by which the founding of a committee begins; the commit names its digest. */
    public static final String FOUNDING_BEGUN = "committee.founding-begun";

    /** The kind of the act that a committee is now founded by the commit {@link #COMMIT}. */
    public static final String FOUNDED = "committee.founded";

    /** The key of a body that names a commit of the configuration repository by its 40 hexadecimal digits. */
    public static final String COMMIT = "commit";

    /** Keeps a copy that cannot change. */
    public Act {
        roles = List.copyOf(roles);
    }
}
