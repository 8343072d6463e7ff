package org.bylaw.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What longs and shorts pay each other.
 *
 * @param intervalHours time between two payments, in hours
 * @param maxRatioPerInterval most that one payment takes, as a fraction of the position's value
 */
public record FundingTerms(
        @PositiveAmount @Nullable BigDecimal intervalHours,
        @FeeRatio @Nullable BigDecimal maxRatioPerInterval) {}
