package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/**
 * A margin ratio that a position needs, as a function of its size: {@code least + coefficient * sqrt(size / whole)}, a part that
 * every position needs and a part that grows with the root of the size's share in a whole.
 *
 * @param least what the smallest positions need
 * @param coefficient what a position as large as the whole needs on top; not below zero
 * @param whole the size that shares are taken of, such as a day's volume, in the unit of the sizes; above zero
 */
public record NeededMargin(Rational least, Rational coefficient, Rational whole) {

    /** Checks that the need does not fall with size. */
    public NeededMargin {
        if (coefficient.signum() < 0 || whole.signum() <= 0) {
            throw new IllegalArgumentException(
                    "a need grows with its share in a whole: " + coefficient + " of " + whole);
        }
    }

    /** What a position of {@code size} needs, exactly. */
    public Surd at(Rational size) {
        return form().at(size);
    }

    private CurveForm form() {
        return new CurveForm.RootOfShare(least, coefficient, whole);
    }

    /**
     * Where the maintenance margin of {@code schedule} first falls short of this need, for positions above zero and up to
     * {@code largest}; {@code null} where it covers all of them. The violation's value is the need, its limit the maintenance
     * ratio. A shortfall that the smallest positions share is reported at a size of zero; one of Drift's and Velocity's
     * premiums at the first size on the programs' grid.
     *
     * @throws IllegalArgumentException if the schedule has no maintenance margin, or {@code largest} is not above zero
     * @throws IllegalStateException if the schedule has faults
     * @throws ArithmeticException if need and maintenance are so close to each other over so many steps of the maintenance
     *     ratio that they cannot be told apart
     */
    public @Nullable CurveViolation firstShortfall(MarginSchedule schedule, Rational largest) {
        if (schedule instanceof SizePremiumSchedule premium) {
            return new StoredShortfall(this, premium).first(largest);
        }
        return CurveComparison.firstAbove(MarginCurve.of(form()), maintenance(schedule), largest);
    }

    /**
     * Whether the maintenance margin of {@code schedule} falls short for the smallest positions: the violation at a size of
     * zero, or {@code null}.
     *
     * @throws IllegalArgumentException if the schedule has no maintenance margin
     * @throws IllegalStateException if the schedule has faults
     */
    public @Nullable CurveViolation shortfallOfSmallest(MarginSchedule schedule) {
        Surd need = Surd.of(least);
        Surd has = maintenance(schedule).smallest();
        return has != null && need.compareTo(has) > 0 ? new CurveViolation(Rational.ZERO, true, need, has) : null;
    }

    private static MarginCurve maintenance(MarginSchedule schedule) {
        MarginCurve maintenance = schedule.maintenanceCurve();
        if (maintenance == null) {
            throw new IllegalArgumentException("the schedule has no maintenance margin");
        }
        return maintenance;
    }
}
