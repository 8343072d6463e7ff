package org.bylaw.margin;

import java.util.Objects;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/** Compares two forms over sizes that a piece of each covers, by the method that fits the two. */
final class PieceComparison {

    private PieceComparison() {}

    /**
     * Where {@code form} first violates {@code limit}, from {@code low} on and below {@code high}; {@code null} where it
     * never does.
     *
     * @throws IllegalArgumentException if one is a premium on the programs' size grid, and the other depends on the size in
     *     another way
     * @throws ArithmeticException if two staircases are undecided over more than 25 million steps
     */
    static @Nullable ViolationStart first(
            CurveForm form, CurveForm limit, Rational low, @Nullable Rational high, Relation relation) {
        CurveForm left = constantWhereLevel(form, low);
        CurveForm right = constantWhereLevel(limit, low);
        if (left instanceof CurveForm.Constant one && right instanceof CurveForm.Constant other) {
            return relation.holds(one.value().compareTo(other.value())) ? new ViolationStart(low, true) : null;
        }
        if (left instanceof CurveForm.StoredPremium || right instanceof CurveForm.StoredPremium) {
            if (!onSizeGrid(left) || !onSizeGrid(right)) {
                throw new IllegalArgumentException("not comparable: " + form + " and " + limit);
            }
            return StoredPremiumComparison.first(left, right, low, high, relation);
        }
        if (high != null && staysWithin(left, right, low, high, relation)) {
            return null;
        }
        if (left instanceof CurveForm.Staircase staircase) {
            return right instanceof CurveForm.Staircase limitStaircase
                    ? StaircasePairComparison.first(staircase, limitStaircase, low, high, relation)
                    : new StaircaseComparison(staircase, right, false, relation).first(low, high);
        }
        if (right instanceof CurveForm.Staircase staircase) {
            return new StaircaseComparison(staircase, left, true, relation).first(low, high);
        }
        if (staysBelow(left, right, low, high)) {
            return null;
        }
        SmoothDifference difference = new SmoothDifference(left, right);
        return SignChart.of(difference, new SizeRange(low, difference.definedAt(low), high, false))
                .first(relation);
    }

    /**
     * Whether the ends of the two tell already that {@code form} is below {@code limit} at every size, as in most tiers of
     * most tables: forms are monotone.
     */
    private static boolean staysBelow(CurveForm form, CurveForm limit, Rational low, @Nullable Rational high) {
        Surd most = form.trend() > 0 ? atEnd(form, high) : atEnd(form, low);
        Surd least = limit.trend() < 0 ? atEnd(limit, high) : atEnd(limit, low);
        return most != null && least != null && most.compareTo(least) < 0;
    }

    private static @Nullable Surd atEnd(CurveForm form, @Nullable Rational size) {
        if (size == null || (size.signum() == 0 && !SmoothTerms.of(form).definedAtZero())) {
            return null;
        }
        return form.at(size);
    }

    /** The ratio itself where the form is of a kind that varies with size, but does not vary. */
    static CurveForm constantWhereLevel(CurveForm form, Rational size) {
        return form.trend() == 0 && !(form instanceof CurveForm.StoredPremium) && !(form instanceof CurveForm.Constant)
                ? new CurveForm.Constant(Objects.requireNonNull(form.at(size).asRational()))
                : form;
    }

    /** Whether even the largest ratio of {@code form} does not violate the smallest of {@code limit}: each is at an end of the piece. */
    private static boolean staysWithin(
            CurveForm form, CurveForm limit, Rational low, Rational high, Relation relation) {
        if (low.signum() == 0 && (form instanceof CurveForm.Reciprocal || limit instanceof CurveForm.Reciprocal)) {
            return false;
        }
        Surd largest = form.trend() > 0 ? form.limitFromBelow(high) : form.at(low);
        Surd smallest = limit.trend() < 0 ? limit.limitFromBelow(high) : limit.at(low);
        return !relation.holds(largest.compareTo(smallest));
    }

    private static boolean onSizeGrid(CurveForm form) {
        return form instanceof CurveForm.StoredPremium || form instanceof CurveForm.Constant;
    }
}
