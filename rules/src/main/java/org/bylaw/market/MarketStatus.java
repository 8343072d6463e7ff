package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a market is in its life. A closed market has a status; it is never said by a zero. */
public enum MarketStatus {
    @JsonProperty("pre-launch")
    PRE_LAUNCH,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("reduce-only")
    REDUCE_ONLY,
    @JsonProperty("paused")
    PAUSED,
    @JsonProperty("delisting")
    DELISTING,
    @JsonProperty("delisted")
    DELISTED
}
