package org.bylaw.app.proposal;

import java.time.Instant;
import java.util.List;

/**
 * An act as it stands in the audit trail.
 *
 * @param sequence its number there
 * @param digest its digest there
 * @param at when
 * @param actor the account of who did it; {@code bylaw} for the program itself
 * @param roles the roles that the actor had then
 * @param act what was done
 */
public record Entered(long sequence, String digest, Instant at, String actor, List<String> roles, ProposalAct act) {

    /** Copies the roles. */
    public Entered {
        roles = List.copyOf(roles);
    }
}
