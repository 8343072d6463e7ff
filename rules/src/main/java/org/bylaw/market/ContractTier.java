package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Drift's and Velocity's risk class of a market, from the safest to the riskiest. {@link #ISOLATED} is the name of the last
 * class and says nothing about the {@linkplain MarginMode margin mode}.
 */
public enum ContractTier {
    A,
    B,
    C,
    @JsonProperty("speculative")
    SPECULATIVE,
    @JsonProperty("highly-speculative")
    HIGHLY_SPECULATIVE,
    @JsonProperty("isolated")
    ISOLATED
}
