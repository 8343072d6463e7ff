package org.bylaw.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bylaw.exact.Rational;
import org.bylaw.market.HighLeverageTerms;
import org.jspecify.annotations.Nullable;

/**
 * A market as a row of numbers, which is what engines of other languages are given: everything that is not a plain threshold was
 * worked out before.
 */
public record FlatMarket(
        String key,
        @WhenAbsent("no initial ratio") @Nullable Rational initialRatio,

        @WhenAbsent("no maintenance ratio") @Nullable Rational maintenanceRatio,

        @WhenAbsent("no leverage") @Nullable Rational maxLeverage,

        @WhenAbsent("no share") @Nullable Rational maintenanceShareOfInitial,

        @WhenAbsent("no tolerance") @Nullable Rational slippageTolerance,

        @WhenAbsent("no spread") @Nullable Rational maxSpreadRatio,

        @WhenAbsent("no fee to open") @Nullable Rational openFeeRatio,

        @WhenAbsent("no fee to close") @Nullable Rational closeFeeRatio,

        @WhenAbsent("no counted fees") @Nullable Rational countedFees,

        @WhenAbsent("no fees") @Nullable Rational allFees,

        @WhenAbsent("no pair") @Nullable Rational pairInitialRatio,

        @WhenAbsent("no pair") @Nullable Rational pairMaintenanceRatio,

        @WhenAbsent("no limit") @Nullable Rational categoryMaxLeverage,

        @WhenAbsent("no limit") @Nullable Rational categoryMinMaintenance,

        @WhenAbsent("no limit") @Nullable Rational stressSlippage,

        @WhenAbsent("no bound") @Nullable Rational venueMaxLeverage,

        @WhenAbsent("no bound") @Nullable Rational lowestInitial,

        @WhenAbsent("no bound") @Nullable Rational highestInitial,

        @WhenAbsent("no bound") @Nullable Rational lowestMaintenance,

        @WhenAbsent("no bound") @Nullable Rational highestMaintenance,

        @WhenAbsent("no distance") @Nullable Rational mostMaintenanceShare,

        @WhenAbsent("no distance") @Nullable Rational leastGapShare) {

    /** The market of {@code check}. */
    public static FlatMarket of(MarketCheck check) {
        Limits limits = check.limits();
        Bounds bounds = check.bounds();
        Distances distances = check.distances();
        Fees fees = check.fees();
        Liquidation liquidation = check.liquidation();
        HighLeverageTerms pair = check.highLeverage();
        Rational initial = check.initialRatio();
        return new FlatMarket(
                check.key(),
                initial,
                check.maintenanceRatio(),
                initial == null ? null : initial.reciprocal(),
                check.maintenanceShareOfInitial(),
                check.slippageTolerance(),
                check.maxSpreadRatio(),
                fees == null ? null : fees.openFeeRatio(),
                fees == null ? null : fees.closeFeeRatio(),
                liquidation == null ? null : liquidation.countedFees(),
                liquidation == null ? null : liquidation.allFees(),
                pair == null || pair.initialMarginRatio() == null ? null : Rational.of(pair.initialMarginRatio()),
                pair == null || pair.maintenanceMarginRatio() == null
                        ? null
                        : Rational.of(pair.maintenanceMarginRatio()),
                limits.maxLeverage(),
                limits.minMaintenanceMarginRatio(),
                limits.stressSlippageRatio(),
                bounds.maxLeverage(),
                end(bounds.initialMarginRatio(), RatioRange::lowest),
                end(bounds.initialMarginRatio(), RatioRange::highest),
                end(bounds.maintenanceMarginRatio(), RatioRange::lowest),
                end(bounds.maintenanceMarginRatio(), RatioRange::highest),
                distances.maxMaintenanceShareOfInitial(),
                distances.minGapShareOfInitial());
    }

    private static @Nullable Rational end(@Nullable RatioRange range, Function<RatioRange, Rational> end) {
        return range == null ? null : end.apply(range);
    }

    /** Where a finding about {@code number} is. */
    public Place at(String number) {
        return new Place(key, null, "/" + number, null);
    }

    /** The numbers by their names, in the order of the record; absent ones are left out. */
    public Map<String, Rational> numbers() {
        Map<String, Rational> numbers = new LinkedHashMap<>();
        put(numbers, "initialRatio", initialRatio);
        put(numbers, "maintenanceRatio", maintenanceRatio);
        put(numbers, "maxLeverage", maxLeverage);
        put(numbers, "maintenanceShareOfInitial", maintenanceShareOfInitial);
        put(numbers, "slippageTolerance", slippageTolerance);
        put(numbers, "maxSpreadRatio", maxSpreadRatio);
        put(numbers, "openFeeRatio", openFeeRatio);
        put(numbers, "closeFeeRatio", closeFeeRatio);
        put(numbers, "countedFees", countedFees);
        put(numbers, "allFees", allFees);
        put(numbers, "pairInitialRatio", pairInitialRatio);
        put(numbers, "pairMaintenanceRatio", pairMaintenanceRatio);
        put(numbers, "categoryMaxLeverage", categoryMaxLeverage);
        put(numbers, "categoryMinMaintenance", categoryMinMaintenance);
        put(numbers, "stressSlippage", stressSlippage);
        put(numbers, "venueMaxLeverage", venueMaxLeverage);
        put(numbers, "lowestInitial", lowestInitial);
        put(numbers, "highestInitial", highestInitial);
        put(numbers, "lowestMaintenance", lowestMaintenance);
        put(numbers, "highestMaintenance", highestMaintenance);
        put(numbers, "mostMaintenanceShare", mostMaintenanceShare);
        put(numbers, "leastGapShare", leastGapShare);
        return numbers;
    }

    private static void put(Map<String, Rational> numbers, String name, @Nullable Rational number) {
        if (number != null) {
            numbers.put(name, number);
        }
    }

    /** The facts of a batch, one market each. */
    public static List<FlatMarket> of(List<List<Object>> facts) {
        return facts.stream().map(each -> of((MarketCheck) each.get(0))).toList();
    }
}
