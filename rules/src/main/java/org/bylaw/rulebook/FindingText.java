package org.bylaw.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.bylaw.check.AgedEvidence;
import org.bylaw.exact.NumberWords;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/** What a rule said, as a finding in words and decimals. */
public final class FindingText {

    /** Digits to which a number without a finite decimal is written. */
    private static final int SIGNIFICANT_DIGITS = 18;

    private FindingText() {}

    static Finding of(Spoken spoken) {
        return of(spoken, null);
    }

    /** The finding, with its base units in dollars where a price is given. */
    static Finding of(Spoken spoken, @Nullable AgedEvidence price) {
        RuleCard card = spoken.rule();
        return new Finding(
                card.id(),
                card.severity(),
                spoken.place().pointer(),
                spoken.message(),
                decimal(spoken.observed()),
                decimal(spoken.limit()),
                spoken.witness(),
                DollarReading.of(spoken, price),
                card.remedy(),
                card.sources(),
                null);
    }

    /**
     * A value as the file formats write it: a decimal without exponent, exact where it is finite and otherwise of 18 significant
     * digits; a constant by the word of the files, several of them joined; any other word as it is.
     */
    public static @Nullable String decimal(@Nullable Object value) {
        if (value instanceof Rational rational) {
            BigDecimal exact = rational.asDecimal();
            return NumberWords.digits(
                    exact == null ? rational.toDecimal(SIGNIFICANT_DIGITS, RoundingMode.HALF_EVEN) : exact);
        }
        if (value instanceof Surd surd) {
            Rational rational = surd.asRational();
            return rational == null
                    ? NumberWords.digits(surd.toDecimal(SIGNIFICANT_DIGITS, RoundingMode.HALF_EVEN))
                    : decimal(rational);
        }
        if (value instanceof BigDecimal number) {
            return NumberWords.digits(number);
        }
        if (value instanceof Enum<?> || value instanceof Collection<?>) {
            return FigureFormat.PLAIN.write(value);
        }
        return value == null ? null : value.toString();
    }

    /** An amount of US dollars as messages write it: {@code 12,345.5 USD}. */
    public static String usd(Rational amount) {
        return FigureFormat.USD.write(amount);
    }

    /** A size in base units as messages write it: {@code 12,345.5 base units}. */
    public static String baseSize(Rational size) {
        return FigureFormat.BASE.write(size);
    }
}
