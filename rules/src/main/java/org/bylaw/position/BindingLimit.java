package org.bylaw.position;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose limit decides the initial requirement. */
public enum BindingLimit {
    /** The market's own ratio at the position's size. */
    @JsonProperty("market")
    MARKET,
    /** The limit that the account's owner set for the whole account. */
    @JsonProperty("account")
    ACCOUNT,
    /** The limit that the account's owner set for this position. */
    @JsonProperty("position")
    POSITION
}
