package org.bylaw.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What longs and shorts pay each other.
 *
 * @param intervalHours time between two payments, in hours
 * @param maxRatioPerInterval most that one payment takes, as a fraction of the position's value
 * @param impactNotionalUsd value of the orders whose average price the funding premium is taken at, in US dollars (dYdX)
 */
public record FundingTerms(
        @PositiveAmount @Nullable BigDecimal intervalHours,
        @FeeRatio @Nullable BigDecimal maxRatioPerInterval,
        @PositiveAmount @Nullable BigDecimal impactNotionalUsd) {}
