package org.bylaw.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bylaw.exact.NumberWords;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/**
 * How a message writes a value. A number is written exactly where it has at most 10 significant digits, otherwise as {@code
 * about} and 6 significant digits, half to even.
 */
enum FigureFormat {
    /** 12345.5 as {@code 12345.5}. */
    PLAIN,
    /** The fraction 0.025 as {@code 2.5%}. */
    PERCENT,
    /** 50 as {@code 50x}. */
    TIMES,
    /** 12345.5 as {@code 12,345.5}. */
    AMOUNT,
    /** 12345.5 as {@code 12,345.5 base units}. */
    BASE,
    /** 12345.5 as {@code 12,345.5 USD}. */
    USD;

    /** The format's name in a template. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Words for {@code value}: a {@link Rational}, {@link Surd}, {@link BigDecimal} or whole number in this format; anything
     * else as its own word; {@code none} where it is absent.
     */
    String write(@Nullable Object value) {
        if (value == null) {
            return "none";
        }
        if (value instanceof Rational rational) {
            return NumberWords.of(rational, this::decorate);
        }
        if (value instanceof Surd surd) {
            return NumberWords.of(surd, this::decorate);
        }
        if (value instanceof BigDecimal decimal) {
            return write(Rational.of(decimal));
        }
        if (value instanceof BigInteger whole) {
            return write(Rational.of(whole));
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short) {
            return write(Rational.of(((Number) value).longValue()));
        }
        return word(value);
    }

    /** Words for {@code value} beside {@code other}: a rounding that would make the two look alike is not taken. */
    String writeBeside(@Nullable Object value, @Nullable Object other) {
        String words = write(value);
        if (!words.startsWith(NumberWords.ABOUT) || !figure(words).equals(figure(write(other)))) {
            return words;
        }
        String decimal = FindingText.decimal(value);
        return decimal == null || decimal.equals(FindingText.decimal(other))
                ? words
                : decorate(new BigDecimal(decimal));
    }

    private static String figure(String words) {
        return words.startsWith(NumberWords.ABOUT) ? words.substring(NumberWords.ABOUT.length()) : words;
    }

    private String decorate(BigDecimal number) {
        return switch (this) {
            case PLAIN -> NumberWords.digits(number);
            case PERCENT -> NumberWords.digits(number.movePointRight(2)) + "%";
            case TIMES -> NumberWords.digits(number) + "x";
            case AMOUNT -> NumberWords.grouped(number);
            case BASE ->
                NumberWords.grouped(number) + (number.compareTo(BigDecimal.ONE) == 0 ? " base unit" : " base units");
            case USD -> NumberWords.grouped(number) + " USD";
        };
    }

    private static String word(Object value) {
        if (value instanceof Enum<?> constant) {
            return word(constant);
        }
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof Collection<?> values) {
            return values.isEmpty() ? "none" : values.stream().map(PLAIN::write).collect(Collectors.joining(", "));
        }
        return value.toString();
    }

    /** The word of the file formats; a constant that has none there is written in small letters. */
    private static String word(Enum<?> constant) {
        try {
            JsonProperty property =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            if (property != null) {
                return property.value();
            }
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("every enum constant is a public field", e);
        }
        return constant.name().length() == 1
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
