package org.bylaw.margin;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;

/**
 * Ratios that grow by equal increments (BitMEX, dYdX v3, MEXC): {@code ratio + increment * ceil((size - base)+ / step)}. A size
 * on the edge of two steps belongs to the lower one.
 */
public final class LinearStepsSchedule implements MarginSchedule {

    private final PositionUnit unit;
    private final Rational initialRatio;
    private final Rational maintenanceRatio;
    private final Rational initialIncrement;
    private final Rational maintenanceIncrement;
    private final Rational base;
    private final Rational step;
    private final MarginCurve initial;
    private final MarginCurve maintenance;

    /** The schedule of {@code terms}. Increments below zero are computed with as they stand. */
    public LinearStepsSchedule(MarginTerms.LinearSteps terms) {
        this.unit = terms.positionUnit();
        this.initialRatio = Rational.of(terms.initialMarginRatio());
        this.maintenanceRatio = Rational.of(terms.maintenanceMarginRatio());
        this.initialIncrement = Rational.of(terms.initialIncrement());
        this.maintenanceIncrement = Rational.of(terms.maintenanceIncrement());
        this.base = Rational.of(terms.base());
        this.step = Rational.of(terms.step());
        this.initial = curve(initialRatio, initialIncrement);
        this.maintenance = curve(maintenanceRatio, maintenanceIncrement);
    }

    private MarginCurve curve(Rational ratio, Rational increment) {
        if (increment.signum() == 0) {
            return MarginCurve.constant(ratio);
        }
        CurveForm staircase = new CurveForm.Staircase(ratio, increment, base, step);
        return base.signum() == 0
                ? MarginCurve.of(staircase)
                : MarginCurve.of(List.of(
                        new CurvePiece(Rational.ZERO, base, new CurveForm.Constant(ratio)),
                        new CurvePiece(base, null, staircase)));
    }

    @Override
    public PositionUnit unit() {
        return unit;
    }

    /** {@inheritDoc} With an initial increment below zero every leverage is allowed from some size on. */
    @Override
    public SizeLimit maxSizeAt(Rational leverage) {
        Rational room = Leverage.asRatio(leverage).minus(initialRatio);
        if (initialIncrement.signum() < 0) {
            return SizeLimit.UNBOUNDED;
        }
        if (room.signum() < 0) {
            return SizeLimit.NONE;
        }
        if (initialIncrement.signum() == 0) {
            return SizeLimit.UNBOUNDED;
        }
        return new SizeLimit(edge(Rational.of(room.dividedBy(initialIncrement).floor())), true);
    }

    @Override
    public MarginCurve initialCurve() {
        return initial;
    }

    @Override
    public MarginCurve maintenanceCurve() {
        return maintenance;
    }

    /**
     * The first two steps that hold real sizes: the sizes up to the base and the first increment after it; where the base is
     * zero, the first two increments. Each later increment is the same in ratio and so a milder cliff in leverage. Only one
     * step where neither ratio changes with size. A step whose initial ratio is not above zero is left out, since there is no
     * leverage to name; such increments are judged by a rule of their own.
     *
     * <p>A step contains its cap and, after the first, not its floor.
     */
    @Override
    public List<LeverageStep> steps() {
        boolean level = initialIncrement.signum() == 0 && maintenanceIncrement.signum() == 0;
        List<LeverageStep> steps = new ArrayList<>();
        int first = base.signum() == 0 ? 1 : 0;
        for (int increments = first; !level && increments <= first + 1; increments++) {
            Rational ratio = initialRatio.plus(initialIncrement.times(Rational.of(increments)));
            if (ratio.signum() > 0) {
                steps.add(step(steps.size(), increments, ratio));
            }
        }
        return steps.isEmpty()
                ? List.of(LeverageStep.single(initialRatio, maintenanceRatio, null, initialRatio))
                : List.copyOf(steps);
    }

    private LeverageStep step(int index, int increments, Rational ratio) {
        return new LeverageStep(
                index,
                increments == 0 ? Rational.ZERO : edge(Rational.of(increments - 1L)),
                edge(Rational.of(increments)),
                ratio.reciprocal(),
                ratio,
                maintenanceRatio.plus(maintenanceIncrement.times(Rational.of(increments))),
                null,
                increments == 0 ? initialRatio : null,
                null,
                false);
    }

    /** The largest size that is charged {@code increments} increments. */
    private Rational edge(Rational increments) {
        return base.plus(step.times(increments));
    }
}
