package org.bylaw.app.report;

import java.math.BigDecimal;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/** What a committee calls the fields of a market file, and what they are counted in. */
public final class FieldWords {

    private FieldWords() {}

    /**
     * What the field at a pointer is called: {@code Initial margin}, {@code Tier 3: maximum leverage}.
     *
     * @param market one that states the field, so that a tier is known by where it begins; {@code null} for none
     */
    public static String label(String pointer, @Nullable MarketConfig market) {
        return FieldMeaning.of(pointer, market).label();
    }

    /** What a column of the table of tiers is called: {@code Maximum leverage}. */
    public static String column(String pointer) {
        String label = FieldMeaning.of("/margin/tiers/0" + pointer, null).label();
        String name = label.substring(label.indexOf(':') + 2);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /**
     * What the number of a field is counted in; empty where it is a word, or a number without a unit.
     *
     * @param sizes what sizes of positions are counted in, {@code quote units}; empty where that is not known
     */
    public static String unit(String pointer, String sizes) {
        return switch (FieldMeaning.of(pointer, null).measure()) {
            case RATIO, INITIAL_RATIO -> "fraction";
            case LEVERAGE -> "x";
            case USD -> "USD";
            case BASE_SIZE -> "base units";
            case POSITION_SIZE -> sizes;
            case AMOUNT -> sizes.equals("quote units") ? sizes : "";
            case SECONDS -> "seconds";
            case HOURS -> "hours";
            case NUMBER, WORD -> "";
        };
    }

    /**
     * A number as people read it where that differs from how files write it: 0.05 as {@code 5% (20x)}, 50000 as {@code 50,000};
     * empty where it does not.
     */
    public static String reading(String pointer, BigDecimal number) {
        String words = switch (FieldMeaning.of(pointer, null).measure()) {
            case RATIO -> FieldMeasure.RATIO.words(number, null);
            case INITIAL_RATIO -> FieldMeasure.INITIAL_RATIO.words(number, null);
            case LEVERAGE, SECONDS, HOURS, WORD -> "";
            case USD, BASE_SIZE, POSITION_SIZE, AMOUNT, NUMBER -> FieldMeasure.NUMBER.words(number, null);
        };
        return words.equals(number.toPlainString()) ? "" : words;
    }
}
