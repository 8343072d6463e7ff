package org.bylaw.exact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;

/**
 * How sentences write numbers: exactly where that takes at most 10 significant digits, otherwise as {@code about} and 6 of
 * them, half to even. Nothing is decided by what is written.
 */
public final class NumberWords {

    /** What stands before a rounded number. */
    public static final String ABOUT = "about ";

    private static final int EXACT_DIGITS = 10;
    private static final int ROUNDED_DIGITS = 6;

    private NumberWords() {}

    /** {@code number} by way of {@code form}, which writes the digits that are left. */
    public static String of(Rational number, Function<BigDecimal, String> form) {
        BigDecimal exact = number.asDecimal();
        return exact != null && exact.stripTrailingZeros().precision() <= EXACT_DIGITS
                ? form.apply(exact)
                : ABOUT + form.apply(number.toDecimal(ROUNDED_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** {@code number} by way of {@code form}, which writes the digits that are left. */
    public static String of(Surd number, Function<BigDecimal, String> form) {
        Rational rational = number.asRational();
        return rational == null
                ? ABOUT + form.apply(number.toDecimal(ROUNDED_DIGITS, RoundingMode.HALF_EVEN))
                : of(rational, form);
    }

    /** 1234567.50 as {@code 1234567.5}. */
    public static String digits(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** 1234567.50 as {@code 1,234,567.5}. */
    public static String grouped(BigDecimal number) {
        String digits = digits(number);
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : digits.substring(point));
    }
}
