package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a contract's profit is paid in. */
public enum Settlement {
    /** Paid in the quote currency; profit is linear in the price. The default. */
    @JsonProperty("linear")
    LINEAR,
    /** Paid in the base currency; profit is linear in one over the price. */
    @JsonProperty("inverse")
    INVERSE,
    /** Paid in a third currency at a fixed rate. */
    @JsonProperty("quanto")
    QUANTO
}
