package org.bylaw.margin;

import org.bylaw.exact.Rational;

/** A form without jumps as {@code constant + slope * x + inverse / x + coefficient * sqrt(x - shift)}. */
record SmoothTerms(Rational constant, Rational slope, Rational inverse, Rational coefficient, Rational shift) {

    static SmoothTerms of(CurveForm form) {
        Rational zero = Rational.ZERO;
        if (form instanceof CurveForm.Constant constant) {
            return new SmoothTerms(constant.value(), zero, zero, zero, zero);
        }
        if (form instanceof CurveForm.Affine affine) {
            return new SmoothTerms(affine.intercept(), affine.slope(), zero, zero, zero);
        }
        if (form instanceof CurveForm.Reciprocal reciprocal) {
            return new SmoothTerms(
                    reciprocal.intercept(), zero, reciprocal.amount().negated(), zero, zero);
        }
        if (form instanceof CurveForm.SquareRoot root) {
            return new SmoothTerms(root.intercept(), zero, zero, root.coefficient(), root.shift());
        }
        throw new IllegalArgumentException("not a form without jumps: " + form);
    }

    boolean definedAtZero() {
        return inverse.signum() == 0;
    }
}
