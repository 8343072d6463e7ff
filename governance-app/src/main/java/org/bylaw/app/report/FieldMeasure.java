package org.bylaw.app.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.bylaw.exact.NumberWords;
import org.bylaw.exact.Rational;
import org.bylaw.market.Cap;
import org.bylaw.market.Words;
import org.jspecify.annotations.Nullable;

/** What a field of a market is counted in, and how its values are written. */
enum FieldMeasure {
    /** 0.05 as {@code 5%}. */
    RATIO,
    /** 0.05 as {@code 5% (20x)}. */
    INITIAL_RATIO,
    /** 20 as {@code 20x}. */
    LEVERAGE,
    /** 50000 as {@code 50,000 USD}. */
    USD,
    /** 50000 as {@code 50,000 base units}. */
    BASE_SIZE,
    /** 50000 as {@code 50,000 quote units}, in the unit of the market's sizes. */
    POSITION_SIZE,
    /** 50000 as {@code 50,000}. */
    AMOUNT,
    /** 50000 as {@code 50,000}. */
    NUMBER,
    /** 60 as {@code 60 seconds}. */
    SECONDS,
    /** 8 as {@code 8 hours}. */
    HOURS,
    /** A word as it is. */
    WORD;

    /**
     * A field's value in words; {@code none} where it is not stated.
     *
     * @param unit the unit of the market's sizes, {@code quote units}; {@code null} where they have none
     */
    String words(@Nullable Object value, @Nullable String unit) {
        if (value == null) {
            return "none";
        }
        if (value instanceof Cap cap) {
            return cap.amount() == null ? Cap.UNLIMITED_WORD : words(cap.amount(), unit);
        }
        if (value instanceof BigDecimal number) {
            return number(number, unit);
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof Enum<?> word) {
            return Words.of(word);
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? "none"
                    : several.stream().map(each -> words(each, unit)).collect(Collectors.joining(", "));
        }
        return value instanceof Record ? "stated without a value" : Wording.onOneLine(value.toString());
    }

    private String number(BigDecimal number, @Nullable String unit) {
        Rational exact = Rational.of(number);
        return switch (this) {
            case RATIO -> Figures.percent(exact);
            case INITIAL_RATIO ->
                Figures.percent(exact) + (exact.signum() > 0 ? " (" + Figures.leverage(exact.reciprocal()) + ")" : "");
            case LEVERAGE -> Figures.leverage(exact);
            case USD -> grouped(exact) + " USD";
            case BASE_SIZE -> grouped(exact) + " base units";
            case POSITION_SIZE -> grouped(exact) + (unit == null ? "" : " " + unit);
            case SECONDS -> grouped(exact) + " seconds";
            case HOURS -> grouped(exact) + " hours";
            case AMOUNT, NUMBER, WORD -> grouped(exact);
        };
    }

    private static String grouped(Rational number) {
        return NumberWords.of(number, NumberWords::grouped);
    }
}
