package org.bylaw.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a maintenance margin that equals the initial margin is tolerable. */
public enum MarginComparison {
    /** Maintenance must be below initial at every size: order books. */
    @JsonProperty("strict")
    STRICT,
    /** Maintenance may equal initial: pool venues. */
    @JsonProperty("non-strict")
    NON_STRICT
}
