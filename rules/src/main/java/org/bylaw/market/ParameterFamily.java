package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Parameters of a market that act on the same thing, so that changing one of them and then another is changing it twice. */
public enum ParameterFamily {
    /** What a position needs to be opened, in either mode. */
    @JsonProperty("initial-margin")
    INITIAL_MARGIN("initial margin"),
    /** What a position needs to be kept, in either mode. */
    @JsonProperty("maintenance-margin")
    MAINTENANCE_MARGIN("maintenance margin"),
    /** How large positions and the market as a whole may become. */
    @JsonProperty("caps")
    CAPS("caps"),
    /** What a liquidation costs. */
    @JsonProperty("liquidation-fees")
    LIQUIDATION_FEES("liquidation fees"),
    /** How much of unrealized profit counts. */
    @JsonProperty("profit-credit")
    PROFIT_CREDIT("profit credit"),
    /** Cross and isolated margin. */
    @JsonProperty("margin-modes")
    MARGIN_MODES("margin modes"),
    /** Category, contract tier and status. */
    @JsonProperty("classification")
    CLASSIFICATION("classification"),
    /** The price that margin is reckoned at, and what a position is settled in. */
    @JsonProperty("price")
    PRICE("price"),
    /** What moves neither the requirement of a position nor what may be opened. */
    @JsonProperty("other")
    OTHER("other parameters");

    private final String words;

    ParameterFamily(String words) {
        this.words = words;
    }

    /** The family in words, as sentences use it. */
    public String words() {
        return words;
    }
}
