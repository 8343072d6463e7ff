package org.bylaw.margin;

import java.util.List;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/** Compares two staircases: their difference changes only just above a corner of one of them. */
final class StaircasePairComparison {

    private StaircasePairComparison() {}

    /** Where {@code staircase} first violates {@code limit}, from {@code low} on and below {@code high}. */
    static @Nullable ViolationStart first(
            CurveForm.Staircase staircase,
            CurveForm.Staircase limit,
            Rational low,
            @Nullable Rational high,
            Relation relation) {
        if (relation.holds(staircase.ratioAt(low).compareTo(limit.ratioAt(low)))) {
            return new ViolationStart(low, true);
        }
        // Just above a size one step more is taken than the whole steps up to it.
        Rational constant = staircase
                .intercept()
                .plus(staircase.increment())
                .minus(limit.intercept())
                .minus(limit.increment());
        List<EvenSteps> steps = List.of(
                new EvenSteps(staircase.base(), staircase.step(), staircase.increment()),
                new EvenSteps(limit.base(), limit.step(), limit.increment().negated()));
        Rational start = new MergedSteps(constant, steps, false, relation).first(low, high);
        return start == null ? null : new ViolationStart(start, false);
    }
}
