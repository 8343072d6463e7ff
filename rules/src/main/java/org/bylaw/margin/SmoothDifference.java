package org.bylaw.margin;

import org.bylaw.exact.Polynomial;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

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
        Rational square = squareOfOneRoot();
        if (square == null) {
            // d + sqrt(p (x - s)) = sqrt(q (x - w)), squared twice
            Polynomial once = Polynomial.of(constant.squared())
                    .plus(under(left.rootSquare(), left.shift()))
                    .minus(under(right.rootSquare(), right.shift()));
            Rational cross = constant.squared().times(left.rootSquare()).times(Rational.of(4));
            return once.squared().minus(under(cross, left.shift()));
        }
        Rational shift = left.rootSign() != 0 ? left.shift() : right.shift();
        boolean overSize = inverse.signum() != 0;
        Polynomial rest = overSize ? line.times(SIZE).plus(Polynomial.of(inverse)) : line;
        if (square.signum() == 0) {
            return rest;
        }
        Polynomial root = under(square, shift);
        return rest.squared().minus(overSize ? root.times(SIZE.squared()) : root);
    }

    /**
     * The square of the factor of the one root that is left in the difference, zero where none is; {@code null} where there
     * are two roots that do not join: of different shifts, or whose factors have an irrational quotient.
     */
    private @Nullable Rational squareOfOneRoot() {
        if (left.rootSign() == 0 || right.rootSign() == 0) {
            return left.rootSquare().plus(right.rootSquare());
        }
        Rational product = left.shift().equals(right.shift())
                ? Surd.squareRoot(left.rootSquare().times(right.rootSquare())).asRational()
                : null;
        return product == null
                ? null
                : left.rootSquare()
                        .plus(right.rootSquare())
                        .minus(product.times(Rational.of(2L * left.rootSign() * right.rootSign())));
    }

    /** {@code square * (x - shift)}. */
    private static Polynomial under(Rational square, Rational shift) {
        return Polynomial.of(square.times(shift).negated(), square);
    }
}
