package org.bylaw.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bylaw.evidence.EvidenceKind;
import org.bylaw.evidence.EvidenceValue;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the live market and recent enough for the policy. What is missing, too old or dated after the day of the
 * check is absent, and {@link #whyAbsent} says why.
 */
public final class CurrentEvidence implements SaysWhyAbsent {

    /** Nothing is known. */
    public static final CurrentEvidence NONE = new CurrentEvidence(List.of(), "there is no evidence of the market");

    /** The properties, the fields that they come from, and how sentences call them. */
    private enum Figure {
        REFERENCE_PRICE_USD("referencePriceUsd", "/referencePriceUsd", "reference price"),
        LONG_BASE_SIZE("longBaseSize", "/openInterest/longBaseSize", "long open interest"),
        SHORT_BASE_SIZE("shortBaseSize", "/openInterest/shortBaseSize", "short open interest"),
        DEPTH_WITHIN_1_PERCENT("depthWithin1PercentUsd", "/depth/within1PercentUsd", "depth within 1% of mid"),
        DEPTH_WITHIN_2_PERCENT("depthWithin2PercentUsd", "/depth/within2PercentUsd", "depth within 2% of mid"),
        DEPTH_WITHIN_5_PERCENT("depthWithin5PercentUsd", "/depth/within5PercentUsd", "depth within 5% of mid"),
        DAILY_VOLUME("averageDailyVolumeUsd", "/averageDailyVolumeUsd", "average daily volume"),
        DAILY_VOLATILITY("dailyVolatilityRatio", "/dailyVolatilityRatio", "daily volatility"),
        CIRCULATING_VALUE("circulatingValueUsd", "/circulatingValueUsd", "circulating value"),
        INSURANCE("insuranceAvailableUsd", "/insuranceAvailableUsd", "insurance available");

        private final String property;
        private final String pointer;
        private final String words;

        Figure(String property, String pointer, String words) {
            this.property = property;
            this.pointer = pointer;
            this.words = words;
        }

        static @Nullable Figure of(String property) {
            for (Figure figure : values()) {
                if (figure.property.equals(property)) {
                    return figure;
                }
            }
            return null;
        }
    }

    private final List<AgedEvidence> values;
    private final Map<String, AgedEvidence> byPointer = new HashMap<>();
    private final @Nullable String unusable;

    private CurrentEvidence(List<AgedEvidence> values, @Nullable String unusable) {
        this.values = List.copyOf(values);
        this.unusable = unusable;
        values.forEach(value -> byPointer.put(value.value().pointer(), value));
    }

    /** The evidence as the policy sees it on {@code day}. */
    public static CurrentEvidence of(MarketEvidence evidence, LocalDate day, ResolvedPolicy policy) {
        List<AgedEvidence> aged = new ArrayList<>();
        for (EvidenceValue value : evidence.values()) {
            aged.add(AgedEvidence.of(
                    value, ChronoUnit.DAYS.between(value.observed().asOf(), day), policy.maxAgeDays(value.kind())));
        }
        return new CurrentEvidence(aged, null);
    }

    /** Evidence that cannot be used as a whole. */
    public static CurrentEvidence unusable(String because) {
        return new CurrentEvidence(List.of(), because);
    }

    /** Every value with its age, in the order of the file, usable or not. */
    public List<AgedEvidence> values() {
        return values;
    }

    /** The reference price to show base units in dollars at: it bears its day, so it may be old; {@code null} where there is none. */
    public @Nullable AgedEvidence datedPrice() {
        AgedEvidence price = byPointer.get(Figure.REFERENCE_PRICE_USD.pointer);
        return price == null || price.state() == AgedEvidence.State.DATED_AHEAD ? null : price;
    }

    /** Price of one base unit in US dollars. */
    @WhenAbsent("the reference price is not known")
    public @Nullable Rational referencePriceUsd() {
        return current(Figure.REFERENCE_PRICE_USD);
    }

    /** All long positions, in base units. */
    @WhenAbsent("the long open interest is not known")
    public @Nullable Rational longBaseSize() {
        return current(Figure.LONG_BASE_SIZE);
    }

    /** All short positions, in base units. */
    @WhenAbsent("the short open interest is not known")
    public @Nullable Rational shortBaseSize() {
        return current(Figure.SHORT_BASE_SIZE);
    }

    /** Orders within 1% of mid, in US dollars. */
    @WhenAbsent("the depth within 1% of mid is not known")
    public @Nullable Rational depthWithin1PercentUsd() {
        return current(Figure.DEPTH_WITHIN_1_PERCENT);
    }

    /** Orders within 2% of mid, in US dollars. */
    @WhenAbsent("the depth within 2% of mid is not known")
    public @Nullable Rational depthWithin2PercentUsd() {
        return current(Figure.DEPTH_WITHIN_2_PERCENT);
    }

    /** Orders within 5% of mid, in US dollars. */
    @WhenAbsent("the depth within 5% of mid is not known")
    public @Nullable Rational depthWithin5PercentUsd() {
        return current(Figure.DEPTH_WITHIN_5_PERCENT);
    }

    /** What is traded a day, in US dollars. */
    @WhenAbsent("the average daily volume is not known")
    public @Nullable Rational averageDailyVolumeUsd() {
        return current(Figure.DAILY_VOLUME);
    }

    /** Standard deviation of daily returns. */
    @WhenAbsent("the daily volatility is not known")
    public @Nullable Rational dailyVolatilityRatio() {
        return current(Figure.DAILY_VOLATILITY);
    }

    /** What all units in circulation are worth, in US dollars. */
    @WhenAbsent("the circulating value is not known")
    public @Nullable Rational circulatingValueUsd() {
        return current(Figure.CIRCULATING_VALUE);
    }

    /** What the insurance fund holds and may pay for this market, in US dollars. */
    @WhenAbsent("the insurance available is not known")
    public @Nullable Rational insuranceAvailableUsd() {
        return current(Figure.INSURANCE);
    }

    /** Why rules may not use the property; {@code null} where they may, or where this class has no such property. */
    @Override
    public @Nullable String whyAbsent(String property) {
        Figure figure = Figure.of(property);
        if (figure == null) {
            return null;
        }
        if (unusable != null) {
            return unusable;
        }
        AgedEvidence value = byPointer.get(figure.pointer);
        if (value == null) {
            return "the evidence does not state the " + figure.words;
        }
        String fault = value.fault();
        return fault == null ? null : "the " + figure.words + " " + fault;
    }

    /**
     * What keeps rules from using the property, after its name: {@code depth within 2% of mid (not stated)}; {@code null} where
     * nothing does.
     *
     * @throws IllegalArgumentException if this class has no such property
     */
    @Nullable
    String shortfall(String property) {
        Figure figure = Figure.of(property);
        if (figure == null) {
            throw new IllegalArgumentException(property + " is no property of evidence");
        }
        AgedEvidence value = byPointer.get(figure.pointer);
        String fault = value == null ? "not stated" : value.shortfall();
        return fault == null ? null : figure.words + " (" + fault + ")";
    }

    /**
     * What is missing of a kind of evidence or too old: {@code reference price (not stated)}; {@code null} where a value of the kind
     * may be used. Open interest wants both sides, depth any distance.
     */
    @Nullable
    String shortfall(EvidenceKind kind) {
        if (unusable != null) {
            return kind.words() + " (" + unusable + ")";
        }
        List<AgedEvidence> ofKind =
                values.stream().filter(value -> value.value().kind() == kind).toList();
        boolean usable = kind == EvidenceKind.OPEN_INTEREST
                ? longBaseSize() != null && shortBaseSize() != null
                : ofKind.stream().anyMatch(value -> value.state() == AgedEvidence.State.CURRENT);
        if (usable) {
            return null;
        }
        String fault = ofKind.stream()
                .map(AgedEvidence::shortfall)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("not stated");
        return kind.words() + " (" + fault + ")";
    }

    private @Nullable Rational current(Figure figure) {
        AgedEvidence value = byPointer.get(figure.pointer);
        return value == null || value.state() != AgedEvidence.State.CURRENT
                ? null
                : Rational.of(value.value().observed().value());
    }
}
