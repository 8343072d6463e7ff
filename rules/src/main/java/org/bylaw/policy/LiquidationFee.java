package org.bylaw.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A fee of a market's liquidation terms that the venue's own check counts against the maintenance margin. */
public enum LiquidationFee {
    @JsonProperty("liquidatorFeeRatio")
    LIQUIDATOR,
    @JsonProperty("insuranceFundFeeRatio")
    INSURANCE_FUND,
    @JsonProperty("protocolFeeRatio")
    PROTOCOL,
    @JsonProperty("penaltyRatio")
    PENALTY
}
