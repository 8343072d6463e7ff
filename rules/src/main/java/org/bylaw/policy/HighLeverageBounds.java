package org.bylaw.policy;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.bylaw.market.MarginRatio;

/**
 * Bounds of both ratios of the pair for accounts in high-leverage mode.
 *
 * @param minMarginRatio lowest ratio, 0.005 = 200x
 * @param maxMarginRatio highest ratio
 */
public record HighLeverageBounds(
        @NotNull @WithSource Sourced<@MarginRatio BigDecimal> minMarginRatio,
        @NotNull @WithSource Sourced<@MarginRatio BigDecimal> maxMarginRatio) {}
