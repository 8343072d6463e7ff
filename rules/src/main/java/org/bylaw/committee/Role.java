package org.bylaw.committee;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.bylaw.market.Words;

/** What a member of a venue's committee may do. */
public enum Role {
    /** Proposes changes. */
    @JsonProperty("proposer")
    PROPOSER,
    /** Reads proposals and decides about them. */
    @JsonProperty("reviewer")
    REVIEWER,
    /** Tightens in an emergency, alone, and stops what waits to be recorded. */
    @JsonProperty("guardian")
    GUARDIAN,
    /** Records what was approved. */
    @JsonProperty("enactor")
    ENACTOR,
    /** Reads everything, the audit trail included. */
    @JsonProperty("auditor")
    AUDITOR,
    /** Invites members and stops what waits to be recorded. */
    @JsonProperty("administrator")
    ADMINISTRATOR;

    /** The role as files and pages write it. */
    public String word() {
        return Words.of(this);
    }
}
