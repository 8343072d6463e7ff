package org.bylaw.check;

import org.bylaw.exact.NumberWords;
import org.bylaw.exact.Rational;

/** How the words of a finding's place write numbers: 1500000 as {@code 1,500,000}, 0.1 as {@code 10%}. */
final class Amounts {

    private static final Rational HUNDRED = Rational.of(100);

    private Amounts() {}

    /** An amount with its thousands set apart; see {@link NumberWords} for how many digits. */
    static String grouped(Rational amount) {
        return NumberWords.of(amount, NumberWords::grouped);
    }

    /** A fraction as a percentage. */
    static String percent(Rational ratio) {
        return grouped(ratio.times(HUNDRED)) + "%";
    }
}
