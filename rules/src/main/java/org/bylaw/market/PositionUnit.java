package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The unit in which a schedule measures the size of a position. */
public enum PositionUnit {
    /** Position value in the quote currency (notional). */
    @JsonProperty("quote")
    QUOTE,
    /** Units of the base asset. */
    @JsonProperty("base")
    BASE,
    /** The venue's contracts. */
    @JsonProperty("contracts")
    CONTRACTS
}
