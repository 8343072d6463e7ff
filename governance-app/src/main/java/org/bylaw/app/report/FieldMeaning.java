package org.bylaw.app.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.jspecify.annotations.Nullable;

/**
 * What a committee calls a field of a market file.
 *
 * @param label the name: {@code Initial margin}, {@code Tier 3 (from 50,000): maximum leverage}
 * @param measure what the field is counted in
 */
record FieldMeaning(String label, FieldMeasure measure) {

    private static final Pattern TIER = Pattern.compile("/margin/tiers/(\\d{1,9})(/.+)?");

    private static final Map<String, FieldMeaning> OF_TIER = Map.of(
            "/floor", meaning("from size", FieldMeasure.POSITION_SIZE),
            "/cap", meaning("up to size", FieldMeasure.POSITION_SIZE),
            "/maxLeverage", meaning("maximum leverage", FieldMeasure.LEVERAGE),
            "/initialMarginRatio", meaning("initial margin", FieldMeasure.INITIAL_RATIO),
            "/maintenanceMarginRatio", meaning("maintenance margin", FieldMeasure.RATIO),
            "/maintenanceAmount", meaning("maintenance amount", FieldMeasure.AMOUNT));

    private static final Map<String, FieldMeaning> KNOWN = Map.ofEntries(
            Map.entry("/venueSymbol", meaning("The venue's symbol", FieldMeasure.WORD)),
            Map.entry("/marketIndex", meaning("The venue's number", FieldMeasure.NUMBER)),
            Map.entry("/category", meaning("Category", FieldMeasure.WORD)),
            Map.entry("/status", meaning("Status", FieldMeasure.WORD)),
            Map.entry("/contractTier", meaning("Contract tier", FieldMeasure.WORD)),
            Map.entry("/settlement", meaning("Settlement", FieldMeasure.WORD)),
            Map.entry("/marginModes", meaning("Margin modes", FieldMeasure.WORD)),
            Map.entry("/margin/kind", meaning("Kind of margin", FieldMeasure.WORD)),
            Map.entry("/margin/positionUnit", meaning("Unit of position sizes", FieldMeasure.WORD)),
            Map.entry("/margin/initialMarginRatio", meaning("Initial margin", FieldMeasure.INITIAL_RATIO)),
            Map.entry("/margin/maxLeverage", meaning("Maximum leverage", FieldMeasure.LEVERAGE)),
            Map.entry("/margin/maintenanceMarginRatio", meaning("Maintenance margin", FieldMeasure.RATIO)),
            Map.entry("/margin/imfFactor", meaning("IMF factor", FieldMeasure.NUMBER)),
            Map.entry("/margin/maintenanceFraction", meaning("Maintenance / initial margin", FieldMeasure.RATIO)),
            Map.entry("/margin/lowerCapUsd", meaning("Open interest at which scaling starts", FieldMeasure.USD)),
            Map.entry("/margin/upperCapUsd", meaning("Open interest of 100% initial margin", FieldMeasure.USD)),
            Map.entry("/margin/base", meaning("Size without increments", FieldMeasure.POSITION_SIZE)),
            Map.entry("/margin/step", meaning("Size of one step", FieldMeasure.POSITION_SIZE)),
            Map.entry("/margin/initialIncrement", meaning("Initial margin per step", FieldMeasure.RATIO)),
            Map.entry("/margin/maintenanceIncrement", meaning("Maintenance margin per step", FieldMeasure.RATIO)),
            Map.entry("/margin/slope", meaning("Margin per unit of size", FieldMeasure.NUMBER)),
            Map.entry(
                    "/margin/shift", meaning("Size before which the root does not count", FieldMeasure.POSITION_SIZE)),
            Map.entry("/margin/minMaintenanceMarginRatio", meaning("Least maintenance margin", FieldMeasure.RATIO)),
            Map.entry("/margin/maintenanceFactor", meaning("Maintenance / initial margin", FieldMeasure.NUMBER)),
            Map.entry(
                    "/highLeverage/initialMarginRatio",
                    meaning("Initial margin in high-leverage mode", FieldMeasure.INITIAL_RATIO)),
            Map.entry(
                    "/highLeverage/maintenanceMarginRatio",
                    meaning("Maintenance margin in high-leverage mode", FieldMeasure.RATIO)),
            Map.entry("/fees/openFeeRatio", meaning("Fee to open", FieldMeasure.RATIO)),
            Map.entry("/fees/closeFeeRatio", meaning("Fee to close", FieldMeasure.RATIO)),
            Map.entry("/liquidation/liquidatorFeeRatio", meaning("Liquidator's fee", FieldMeasure.RATIO)),
            Map.entry("/liquidation/insuranceFundFeeRatio", meaning("Insurance fund's fee", FieldMeasure.RATIO)),
            Map.entry("/liquidation/protocolFeeRatio", meaning("Protocol's fee", FieldMeasure.RATIO)),
            Map.entry("/liquidation/penaltyRatio", meaning("Liquidation penalty", FieldMeasure.RATIO)),
            Map.entry("/liquidation/liquidatorShare", meaning("Liquidator's share of the penalty", FieldMeasure.RATIO)),
            Map.entry(
                    "/liquidation/insuranceFundShare",
                    meaning("Insurance fund's share of the penalty", FieldMeasure.RATIO)),
            Map.entry(
                    "/liquidation/feeCappedByRemainingCollateral",
                    meaning("Fee capped by what is left", FieldMeasure.WORD)),
            Map.entry("/openInterest/measure", meaning("Open interest is counted", FieldMeasure.WORD)),
            Map.entry("/openInterest/maxBaseSize", meaning("Open-interest cap", FieldMeasure.BASE_SIZE)),
            Map.entry("/openInterest/maxNotionalUsd", meaning("Open-interest cap", FieldMeasure.USD)),
            Map.entry("/openInterest/baseSizeStep", meaning("Step of order sizes", FieldMeasure.BASE_SIZE)),
            Map.entry("/spread/maxSpreadRatio", meaning("Widest quoted spread", FieldMeasure.RATIO)),
            Map.entry(
                    "/unrealizedPnl/initialAssetWeight",
                    meaning("Profit that counts in initial margin", FieldMeasure.RATIO)),
            Map.entry(
                    "/unrealizedPnl/maintenanceAssetWeight",
                    meaning("Profit that counts in maintenance margin", FieldMeasure.RATIO)),
            Map.entry("/unrealizedPnl/imfFactor", meaning("Discount of profit for size", FieldMeasure.NUMBER)),
            Map.entry("/unrealizedPnl/initialMarginCapUsd", meaning("Most profit that counts", FieldMeasure.USD)),
            Map.entry(
                    "/unrealizedPnl/maxImbalanceUsd",
                    meaning("Imbalance from which profit is discounted", FieldMeasure.USD)),
            Map.entry("/insurance/maxUsd", meaning("Insurance for this market", FieldMeasure.USD)),
            Map.entry("/oracle/source", meaning("Price feed", FieldMeasure.WORD)),
            Map.entry("/oracle/maxStalenessSeconds", meaning("Age of a trusted price", FieldMeasure.SECONDS)),
            Map.entry(
                    "/oracle/maxConfidenceRatio",
                    meaning("Confidence interval of a trusted price", FieldMeasure.RATIO)),
            Map.entry("/oracle/priceBandRatio", meaning("Price band around the oracle", FieldMeasure.RATIO)),
            Map.entry("/funding/intervalHours", meaning("Funding interval", FieldMeasure.HOURS)),
            Map.entry("/funding/maxRatioPerInterval", meaning("Most funding per interval", FieldMeasure.RATIO)),
            Map.entry("/funding/impactNotionalUsd", meaning("Impact notional", FieldMeasure.USD)),
            Map.entry("/source/document", meaning("Source", FieldMeasure.WORD)),
            Map.entry("/source/asOf", meaning("Source as of", FieldMeasure.WORD)),
            Map.entry("/source/note", meaning("Note on the source", FieldMeasure.WORD)));

    private static FieldMeaning meaning(String label, FieldMeasure measure) {
        return new FieldMeaning(label, measure);
    }

    /**
     * What the field at {@code pointer} is called.
     *
     * @param market one that states the field, so that a tier is known by where it begins
     */
    static FieldMeaning of(String pointer, @Nullable MarketConfig market) {
        Matcher tier = TIER.matcher(pointer);
        if (tier.matches()) {
            String field = tier.group(2) == null ? "" : tier.group(2);
            FieldMeaning inside = OF_TIER.getOrDefault(field, meaning("the row", FieldMeasure.WORD));
            return meaning(tier(Integer.parseInt(tier.group(1)), market) + ": " + inside.label(), inside.measure());
        }
        return KNOWN.getOrDefault(pointer, meaning(pointer, FieldMeasure.WORD));
    }

    private static String tier(int position, @Nullable MarketConfig market) {
        String number = "Tier " + (position + 1);
        Object row = market == null ? null : MarketFields.at(market, "/margin/tiers/" + position);
        return row instanceof LeverageTier tier
                ? number + " (from " + FieldMeasure.NUMBER.words(tier.floor(), null) + ")"
                : number;
    }
}
