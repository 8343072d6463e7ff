package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One row of a leverage table: position sizes from {@code floor} (included) to {@code cap} (excluded).
 *
 * @param floor smallest size of the tier, in the table's position unit
 * @param cap size at which the next tier begins; absent or {@code null} in a last tier without end
 * @param maxLeverage stated maximum leverage, 20 = 20x
 * @param initialMarginRatio stated initial ratio; where absent, 1 / leverage counts
 * @param maintenanceMarginRatio absent where the venue publishes leverage alone
 * @param maintenanceAmount the constant that makes the maintenance margin continuous over tiers; where absent, the rate
 *     applies to the whole position
 */
public record LeverageTier(
        @NotNull @NonNegativeAmount BigDecimal floor,

        @JsonSetter(nulls = Nulls.SET) @PositiveAmount @Nullable
        BigDecimal cap,

        @NotNull @PositiveAmount BigDecimal maxLeverage,
        @MarginRatio @Nullable BigDecimal initialMarginRatio,
        @MarginRatio @Nullable BigDecimal maintenanceMarginRatio,
        @NonNegativeAmount @Nullable BigDecimal maintenanceAmount) {}
