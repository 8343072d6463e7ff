package org.bylaw.margin;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;

/** Ratios that grow in proportion to the size (Deribit): {@code ratio + slope * size}. */
public final class LinearSchedule implements MarginSchedule {

    private final PositionUnit unit;
    private final Rational slope;
    private final LeverageStep step;
    private final MarginCurve initial;
    private final MarginCurve maintenance;

    /** The schedule of {@code terms}. A slope below zero is computed with as it stands. */
    public LinearSchedule(MarginTerms.Linear terms) {
        this.unit = terms.positionUnit();
        this.slope = Rational.of(terms.slope());
        Rational initialRatio = Rational.of(terms.initialMarginRatio());
        Rational maintenanceRatio = Rational.of(terms.maintenanceMarginRatio());
        this.step = LeverageStep.single(initialRatio, maintenanceRatio, null, initialRatio);
        this.initial = MarginCurve.of(form(initialRatio));
        this.maintenance = MarginCurve.of(form(maintenanceRatio));
    }

    private CurveForm form(Rational ratio) {
        return slope.signum() == 0 ? new CurveForm.Constant(ratio) : new CurveForm.Affine(ratio, slope);
    }

    @Override
    public PositionUnit unit() {
        return unit;
    }

    /** {@inheritDoc} With a slope below zero every leverage is allowed from some size on. */
    @Override
    public SizeLimit maxSizeAt(Rational leverage) {
        Rational room = Leverage.asRatio(leverage).minus(step.initialRatio());
        if (slope.signum() < 0) {
            return SizeLimit.UNBOUNDED;
        }
        if (room.signum() < 0) {
            return SizeLimit.NONE;
        }
        return slope.signum() == 0 ? SizeLimit.UNBOUNDED : new SizeLimit(room.dividedBy(slope), true);
    }

    @Override
    public MarginCurve initialCurve() {
        return initial;
    }

    @Override
    public MarginCurve maintenanceCurve() {
        return maintenance;
    }

    /** {@inheritDoc} The one step shows the ratios at size zero. */
    @Override
    public List<LeverageStep> steps() {
        return List.of(step);
    }
}
