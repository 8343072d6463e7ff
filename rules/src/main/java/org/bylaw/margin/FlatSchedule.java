package org.bylaw.margin;

import java.math.BigDecimal;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/** One pair of ratios for every size (Perpetual Protocol v2, DPerp). */
public final class FlatSchedule implements MarginSchedule {

    private final LeverageStep step;
    private final MarginCurve initial;
    private final @Nullable MarginCurve maintenance;

    /**
     * The schedule of {@code terms}. A stated leverage becomes the ratio 1 / leverage, exactly.
     *
     * @throws IllegalArgumentException unless exactly one of initial ratio and leverage is stated
     */
    public FlatSchedule(MarginTerms.Flat terms) {
        Rational statedRatio = rational(terms.initialMarginRatio());
        Rational statedLeverage = rational(terms.maxLeverage());
        if (statedRatio != null && statedLeverage != null) {
            throw new IllegalArgumentException(
                    "/margin/maxLeverage: state either initialMarginRatio or maxLeverage, not both");
        }
        Rational ratio = statedLeverage == null ? statedRatio : Leverage.asRatio(statedLeverage);
        if (ratio == null) {
            throw new IllegalArgumentException("/margin: neither initialMarginRatio nor maxLeverage is stated");
        }
        Rational maintenanceRatio = rational(terms.maintenanceMarginRatio());
        this.step = LeverageStep.single(ratio, maintenanceRatio, statedLeverage, statedRatio);
        this.initial = MarginCurve.constant(ratio);
        this.maintenance = maintenanceRatio == null ? null : MarginCurve.constant(maintenanceRatio);
    }

    private static @Nullable Rational rational(@Nullable BigDecimal decimal) {
        return decimal == null ? null : Rational.of(decimal);
    }

    @Override
    public @Nullable PositionUnit unit() {
        return null;
    }

    @Override
    public SizeLimit maxSizeAt(Rational leverage) {
        return Leverage.asRatio(leverage).compareTo(step.initialRatio()) < 0 ? SizeLimit.NONE : SizeLimit.UNBOUNDED;
    }

    @Override
    public MarginCurve initialCurve() {
        return initial;
    }

    @Override
    public @Nullable MarginCurve maintenanceCurve() {
        return maintenance;
    }

    @Override
    public List<LeverageStep> steps() {
        return List.of(step);
    }
}
