package org.bylaw.evidence;

import java.math.BigDecimal;
import org.bylaw.market.NonNegativeAmount;
import org.jspecify.annotations.Nullable;

/**
 * What is open in the market.
 *
 * @param longBaseSize all long positions, in base units
 * @param shortBaseSize all short positions, in base units, not negative
 */
public record ObservedOpenInterest(
        @WithSourceAndDay @Nullable Observed<@NonNegativeAmount BigDecimal> longBaseSize,
        @WithSourceAndDay @Nullable Observed<@NonNegativeAmount BigDecimal> shortBaseSize) {}
