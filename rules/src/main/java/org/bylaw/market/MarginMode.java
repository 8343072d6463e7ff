package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a position's collateral is pooled. The first mode that a market lists is its default. */
public enum MarginMode {
    /** One pool of collateral backs all positions of the account. */
    @JsonProperty("cross")
    CROSS,
    /** The position's own collateral alone backs it. */
    @JsonProperty("isolated")
    ISOLATED
}
