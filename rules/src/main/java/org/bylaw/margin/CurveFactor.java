package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/**
 * The largest factor by which a change divides or multiplies a margin ratio, over all sizes that both curves allow: the larger
 * ratio over the smaller one.
 *
 * @param factor the supremum of the factors, above 1; {@code null} where there is no bound
 * @param exact whether {@code factor} is the supremum itself. Otherwise it is a proven upper bound: of an irrational one, its
 *     first 18 digits rounded up; of two staircases whose steps do not keep time, at most a millionth above a factor that is
 *     reached at {@code size}. True where there is no bound
 * @param reached how the factor is reached at {@code size}
 * @param size where; {@code null} in the limit of large sizes. Zero stands for the smallest sizes
 * @param current the current ratio there: itself or its limit, as {@code reached} says; {@code null} where it has none, as
 *     ratios that grow without bound
 * @param next the next ratio there, likewise
 */
public record CurveFactor(
        @Nullable Rational factor,
        boolean exact,
        Reached reached,
        @Nullable Rational size,
        @Nullable Surd current,
        @Nullable Surd next) {

    /** How a factor is reached. */
    public enum Reached {
        /** At the size itself. */
        AT_SIZE,
        /** In the limit as sizes fall to it from above. */
        JUST_ABOVE,
        /** In the limit as sizes rise to it from below. */
        JUST_BELOW,
        /** In the limit as sizes grow without end. */
        AT_LARGE_SIZES
    }

    /** Whether the size itself has the factor, rather than sizes near it one that is as close to it as one likes. */
    public boolean attained() {
        return reached == Reached.AT_SIZE;
    }

    /** Whether the factors have no bound: the smaller ratio falls to zero or below, or the larger one outgrows it. */
    public boolean unbounded() {
        return factor == null;
    }

    /** The same place with current and next curve in each other's place. */
    CurveFactor swapped() {
        return new CurveFactor(factor, exact, reached, size, next, current);
    }

    /** The same place with a proven upper bound. */
    CurveFactor boundedBy(Rational bound) {
        return new CurveFactor(bound, false, reached, size, current, next);
    }
}
