package org.bylaw.margin;

import org.bylaw.exact.Polynomial;
import org.bylaw.exact.Rational;

/** The difference of two forms without jumps, as far as its sign goes. */
final class SmoothDifference {

    private static final Polynomial SIZE = Polynomial.of(Rational.ZERO, Rational.ONE);

    private final CurveForm form;
    private final CurveForm subtrahend;
    private final SmoothTerms left;
    private final SmoothTerms right;

    SmoothDifference(CurveForm form, CurveForm subtrahend) {
        this.form = form;
        this.subtrahend = subtrahend;
        this.left = SmoothTerms.of(form);
        this.right = SmoothTerms.of(subtrahend);
    }

    /** The sign at {@code size}, exactly. */
    int signAt(Rational size) {
        return form.at(size).compareTo(subtrahend.at(size));
    }

    /** Whether both forms have a ratio at {@code size}. */
    boolean definedAt(Rational size) {
        return size.signum() != 0 || (left.definedAtZero() && right.definedAtZero());
    }

    /**
     * A polynomial that is zero wherever the difference is zero at a size above zero, and perhaps elsewhere; zero everywhere
     * only if the difference is.
     */
    Polynomial equation() {
        Rational constant = left.constant().minus(right.constant());
        Rational inverse = left.inverse().minus(right.inverse());
        Polynomial line = Polynomial.of(constant, left.slope().minus(right.slope()));
        if (left.coefficient().signum() != 0
                && right.coefficient().signum() != 0
                && !left.shift().equals(right.shift())) {
            // d + q sqrt(x - s) = v sqrt(x - w), squared twice
            Polynomial once = Polynomial.of(constant.squared())
                    .plus(squaredRoot(left.coefficient(), left.shift()))
                    .minus(squaredRoot(right.coefficient(), right.shift()));
            Polynomial cross = squaredRoot(left.coefficient().times(constant).times(Rational.of(2)), left.shift());
            return once.squared().minus(cross);
        }
        Rational coefficient = left.coefficient().minus(right.coefficient());
        Rational shift = left.coefficient().signum() != 0 ? left.shift() : right.shift();
        boolean overSize = inverse.signum() != 0;
        Polynomial rest = overSize ? line.times(SIZE).plus(Polynomial.of(inverse)) : line;
        if (coefficient.signum() == 0) {
            return rest;
        }
        Polynomial root = squaredRoot(coefficient, shift);
        return rest.squared().minus(overSize ? root.times(SIZE.squared()) : root);
    }

    /** The square of {@code coefficient * sqrt(x - shift)}. */
    private static Polynomial squaredRoot(Rational coefficient, Rational shift) {
        Rational square = coefficient.squared();
        return Polynomial.of(square.times(shift).negated(), square);
    }
}
