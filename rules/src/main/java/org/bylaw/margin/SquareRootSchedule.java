package org.bylaw.margin;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;

/**
 * Ratios that grow with the square root of the size (FTX, Paradex): initial
 * {@code max(initialMarginRatio, imfFactor * sqrt((size - shift)+))}, maintenance
 * {@code max(minMaintenanceMarginRatio, maintenanceFactor * initial)}.
 */
public final class SquareRootSchedule implements MarginSchedule {

    private final PositionUnit unit;
    private final Rational imfFactor;
    private final Rational shift;
    private final LeverageStep step;
    private final MarginCurve initial;
    private final MarginCurve maintenance;

    /** The schedule of {@code terms}. An IMF factor of zero means that the ratios do not grow. */
    public SquareRootSchedule(MarginTerms.SquareRoot terms) {
        this.unit = terms.positionUnit();
        this.imfFactor = Rational.of(terms.imfFactor());
        this.shift = Rational.of(terms.shift());
        Rational initialRatio = Rational.of(terms.initialMarginRatio());
        Rational factor = Rational.of(terms.maintenanceFactor());
        Rational maintenanceRatio =
                Rational.of(terms.minMaintenanceMarginRatio()).max(factor.times(initialRatio));
        this.step = LeverageStep.single(initialRatio, maintenanceRatio, null, initialRatio);
        this.initial = curve(initialRatio, imfFactor);
        this.maintenance = curve(maintenanceRatio, factor.times(imfFactor));
    }

    /** {@code max(least, coefficient * sqrt((size - shift)+))}: its pieces meet at {@code shift + (least / coefficient)^2}. */
    private MarginCurve curve(Rational least, Rational coefficient) {
        if (coefficient.signum() == 0) {
            return MarginCurve.constant(least);
        }
        Rational meeting = shift.plus(least.dividedBy(coefficient).squared());
        return MarginCurve.of(List.of(
                new CurvePiece(Rational.ZERO, meeting, new CurveForm.Constant(least)),
                new CurvePiece(meeting, null, new CurveForm.SquareRoot(Rational.ZERO, coefficient, shift))));
    }

    @Override
    public PositionUnit unit() {
        return unit;
    }

    @Override
    public SizeLimit maxSizeAt(Rational leverage) {
        Rational ratio = Leverage.asRatio(leverage);
        if (ratio.compareTo(step.initialRatio()) < 0) {
            return SizeLimit.NONE;
        }
        return imfFactor.signum() == 0
                ? SizeLimit.UNBOUNDED
                : new SizeLimit(shift.plus(ratio.dividedBy(imfFactor).squared()), true);
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
