package org.bylaw.app.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;

/** How answers write numbers: exactly where there is a finite decimal, otherwise rounded against the trader. */
final class Figures {

    private static final int SIGNIFICANT_DIGITS = 18;
    private static final int LEVERAGE_DIGITS = 10;

    private Figures() {}

    /** What must be held: exact, or 18 significant digits rounded up. */
    static String requirement(Surd value) {
        return write(value, SIGNIFICANT_DIGITS, RoundingMode.CEILING);
    }

    /** What must be held: exact, or 18 significant digits rounded up. */
    static String requirement(Rational value) {
        return requirement(Surd.of(value));
    }

    /** What is allowed: exact, or 18 significant digits rounded down. */
    static String allowance(Rational value) {
        return write(Surd.of(value), SIGNIFICANT_DIGITS, RoundingMode.FLOOR);
    }

    /** A leverage: at most 10 significant digits, rounded down. */
    static String leverage(Surd value) {
        return plain(value.toDecimal(LEVERAGE_DIGITS, RoundingMode.FLOOR));
    }

    private static String write(Surd value, int digits, RoundingMode rounding) {
        Rational rational = value.asRational();
        BigDecimal exact = rational == null ? null : rational.asDecimal();
        return plain(exact == null ? value.toDecimal(digits, rounding) : exact);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
