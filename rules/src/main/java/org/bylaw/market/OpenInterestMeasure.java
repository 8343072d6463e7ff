package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an open-interest cap is compared with. */
public enum OpenInterestMeasure {
    /** Each side by itself: longs, and shorts. */
    @JsonProperty("per-side")
    PER_SIDE,
    /** Longs and shorts together. */
    @JsonProperty("total")
    TOTAL,
    /** The larger of the two sides. */
    @JsonProperty("larger-side")
    LARGER_SIDE
}
