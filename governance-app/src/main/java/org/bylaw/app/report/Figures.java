package org.bylaw.app.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import org.bylaw.exact.NumberWords;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/** Numbers of a change as people read them. */
final class Figures {

    private static final int EXACT_DIGITS = 6;
    private static final int ROUNDED_DIGITS = 4;
    private static final Rational TEN = Rational.of(10);
    private static final Rational TENTH = Rational.of(1, 10);
    private static final Rational HUNDRED = Rational.of(100);

    private Figures() {}

    /** {@code 5%}. */
    static String percent(Rational ratio) {
        return NumberWords.of(ratio, Figures::percent);
    }

    /** {@code 5%}. */
    static String percent(Surd ratio) {
        return NumberWords.of(ratio, Figures::percent);
    }

    private static String percent(BigDecimal ratio) {
        return NumberWords.digits(ratio.movePointRight(2)) + "%";
    }

    /** {@code 20x}. */
    static String leverage(Rational leverage) {
        return NumberWords.of(leverage, digits -> NumberWords.grouped(digits) + "x");
    }

    /** The maximum leverage of an initial margin ratio, {@code 20x}; {@code no limit} where the ratio is not above zero. */
    static String leverageOf(Surd initialRatio) {
        Function<BigDecimal, String> form = digits -> NumberWords.grouped(digits) + "x";
        return initialRatio.signum() <= 0 ? "no limit" : NumberWords.of(initialRatio.reciprocal(), form);
    }

    /** {@code 50,000}. */
    static String size(Rational size) {
        return NumberWords.of(size, NumberWords::grouped);
    }

    /**
     * {@code x 1.25 (+25%)}; without the percentage where it says less than the factor. What takes more than 6 digits is rounded to
     * 4, half to even, and says so.
     */
    static String factor(Rational factor) {
        boolean exact = exact(factor);
        String times = (exact ? "x " : NumberWords.ABOUT + "x ") + digits(factor);
        if (factor.compareTo(TEN) >= 0 || factor.compareTo(TENTH) <= 0) {
            return times;
        }
        Rational difference = factor.minus(Rational.ONE).times(HUNDRED);
        String sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "-" : "";
        return times + " (" + sign + digits(difference.abs()) + "%)";
    }

    private static boolean exact(Rational number) {
        BigDecimal decimal = number.asDecimal();
        return decimal != null && decimal.stripTrailingZeros().precision() <= EXACT_DIGITS;
    }

    private static String digits(Rational number) {
        BigDecimal decimal = number.asDecimal();
        return NumberWords.grouped(
                decimal != null && exact(number) ? decimal : number.toDecimal(ROUNDED_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** After / before; {@code null} where it is no finite number above zero. */
    static @Nullable Rational quotient(@Nullable Surd before, @Nullable Surd after) {
        Rational one = before == null ? null : before.asRational();
        Rational other = after == null ? null : after.asRational();
        return one == null || other == null || one.signum() <= 0 || other.signum() <= 0 ? null : other.dividedBy(one);
    }
}
