package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/**
 * How a ratio behaves towards an end of its sizes: as {@code coefficient * t^power} for a {@code t} that grows without bound
 * there. A power of zero is a limit.
 */
record Growth(int power, Surd coefficient) {

    /** {@code 10^9 stored sizes * 10} under the root, over the premium's denominator of 10^7: f / 100 per root of a base unit. */
    private static final Rational PREMIUM_PER_ROOT = Rational.of(1, 100);

    static Growth limit(Surd ratio) {
        return new Growth(0, ratio);
    }

    /** Towards size zero; {@code t = 1 / size}. */
    static Growth atZero(CurveForm form) {
        return form instanceof CurveForm.Reciprocal reciprocal
                        && reciprocal.amount().signum() != 0
                ? new Growth(1, Surd.of(reciprocal.amount().negated()))
                : limit(form.limitFromAbove(Rational.ZERO));
    }

    /** Towards large sizes; {@code t = sqrt(size)}. */
    static Growth atLargeSizes(CurveForm form) {
        if (form instanceof CurveForm.Reciprocal reciprocal) {
            return limit(Surd.of(reciprocal.intercept()));
        }
        if (form.trend() == 0) {
            return limit(form.at(startOf(form)));
        }
        if (form instanceof CurveForm.Affine affine) {
            return new Growth(2, Surd.of(affine.slope()));
        }
        if (form instanceof CurveForm.Staircase stairs) {
            return new Growth(2, Surd.of(stairs.increment().dividedBy(stairs.step())));
        }
        if (form instanceof CurveForm.SquareRoot root) {
            return new Growth(1, Surd.of(root.coefficient()));
        }
        if (form instanceof CurveForm.RootOfShare root) {
            return new Growth(1, Surd.squareRoot(root.whole().reciprocal()).times(root.coefficient()));
        }
        if (form instanceof CurveForm.StoredPremium premium) {
            Rational factor = Rational.of(premium.storedImfFactor()).times(premium.scale());
            return new Growth(1, Surd.of(factor.times(PREMIUM_PER_ROOT)));
        }
        throw new IllegalArgumentException("not a form that grows: " + form);
    }

    private static Rational startOf(CurveForm form) {
        if (form instanceof CurveForm.SquareRoot root) {
            return root.shift();
        }
        return form instanceof CurveForm.Staircase stairs ? stairs.base() : Rational.ZERO;
    }

    /** The ratio that is tended to; {@code null} where it grows without bound. */
    @Nullable
    Surd limit() {
        return power == 0 ? coefficient : null;
    }
}
