package org.bylaw.margin;

import org.bylaw.exact.Rational;

/**
 * A form without jumps as {@code constant + slope * x + inverse / x + rootSign * sqrt(rootSquare * (x - shift))}. The root's
 * factor is held squared, for it may be irrational; sign and square are zero where there is no root.
 */
record SmoothTerms(
        Rational constant, Rational slope, Rational inverse, int rootSign, Rational rootSquare, Rational shift) {

    static SmoothTerms of(CurveForm form) {
        Rational zero = Rational.ZERO;
        if (form instanceof CurveForm.Constant constant) {
            return new SmoothTerms(constant.value(), zero, zero, 0, zero, zero);
        }
        if (form instanceof CurveForm.Affine affine) {
            return new SmoothTerms(affine.intercept(), affine.slope(), zero, 0, zero, zero);
        }
        if (form instanceof CurveForm.Reciprocal reciprocal) {
            return new SmoothTerms(
                    reciprocal.intercept(), zero, reciprocal.amount().negated(), 0, zero, zero);
        }
        if (form instanceof CurveForm.SquareRoot root) {
            return new SmoothTerms(
                    root.intercept(),
                    zero,
                    zero,
                    root.trend(),
                    root.coefficient().squared(),
                    root.shift());
        }
        if (form instanceof CurveForm.RootOfShare root) {
            return new SmoothTerms(
                    root.intercept(),
                    zero,
                    zero,
                    root.trend(),
                    root.coefficient().squared().dividedBy(root.whole()),
                    zero);
        }
        throw new IllegalArgumentException("not a form without jumps: " + form);
    }

    boolean definedAtZero() {
        return inverse.signum() == 0;
    }
}
