package org.bylaw.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What evidence is about; a policy says of each kind how old it may be. */
public enum EvidenceKind {
    /** The price that base sizes are shown in US dollars at. */
    @JsonProperty("reference-price")
    REFERENCE_PRICE("reference price"),
    /** What is open, long and short. */
    @JsonProperty("open-interest")
    OPEN_INTEREST("open interest"),
    /** Orders within a distance of the mid price. */
    @JsonProperty("depth")
    DEPTH("depth"),
    /** What is traded a day. */
    @JsonProperty("daily-volume")
    DAILY_VOLUME("daily volume"),
    /** How much the price moves a day. */
    @JsonProperty("daily-volatility")
    DAILY_VOLATILITY("daily volatility"),
    /** What all units in circulation are worth. */
    @JsonProperty("circulating-value")
    CIRCULATING_VALUE("circulating value"),
    /** What the insurance fund holds. */
    @JsonProperty("insurance")
    INSURANCE("insurance available"),
    /** How concentrated the holdings are. */
    @JsonProperty("largest-holders")
    LARGEST_HOLDERS("largest holders' share"),
    /** How the price feed behaves. */
    @JsonProperty("oracle")
    ORACLE("oracle figures");

    private final String words;

    EvidenceKind(String words) {
        this.words = words;
    }

    /** The kind in words, as sentences use it. */
    public String words() {
        return words;
    }
}
