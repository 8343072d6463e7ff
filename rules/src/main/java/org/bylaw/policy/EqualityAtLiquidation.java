package org.bylaw.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a position counts whose equity equals its maintenance requirement. */
public enum EqualityAtLiquidation {
    /** Still healthy: liquidated strictly below the line (Drift, Velocity, Perpetual Protocol). */
    @JsonProperty("healthy")
    HEALTHY,
    /** Liquidated at the line. */
    @JsonProperty("liquidatable")
    LIQUIDATABLE
}
