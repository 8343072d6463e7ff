package org.bylaw.margin;

import java.util.Objects;
import org.bylaw.exact.Rational;
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
        if (left instanceof CurveForm.StoredPremium || right instanceof CurveForm.StoredPremium) {
            if (!onSizeGrid(left) || !onSizeGrid(right)) {
                throw new IllegalArgumentException("not comparable: " + form + " and " + limit);
            }
            return StoredPremiumComparison.first(left, right, low, high, relation);
        }
        if (left instanceof CurveForm.Staircase staircase) {
            return right instanceof CurveForm.Staircase limitStaircase
                    ? StaircasePairComparison.first(staircase, limitStaircase, low, high, relation)
                    : new StaircaseComparison(staircase, right, false, relation).first(low, high);
        }
        if (right instanceof CurveForm.Staircase staircase) {
            return new StaircaseComparison(staircase, left, true, relation).first(low, high);
        }
        SmoothDifference difference = new SmoothDifference(left, right);
        return SignChart.of(difference, new SizeRange(low, difference.definedAt(low), high, false))
                .first(relation);
    }

    /** The ratio itself where the form is of a kind that varies with size, but does not vary. */
    private static CurveForm constantWhereLevel(CurveForm form, Rational size) {
        return form.trend() == 0 && !(form instanceof CurveForm.StoredPremium)
                ? new CurveForm.Constant(Objects.requireNonNull(form.at(size).asRational()))
                : form;
    }

    private static boolean onSizeGrid(CurveForm form) {
        return form instanceof CurveForm.StoredPremium || form instanceof CurveForm.Constant;
    }
}
