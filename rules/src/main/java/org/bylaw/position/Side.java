package org.bylaw.position;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a position profits. */
public enum Side {
    /** Profits when the price rises. */
    @JsonProperty("long")
    LONG,
    /** Profits when the price falls. */
    @JsonProperty("short")
    SHORT
}
