package org.bylaw.market;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much may be open in the market. At most one of the two caps is stated.
 *
 * @param measure what the cap is compared with
 * @param maxBaseSize cap in base units
 * @param maxNotionalUsd cap in US dollars
 * @param baseSizeStep the step of an order's size in base units, of which a cap must be a multiple
 */
@StatedFields(
        value = {"maxBaseSize", "maxNotionalUsd"},
        count = StatedFields.Count.AT_MOST_ONE,
        message = "at most one of maxBaseSize and maxNotionalUsd is stated")
public record OpenInterestLimits(
        @Nullable OpenInterestMeasure measure,
        @Valid @Nullable Cap maxBaseSize,
        @Valid @Nullable Cap maxNotionalUsd,
        @PositiveAmount @Nullable BigDecimal baseSizeStep) {}
