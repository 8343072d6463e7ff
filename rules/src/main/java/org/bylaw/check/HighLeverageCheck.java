package org.bylaw.check;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.market.HighLeverageTerms;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a market's pair for high-leverage mode does not go with the venue or with the ordinary pair.
 *
 * @param market the market
 * @param field the field of the pair that is at fault
 * @param observed what it says; {@code null} where it is missing
 * @param limit what it must be below; {@code null} where it must be stated, or left out
 * @param reason what is asked of it, in words
 */
public record HighLeverageCheck(
        MarketCheck market,
        String field,
        @Nullable Rational observed,
        @Nullable Rational limit,
        String reason) {

    /** The market's pair. */
    @WhenAbsent("the market has no pair for high-leverage mode")
    public @Nullable HighLeverageTerms highLeverage() {
        return market.highLeverage();
    }

    /** The field. */
    public Place at() {
        return market.at("/highLeverage/" + field, reason);
    }

    /**
     * Every way in which the pair is at fault: one ratio alone, a ratio not below its ordinary counterpart, maintenance not
     * below initial, or a pair on a venue that has no such mode.
     */
    static List<HighLeverageCheck> of(MarketCheck market, @Nullable Boolean venueHasMode) {
        HighLeverageTerms pair = market.highLeverage();
        if (pair == null) {
            return List.of();
        }
        Rational initial = pair.initialMarginRatio() == null ? null : Rational.of(pair.initialMarginRatio());
        Rational maintenance =
                pair.maintenanceMarginRatio() == null ? null : Rational.of(pair.maintenanceMarginRatio());
        List<HighLeverageCheck> faults = new ArrayList<>();
        if (Boolean.FALSE.equals(venueHasMode)) {
            faults.add(new HighLeverageCheck(
                    market,
                    "initialMarginRatio",
                    initial,
                    null,
                    "the policy names no high-leverage mode of the venue"));
        }
        if (initial == null || maintenance == null) {
            faults.add(new HighLeverageCheck(
                    market,
                    initial == null ? "initialMarginRatio" : "maintenanceMarginRatio",
                    null,
                    null,
                    (initial == null ? "initialMarginRatio" : "maintenanceMarginRatio") + " is missing"));
            return faults;
        }
        if (maintenance.compareTo(initial) >= 0) {
            faults.add(new HighLeverageCheck(
                    market,
                    "maintenanceMarginRatio",
                    maintenance,
                    initial,
                    below("maintenance", maintenance, "the initial ratio of the pair", initial)));
        }
        Rational ordinaryInitial = market.initialRatio();
        if (ordinaryInitial != null && initial.compareTo(ordinaryInitial) >= 0) {
            faults.add(new HighLeverageCheck(
                    market,
                    "initialMarginRatio",
                    initial,
                    ordinaryInitial,
                    below("initial", initial, "the ordinary initial ratio", ordinaryInitial)));
        }
        Rational ordinaryMaintenance = market.maintenanceRatio();
        if (ordinaryMaintenance != null && maintenance.compareTo(ordinaryMaintenance) >= 0) {
            faults.add(new HighLeverageCheck(
                    market,
                    "maintenanceMarginRatio",
                    maintenance,
                    ordinaryMaintenance,
                    below("maintenance", maintenance, "the ordinary maintenance ratio", ordinaryMaintenance)));
        }
        return faults;
    }

    private static String below(String name, Rational ratio, String bound, Rational limit) {
        return name + " is " + percent(ratio) + ", which has to be below " + bound + " of " + percent(limit);
    }

    private static String percent(Rational ratio) {
        return ratio.times(Rational.of(100)) + "%";
    }
}
