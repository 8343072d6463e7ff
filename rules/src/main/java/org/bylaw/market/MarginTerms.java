package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code margin} section of a market file: one record per {@code kind}. These are the words of the file; the margin
 * schedule that they define is in the package {@code margin}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(MarginTerms.Flat.class),
    @JsonSubTypes.Type(MarginTerms.SizePremium.class),
    @JsonSubTypes.Type(MarginTerms.Tiers.class),
    @JsonSubTypes.Type(MarginTerms.OpenInterest.class),
    @JsonSubTypes.Type(MarginTerms.LinearSteps.class),
    @JsonSubTypes.Type(MarginTerms.Linear.class),
    @JsonSubTypes.Type(MarginTerms.SquareRoot.class)
})
public sealed interface MarginTerms {

    /**
     * One pair for every size (Perpetual Protocol v2, DPerp).
     *
     * @param initialMarginRatio exactly one of this and {@code maxLeverage} is stated
     * @param maxLeverage exactly one of this and {@code initialMarginRatio} is stated; 20 = 20x
     * @param maintenanceMarginRatio absent where the venue publishes leverage alone
     */
    @JsonTypeName("flat")
    @StatedFields(
            value = {"initialMarginRatio", "maxLeverage"},
            count = StatedFields.Count.EXACTLY_ONE,
            message = "a flat margin states exactly one of initialMarginRatio and maxLeverage")
    record Flat(
            @MarginRatio @Nullable BigDecimal initialMarginRatio,
            @PositiveAmount @Nullable BigDecimal maxLeverage,
            @MarginRatio @Nullable BigDecimal maintenanceMarginRatio)
            implements MarginTerms {}

    /**
     * Drift's and Velocity's integer arithmetic: the ratios grow with the square root of the base size.
     *
     * @param initialMarginRatio on the programs' grid of 0.0001
     * @param maintenanceMarginRatio on the programs' grid of 0.0001
     * @param imfFactor size scaling, on the programs' grid of 0.000001; 0 means no scaling
     */
    @JsonTypeName("size-premium")
    record SizePremium(
            @NotNull @MarginRatio BigDecimal initialMarginRatio,
            @NotNull @MarginRatio BigDecimal maintenanceMarginRatio,
            @NotNull @NonNegativeAmount BigDecimal imfFactor)
            implements MarginTerms {}

    /**
     * A table of leverage tiers.
     *
     * @param positionUnit the unit of floors and caps
     * @param tiers from the smallest size up
     */
    @JsonTypeName("tiers")
    record Tiers(
            @NotNull(message = "state the unit of sizes: quote, base or contracts")
            PositionUnit positionUnit,

            @NotEmpty(message = "list at least one tier") List<@Valid @NotNull LeverageTier> tiers)
            implements MarginTerms {}

    /**
     * dYdX v4: the initial ratio grows with the market's open interest.
     *
     * @param initialMarginRatio at an open interest up to {@code lowerCapUsd}
     * @param maintenanceFraction maintenance ratio / initial ratio before scaling
     * @param lowerCapUsd open interest at which the scaling starts, in US dollars
     * @param upperCapUsd open interest at which the initial ratio reaches 100%, in US dollars; absent with
     *     {@code lowerCapUsd} where there is no scaling
     */
    @JsonTypeName("open-interest")
    @StatedFields(
            value = {"lowerCapUsd", "upperCapUsd"},
            count = StatedFields.Count.ALL_OR_NONE,
            message = "lowerCapUsd and upperCapUsd are stated together, or neither where nothing is scaled")
    record OpenInterest(
            @NotNull @MarginRatio BigDecimal initialMarginRatio,
            @NotNull @ShareOfInitial BigDecimal maintenanceFraction,
            @NonNegativeAmount @Nullable BigDecimal lowerCapUsd,
            @PositiveAmount @Nullable BigDecimal upperCapUsd)
            implements MarginTerms {}

    /**
     * BitMEX, dYdX v3, MEXC: the ratios grow by equal increments, {@code ratio + increment * ceil((size - base)+ / step)}.
     *
     * @param base size up to which the stated ratios hold
     * @param step size of one step
     * @param initialIncrement what one step adds to the initial ratio
     * @param maintenanceIncrement what one step adds to the maintenance ratio
     */
    @JsonTypeName("linear-steps")
    record LinearSteps(
            @NotNull @MarginRatio BigDecimal initialMarginRatio,
            @NotNull @MarginRatio BigDecimal maintenanceMarginRatio,
            @NotNull @NonNegativeAmount BigDecimal base,
            @NotNull @PositiveAmount BigDecimal step,
            @NotNull BigDecimal initialIncrement,
            @NotNull BigDecimal maintenanceIncrement,

            @NotNull(message = "state the unit of sizes: quote, base or contracts")
            PositionUnit positionUnit)
            implements MarginTerms {}

    /**
     * Deribit: the ratios grow in proportion to the size, {@code ratio + slope * size}.
     *
     * @param slope what one unit of size adds to both ratios
     */
    @JsonTypeName("linear")
    record Linear(
            @NotNull @MarginRatio BigDecimal initialMarginRatio,
            @NotNull @MarginRatio BigDecimal maintenanceMarginRatio,
            @NotNull BigDecimal slope,

            @NotNull(message = "state the unit of sizes: quote, base or contracts")
            PositionUnit positionUnit)
            implements MarginTerms {}

    /**
     * FTX, Paradex: the initial ratio is {@code max(initialMarginRatio, imfFactor * sqrt((size - shift)+))}, the maintenance
     * ratio {@code max(minMaintenanceMarginRatio, maintenanceFactor * initial)}.
     *
     * @param shift size before which the square root does not count
     * @param minMaintenanceMarginRatio 0 where the venue has no minimum
     * @param maintenanceFactor maintenance / initial
     */
    @JsonTypeName("square-root")
    record SquareRoot(
            @NotNull @MarginRatio BigDecimal initialMarginRatio,
            @NotNull @NonNegativeAmount BigDecimal imfFactor,
            @NotNull @NonNegativeAmount BigDecimal shift,
            @NotNull @FeeRatio BigDecimal minMaintenanceMarginRatio,
            @NotNull @NonNegativeAmount BigDecimal maintenanceFactor,

            @NotNull(message = "state the unit of sizes: quote, base or contracts")
            PositionUnit positionUnit)
            implements MarginTerms {}
}
