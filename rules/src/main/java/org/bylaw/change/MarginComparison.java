package org.bylaw.change;

import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.MarginCurve;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.OpenInterestSchedule;
import org.bylaw.margin.RescaledCurve;
import org.bylaw.margin.SizePremiumSchedule;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/**
 * The margin before and after, over all sizes.
 *
 * @param initial {@code null} where they are not comparable
 * @param maintenance {@code null} where they are not comparable, or one side has none
 * @param maintenanceOnOneSide whether one side alone states a maintenance margin
 * @param notComparable why they are not, a clause; {@code null} where they are
 */
record MarginComparison(
        @Nullable CurveChange initial,
        @Nullable CurveChange maintenance,
        boolean maintenanceOnOneSide,
        @Nullable String notComparable) {

    static MarginComparison of(MarginTerms current, MarginTerms next, @Nullable Rational priceUsd) {
        if (!RequiredFields.stated(current) || !RequiredFields.stated(next)) {
            return none("the margin cannot be compared: a field that it needs is not stated");
        }
        MarginSchedule before;
        MarginSchedule after;
        try {
            before = MarginSchedule.of(current);
            after = MarginSchedule.of(next);
        } catch (IllegalArgumentException impossible) {
            return none("the margin cannot be compared: " + impossible.getMessage());
        }
        if (!before.faults().isEmpty() || !after.faults().isEmpty()) {
            return none("the margin cannot be compared: the schedule "
                    + (after.faults().isEmpty() ? "before" : "proposed") + " is faulty");
        }
        boolean sameKind = current.getClass() == next.getClass();
        boolean sameUnit = before.unit() == after.unit();
        Rational perBase = sameKind && sameUnit ? null : priceUsd;
        if (!(sameKind && sameUnit) && perBase == null) {
            return none("the margin is of another " + (sameKind ? "position unit" : "kind")
                    + ", which cannot be compared without a price");
        }
        if (perBase != null && !(inQuote(before) && inQuote(after))) {
            return none("the margin is of another " + (sameKind ? "position unit" : "kind")
                    + ", which is not comparable at any price");
        }
        try {
            return compare(before, after, perBase);
        } catch (ArithmeticException undecided) {
            return none("the margin cannot be compared: " + undecided.getMessage());
        }
    }

    private static MarginComparison compare(MarginSchedule before, MarginSchedule after, @Nullable Rational perBase) {
        MarginCurve maintenanceBefore = before.maintenanceCurve();
        MarginCurve maintenanceAfter = after.maintenanceCurve();
        return new MarginComparison(
                CurveChange.between(
                        scaled(before, before.initialCurve(), perBase), scaled(after, after.initialCurve(), perBase)),
                maintenanceBefore == null || maintenanceAfter == null
                        ? null
                        : CurveChange.between(
                                scaled(before, maintenanceBefore, perBase), scaled(after, maintenanceAfter, perBase)),
                (maintenanceBefore == null) != (maintenanceAfter == null),
                null);
    }

    private static MarginCurve scaled(MarginSchedule schedule, MarginCurve curve, @Nullable Rational perBase) {
        return perBase != null && schedule.unit() == PositionUnit.BASE ? RescaledCurve.of(curve, perBase) : curve;
    }

    /** Whether a price makes its sizes sizes in quote units. */
    private static boolean inQuote(MarginSchedule schedule) {
        return schedule.unit() != PositionUnit.CONTRACTS
                && !(schedule instanceof OpenInterestSchedule)
                && !(schedule instanceof SizePremiumSchedule);
    }

    private static MarginComparison none(String because) {
        return new MarginComparison(null, null, false, because);
    }
}
