package org.bylaw.margin;

import java.math.RoundingMode;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.CurveFactor.Reached;
import org.jspecify.annotations.Nullable;

/**
 * Finds the largest quotient of two curves by guess and proof. Over a common piece the quotient of two forms of one kind is
 * monotone, so that its supremum is at an end of a piece: the largest of those is the guess, and one exact comparison with the
 * smaller curve times the guess proves it. Where the comparison finds a size with a larger quotient, as between staircases
 * whose steps do not keep time, that one is the next guess.
 */
final class LargestFactor {

    private static final int MOST_GUESSES = 60;
    private static final int FACTOR_DIGITS = 18;
    private static final int RATIO_DIGITS = 40;
    private static final Rational TOLERANCE = Rational.of(1, 1_000_000);
    private static final Rational TWO = Rational.of(2);

    private final MarginCurve larger;
    private final MarginCurve smaller;
    private @Nullable CurveFactor best;
    private Rational factor = Rational.ONE;
    private @Nullable CurveFactor unbounded;

    private LargestFactor(MarginCurve larger, MarginCurve smaller) {
        this.larger = larger;
        this.smaller = smaller;
    }

    /**
     * The supremum of {@code larger / smaller} over their common sizes, with {@code larger} in the place of the current curve;
     * {@code null} where the one is never above the other.
     */
    static @Nullable CurveFactor of(MarginCurve larger, MarginCurve smaller) {
        return CurveComparison.firstAbove(larger, smaller) == null ? null : new LargestFactor(larger, smaller).find();
    }

    private @Nullable CurveFactor find() {
        guessFromEnds();
        if (unbounded != null) {
            return unbounded;
        }
        for (int guess = 0; guess < MOST_GUESSES; guess++) {
            if (!raised(factor)) {
                return best;
            }
        }
        return bounded();
    }

    private void guessFromEnds() {
        for (CommonPieces pieces = new CommonPieces(larger, smaller); pieces.hasNext(); ) {
            CommonPiece piece = pieces.next();
            Rational low = piece.from();
            Rational high = piece.to();
            // Large sizes come first: their quotient is rational where those at the ends may not be.
            if (high == null) {
                guess(
                        Reached.AT_LARGE_SIZES,
                        null,
                        Growth.atLargeSizes(piece.one()),
                        Growth.atLargeSizes(piece.other()));
            }
            boolean undefined = low.signum() == 0 && (endless(piece.one()) || endless(piece.other()));
            if (undefined) {
                guess(Reached.JUST_ABOVE, low, Growth.atZero(piece.one()), Growth.atZero(piece.other()));
            } else {
                guess(Reached.AT_SIZE, low, piece.one().at(low), piece.other().at(low));
                if (steps(piece.one()) || steps(piece.other())) {
                    guess(
                            Reached.JUST_ABOVE,
                            low,
                            piece.one().limitFromAbove(low),
                            piece.other().limitFromAbove(low));
                }
            }
            if (high != null) {
                guess(
                        Reached.JUST_BELOW,
                        high,
                        piece.one().limitFromBelow(high),
                        piece.other().limitFromBelow(high));
            }
        }
    }

    /** Whether the form has no limit at size zero. */
    private static boolean endless(CurveForm form) {
        return form instanceof CurveForm.Reciprocal reciprocal
                && reciprocal.amount().signum() != 0;
    }

    private static boolean steps(CurveForm form) {
        return form instanceof CurveForm.Staircase;
    }

    private void guess(Reached reached, Rational size, Surd large, Surd small) {
        guess(reached, size, Growth.limit(large), Growth.limit(small));
    }

    private void guess(Reached reached, @Nullable Rational size, Growth large, Growth small) {
        Surd numerator = large.coefficient();
        Surd denominator = small.coefficient();
        if (denominator.signum() <= 0 || (numerator.signum() > 0 && large.power() > small.power())) {
            if (unbounded == null) {
                unbounded = new CurveFactor(null, true, reached, size, large.limit(), small.limit());
            }
            return;
        }
        if (large.power() < small.power()) {
            return;
        }
        int side = numerator.compareTo(denominator.times(factor));
        if (side > 0) {
            take(reached, size, quotient(numerator, denominator), large.limit(), small.limit());
        } else if (side == 0 && best != null && !best.attained() && reached == Reached.AT_SIZE) {
            best = new CurveFactor(factor, true, reached, size, large.limit(), small.limit());
        }
    }

    private void take(
            Reached reached, @Nullable Rational size, Quotient quotient, @Nullable Surd large, @Nullable Surd small) {
        factor = quotient.value();
        best = new CurveFactor(factor, quotient.exact(), reached, size, large, small);
    }

    private record Quotient(Rational value, boolean exact) {}

    private static Quotient quotient(Surd numerator, Surd denominator) {
        Rational top = numerator.asRational();
        Rational bottom = denominator.asRational();
        if (top != null && bottom != null) {
            return new Quotient(top.dividedBy(bottom), true);
        }
        Rational above = Rational.of(numerator.toDecimal(RATIO_DIGITS, RoundingMode.CEILING))
                .dividedBy(Rational.of(denominator.toDecimal(RATIO_DIGITS, RoundingMode.FLOOR)));
        return new Quotient(rounded(above), false);
    }

    private static Rational rounded(Rational bound) {
        return Rational.of(bound.toDecimal(FACTOR_DIGITS, RoundingMode.CEILING));
    }

    /** Whether some quotient is above {@code bound}; if so, its place and value are taken. */
    private boolean raised(Rational bound) {
        CurveViolation higher = CurveComparison.firstAbove(larger, smaller.times(bound));
        if (higher == null) {
            return false;
        }
        Surd small = higher.limit().times(bound.reciprocal());
        take(
                higher.attained() ? Reached.AT_SIZE : Reached.JUST_ABOVE,
                higher.size(),
                quotient(higher.value(), small),
                higher.value(),
                small);
        return true;
    }

    /** The best place with an upper bound that is at most the tolerance above it. */
    private @Nullable CurveFactor bounded() {
        Rational width = TOLERANCE;
        Rational bound = widened(width);
        while (raised(bound)) {
            width = width.times(TWO);
            bound = widened(width);
        }
        while (bound.compareTo(widened(TOLERANCE)) > 0) {
            Rational middle = rounded(factor.plus(bound).dividedBy(TWO));
            bound = raised(middle) ? bound : middle;
        }
        return best == null ? null : best.boundedBy(bound);
    }

    private Rational widened(Rational width) {
        return factor.times(Rational.ONE.plus(width));
    }
}
