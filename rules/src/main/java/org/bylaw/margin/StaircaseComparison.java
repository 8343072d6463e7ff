package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Compares a staircase with a form without jumps. Over one stair (above a corner, up to and with the next) the staircase is
 * constant and the other form monotone, so that their difference is largest at one end of the stair. The ratios at all left
 * ends lie on a line, those at all right ends on another: whether a stair violates is a smooth comparison with that line at
 * the corners.
 */
final class StaircaseComparison {

    private final CurveForm.Staircase staircase;
    private final CurveForm smooth;
    private final boolean staircaseIsLimit;
    private final Relation relation;
    private final StaircaseCorners corners;

    /**
     * @param smooth a form without jumps, constant or strictly monotone
     * @param staircaseIsLimit whether the smooth form is held against the staircase, not the other way
     */
    StaircaseComparison(CurveForm.Staircase staircase, CurveForm smooth, boolean staircaseIsLimit, Relation relation) {
        this.staircase = staircase;
        this.smooth = smooth;
        this.staircaseIsLimit = staircaseIsLimit;
        this.relation = relation;
        this.corners = StaircaseCorners.of(staircase);
    }

    /** Where the violation starts from {@code low} on and below {@code high}. */
    @Nullable
    ViolationStart first(Rational low, @Nullable Rational high) {
        SmoothDifference differenceAtLow = against(new CurveForm.Constant(staircase.ratioAt(low)));
        if (differenceAtLow.definedAt(low) && relation.holds(differenceAtLow.signAt(low))) {
            return new ViolationStart(low, true);
        }
        Rational corner = corners.firstAbove(low);
        if (high != null && corner.compareTo(high) >= 0) {
            return firstInStair(low, high, false);
        }
        ViolationStart inFirstStair = firstInStair(low, corner, true);
        if (inFirstStair != null) {
            return inFirstStair;
        }
        Rational stair = firstWholeStair(corner, high);
        if (stair != null) {
            return firstInStair(stair, stair.plus(staircase.step()), true);
        }
        return high == null ? null : firstInStair(corners.lastBelow(high), high, false);
    }

    /** Where the violation starts above {@code low}, up to {@code high}, which are ends of one stair or lie in it. */
    private @Nullable ViolationStart firstInStair(Rational low, Rational high, boolean highIncluded) {
        CurveForm stair = new CurveForm.Constant(staircase.ratioJustAbove(low));
        return SignChart.of(against(stair), new SizeRange(low, false, high, highIncluded))
                .first(relation);
    }

    /** The corner at which the first violating stair starts, of those that start at {@code corner} or later and end below {@code high}. */
    private @Nullable Rational firstWholeStair(Rational corner, @Nullable Rational high) {
        boolean largestAtLeft = staircaseIsLimit ? smooth.trend() < 0 : smooth.trend() > 0;
        if (smooth.trend() != 0 && !largestAtLeft) {
            Rational end = SignChart.of(against(line(Rational.ZERO)), new SizeRange(corner, false, high, false))
                    .firstCorner(corners, relation);
            return end == null ? null : end.minus(staircase.step());
        }
        Rational lastStart = high == null ? null : high.minus(staircase.step());
        if (lastStart != null && corner.compareTo(lastStart) >= 0) {
            return null;
        }
        // The left end itself is not in the stair: there a strictly monotone form only tends to its largest difference.
        Relation atLeft = smooth.trend() == 0 ? relation : Relation.ABOVE;
        return SignChart.of(against(line(Rational.ONE)), new SizeRange(corner, true, lastStart, false))
                .firstCorner(corners, atLeft);
    }

    /** The line through the ratios of the staircase at its corners after the given number of further steps. */
    private CurveForm line(Rational furtherSteps) {
        Rational slope = staircase.increment().dividedBy(staircase.step());
        Rational atBase = staircase.intercept().plus(staircase.increment().times(furtherSteps));
        return new CurveForm.Affine(atBase.minus(slope.times(staircase.base())), slope);
    }

    private SmoothDifference against(CurveForm form) {
        return staircaseIsLimit ? new SmoothDifference(smooth, form) : new SmoothDifference(form, smooth);
    }
}
