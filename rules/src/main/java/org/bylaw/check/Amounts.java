package org.bylaw.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bylaw.exact.Rational;

/** How the words of a finding's place write numbers: 1500000 as {@code 1,500,000}, 0.1 as {@code 10%}. */
final class Amounts {

    private static final int EXACT_DIGITS = 10;
    private static final int ROUNDED_DIGITS = 6;
    private static final Rational HUNDRED = Rational.of(100);

    private Amounts() {}

    /** Exact where that takes at most 10 significant digits, otherwise {@code about} and 6 of them, half to even. */
    static String grouped(Rational amount) {
        BigDecimal exact = amount.asDecimal();
        return exact != null && exact.stripTrailingZeros().precision() <= EXACT_DIGITS
                ? groupedDigits(exact)
                : "about " + groupedDigits(amount.toDecimal(ROUNDED_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** A fraction as a percentage. */
    static String percent(Rational ratio) {
        return grouped(ratio.times(HUNDRED)) + "%";
    }

    private static String groupedDigits(BigDecimal number) {
        String digits = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : digits.substring(point));
    }
}
