package org.bylaw.check;

import java.util.List;
import java.util.Locale;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveComparison;
import org.bylaw.margin.CurvePiece;
import org.bylaw.margin.CurveViolation;
import org.bylaw.margin.LeverageStep;
import org.bylaw.margin.MarginCurve;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.OpenInterestSchedule;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/**
 * Initial and maintenance margin of a sound schedule, compared over every size. Each property is the smallest witness of one
 * law's violation, or {@code null} where the law holds at every size.
 */
public final class Margins {

    private final MarginCurve initial;
    private final MarginCurve maintenance;
    private final @Nullable String unit;
    private final @Nullable Witness maintenanceAboveInitial;
    private final @Nullable Witness maintenanceReachesInitial;
    private final @Nullable Witness maintenanceBelowMinimum;
    private final @Nullable Witness gapTooNarrow;
    private final @Nullable Witness liquidatableAtOpen;

    Margins(
            MarginSchedule schedule,
            MarginCurve maintenance,
            Limits limits,
            Distances distances,
            VenueLaw law,
            @Nullable Fees fees) {
        this.initial = schedule.initialCurve();
        this.maintenance = maintenance;
        this.unit = unitOf(schedule);
        this.maintenanceReachesInitial = witness(CurveComparison.firstAtOrAbove(maintenance, initial));
        this.maintenanceAboveInitial =
                maintenanceReachesInitial == null ? null : witness(CurveComparison.firstAbove(maintenance, initial));
        this.maintenanceBelowMinimum = limits.minMaintenanceMarginRatio() == null
                ? null
                : swapped(witness(CurveComparison.firstAbove(
                        MarginCurve.constant(limits.minMaintenanceMarginRatio()), maintenance)));
        this.gapTooNarrow = distances.minGapShareOfInitial() == null
                ? null
                : gapBelow(distances.minGapShareOfInitial(), schedule.steps());
        this.liquidatableAtOpen = fees == null ? null : liquidatable(fees, law.equalityIsHealthy());
    }

    /** Maintenance above initial: a position opened at the maximum leverage is liquidatable at once. */
    public @Nullable Witness maintenanceAboveInitial() {
        return maintenanceAboveInitial;
    }

    /** Maintenance at or above initial. */
    public @Nullable Witness maintenanceReachesInitial() {
        return maintenanceReachesInitial;
    }

    /** Maintenance below the category's minimum. */
    public @Nullable Witness maintenanceBelowMinimum() {
        return maintenanceBelowMinimum;
    }

    /** Initial less maintenance below the policy's share of the step's initial ratio; the limit is the highest maintenance ratio. */
    public @Nullable Witness gapTooNarrow() {
        return gapTooNarrow;
    }

    /** Maintenance and fees leave nothing of the initial margin: observed is what is needed, the limit is the initial ratio. */
    public @Nullable Witness liquidatableAtOpen() {
        return liquidatableAtOpen;
    }

    private @Nullable Witness liquidatable(Fees fees, boolean equalityIsHealthy) {
        if (fees.openFeeRatio() == null || fees.closeFeeRatio() == null) {
            return null;
        }
        MarginCurve needed = maintenance.plus(fees.openFeeRatio().plus(fees.closeFeeRatio()));
        return witness(
                equalityIsHealthy
                        ? CurveComparison.firstAbove(needed, initial)
                        : CurveComparison.firstAtOrAbove(needed, initial));
    }

    /**
     * Where maintenance is above initial less {@code share} of the initial ratio that the step states. Schedules whose two
     * ratios grow together keep the gap itself while its share of the growing initial ratio shrinks, so the stated ratio is
     * the measure.
     */
    private @Nullable Witness gapBelow(Rational share, List<LeverageStep> steps) {
        boolean tiers = steps.get(0).tier();
        List<CurvePiece> allowed = initial.pieces().stream()
                .map(piece -> {
                    LeverageStep step = tiers ? stepAt(steps, piece.from()) : steps.get(0);
                    Rational gap = share.times(step.initialRatio());
                    return new CurvePiece(piece.from(), piece.to(), piece.form().plus(gap.negated()));
                })
                .toList();
        return witness(CurveComparison.firstAbove(maintenance, MarginCurve.of(allowed)));
    }

    private static LeverageStep stepAt(List<LeverageStep> steps, Rational size) {
        LeverageStep found = steps.get(0);
        for (LeverageStep step : steps) {
            if (step.floor().compareTo(size) <= 0) {
                found = step;
            }
        }
        return found;
    }

    private @Nullable Witness witness(@Nullable CurveViolation violation) {
        return violation == null ? null : witness(violation, initial, maintenance, unit);
    }

    static Witness witness(
            CurveViolation violation, MarginCurve initial, @Nullable MarginCurve maintenance, @Nullable String unit) {
        Rational size = violation.size();
        return new Witness(
                size,
                unit,
                violation.attained(),
                violation.attained() ? initial.at(size) : initial.justAbove(size),
                maintenance == null ? null : violation.attained() ? maintenance.at(size) : maintenance.justAbove(size),
                violation.value(),
                violation.limit());
    }

    private static @Nullable Witness swapped(@Nullable Witness witness) {
        return witness == null
                ? null
                : new Witness(
                        witness.size(),
                        witness.unit(),
                        witness.attained(),
                        witness.initial(),
                        witness.maintenance(),
                        witness.limit(),
                        witness.observed());
    }

    static @Nullable String unitOf(MarginSchedule schedule) {
        if (schedule instanceof OpenInterestSchedule) {
            return "open interest USD";
        }
        PositionUnit unit = schedule.unit();
        return unit == null ? null : wordOf(unit);
    }

    /** The unit as witnesses name it. */
    static String wordOf(PositionUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
