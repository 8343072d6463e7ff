package org.bylaw.evidence;

import java.math.BigDecimal;
import org.bylaw.market.NonNegativeAmount;
import org.jspecify.annotations.Nullable;

/**
 * How the price feed behaves.
 *
 * @param stalenessSeconds age of the price when it was read, in seconds
 * @param confidenceRatio width of the confidence interval / price
 * @param twapDeviationRatio distance of the price from its own time-weighted average / average
 */
public record ObservedOracle(
        @WithSourceAndDay @Nullable Observed<@NonNegativeAmount BigDecimal> stalenessSeconds,
        @WithSourceAndDay @Nullable Observed<@NonNegativeAmount BigDecimal> confidenceRatio,
        @WithSourceAndDay @Nullable Observed<@NonNegativeAmount BigDecimal> twapDeviationRatio) {}
