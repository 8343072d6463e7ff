package org.bylaw.evidence;

import java.math.BigDecimal;
import org.bylaw.market.NonNegativeAmount;
import org.jspecify.annotations.Nullable;

/**
 * Orders on the thinner side of the book, by their distance from the mid price, in US dollars.
 *
 * @param within1PercentUsd within 1%
 * @param within2PercentUsd within 2%
 * @param within5PercentUsd within 5%
 */
public record ObservedDepth(
        @WithSourceAndDay @Nullable Observed<@NonNegativeAmount BigDecimal> within1PercentUsd,
        @WithSourceAndDay @Nullable Observed<@NonNegativeAmount BigDecimal> within2PercentUsd,
        @WithSourceAndDay @Nullable Observed<@NonNegativeAmount BigDecimal> within5PercentUsd) {}
