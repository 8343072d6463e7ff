package org.bylaw.policy;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.bylaw.market.NonNegativeAmount;
import org.jspecify.annotations.Nullable;

/**
 * How the venue's programs clamp a number: what goes beyond lands at the bound.
 *
 * @param field JSON pointer of the field
 * @param maxRelativeIncrease most that one change raises it, as a fraction of the value before
 * @param maxRelativeDecrease most that one change lowers it, as a fraction of the value before
 * @param min lowest value
 * @param max highest value
 */
public record VenueClamp(
        @NotNull(message = "name the field as /margin/imfFactor")
        String field,

        @WithSource @Nullable Sourced<@NonNegativeAmount BigDecimal> maxRelativeIncrease,
        @WithSource @Nullable Sourced<@NonNegativeAmount BigDecimal> maxRelativeDecrease,
        @WithSource @Nullable Sourced<BigDecimal> min,
        @WithSource @Nullable Sourced<BigDecimal> max) {}
