package org.bylaw.rulebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/** What a rule said, as a finding in words and decimals. */
public final class FindingText {

    /** Digits to which a number without a finite decimal is written. */
    private static final int SIGNIFICANT_DIGITS = 18;

    private FindingText() {}

    static Finding of(Spoken spoken) {
        RuleCard card = spoken.rule();
        return new Finding(
                card.id(),
                card.severity(),
                spoken.place().pointer(),
                spoken.message(),
                decimal(spoken.observed()),
                decimal(spoken.limit()),
                spoken.witness(),
                card.remedy(),
                card.sources(),
                null);
    }

    /**
     * A value as the file formats write it: a decimal without exponent, exact where it is finite and otherwise of 18 significant
     * digits; a word as it is.
     */
    public static @Nullable String decimal(@Nullable Object value) {
        if (value instanceof Rational rational) {
            BigDecimal exact = rational.asDecimal();
            return plain(exact == null ? rational.toDecimal(SIGNIFICANT_DIGITS, RoundingMode.HALF_EVEN) : exact);
        }
        if (value instanceof Surd surd) {
            Rational rational = surd.asRational();
            return rational == null
                    ? plain(surd.toDecimal(SIGNIFICANT_DIGITS, RoundingMode.HALF_EVEN))
                    : decimal(rational);
        }
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        return value == null ? null : value.toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
