package org.bylaw.position;

import java.math.RoundingMode;
import java.util.function.Predicate;
import org.bylaw.exact.Rational;

/** Finds where a condition sets in, to 18 significant digits, by bisection over decimals; every test of it is exact. */
final class DecimalSearch {

    static final int SIGNIFICANT_DIGITS = 18;

    private static final Rational HALF = Rational.of(1, 2);

    private DecimalSearch() {}

    /**
     * The place where a condition sets in lies between the two: at {@code before} at the earliest, and before {@code beyond}. No
     * decimal of 18 significant digits lies strictly between them.
     */
    record Bracket(Rational before, Rational beyond) {}

    /**
     * Narrows down where a condition sets in on the way from {@code before} to {@code beyond}.
     *
     * @param before not reached; above or below {@code beyond}, not negative like it
     * @param beyond reached
     * @param reached whether the condition has set in before a place; once true, true for the rest of the way
     */
    static Bracket narrow(Rational before, Rational beyond, Predicate<Rational> reached) {
        Rational near = before;
        Rational far = beyond;
        while (true) {
            Rational candidate =
                    Rational.of(near.plus(far).times(HALF).toDecimal(SIGNIFICANT_DIGITS, RoundingMode.HALF_EVEN));
            // The decimal nearest to the middle lies outside only if no decimal lies strictly between the ends.
            if (candidate.compareTo(near.min(far)) <= 0 || candidate.compareTo(near.max(far)) >= 0) {
                return new Bracket(near, far);
            }
            if (reached.test(candidate)) {
                far = candidate;
            } else {
                near = candidate;
            }
        }
    }
}
