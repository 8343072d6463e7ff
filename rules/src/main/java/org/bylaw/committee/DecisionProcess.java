package org.bylaw.committee;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What the decisions of a committee take. A proposal meets every demand that applies to it.
 *
 * @param newRisk of a change of a market, by what it does to positions yet to be opened
 * @param openPositions of a change of a market, by what it does to positions that are open
 * @param law of a change of the policy, the accepted findings or the committee
 * @param evidence of a change of evidence
 * @param recordWithinHours whole hours after the waiting period in which an approved proposal is recorded, or else lapses
 * @param rejections how many rejections end a proposal
 */
public record DecisionProcess(
        @Valid @NotNull(message = "state what a change takes by what it does to new risk")
        SideDemands newRisk,

        @Valid @NotNull(message = "state what a change takes by what it does to open positions")
        SideDemands openPositions,

        @Valid @NotNull(message = "state what a change of the law takes")
        Demand law,

        @Valid @NotNull(message = "state what a change of evidence takes")
        Demand evidence,

        @NotNull(message = "state within how many hours an approved proposal is recorded")
        @Min(value = 1, message = "must be from 1 to 8760 hours, which is a year")
        @Max(value = 8760, message = "must be from 1 to 8760 hours, which is a year")
        Integer recordWithinHours,

        @NotNull(message = "state how many rejections end a proposal") @Min(value = 1, message = "must be at least 1")
        Integer rejections) {}
