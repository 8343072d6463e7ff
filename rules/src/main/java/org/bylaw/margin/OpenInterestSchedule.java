package org.bylaw.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/**
 * An initial ratio that grows with the market's open interest (dYdX v4). Wherever {@link MarginSchedule} says size, this kind
 * means the market's open interest in US dollars, not the size of one position: it demands the same ratio of every position.
 * At an open interest O0, a new position has room for {@code maxSizeAt(leverage) - O0}.
 *
 * <p>The initial ratio is the stated one up to the lower cap, 100% from the upper cap on, and grows evenly between them. The
 * upper cap is asked first, as by the venue: where it is not above the lower cap, the ratio steps to 100% at the upper cap.
 * Maintenance is a fraction of the stated initial ratio, whatever the open interest.
 *
 * <p>Source: dydxprotocol/v4-chain {@code x/perpetuals/types/liquidity_tier.go GetInitialMarginQuoteQuantums}. The ratio here
 * is exact; the venue rounds the resulting margin up to whole quantums.
 */
public final class OpenInterestSchedule implements MarginSchedule {

    private final LeverageStep step;
    private final @Nullable Rational lowerCapUsd;
    private final @Nullable Rational upperCapUsd;
    private final MarginCurve initial;
    private final MarginCurve maintenance;

    /**
     * The schedule of {@code terms}; without caps the initial ratio is the stated one at every open interest.
     *
     * @throws IllegalArgumentException if one cap is stated without the other
     */
    public OpenInterestSchedule(MarginTerms.OpenInterest terms) {
        Rational ratio = Rational.of(terms.initialMarginRatio());
        Rational maintenanceRatio = ratio.times(Rational.of(terms.maintenanceFraction()));
        this.step = LeverageStep.single(ratio, maintenanceRatio, null, ratio);
        this.lowerCapUsd = cap("lowerCapUsd", terms.lowerCapUsd(), terms.upperCapUsd());
        this.upperCapUsd = cap("upperCapUsd", terms.upperCapUsd(), terms.lowerCapUsd());
        this.initial = curve(ratio, lowerCapUsd, upperCapUsd);
        this.maintenance = MarginCurve.constant(maintenanceRatio);
    }

    private static @Nullable Rational cap(String field, @Nullable BigDecimal cap, @Nullable BigDecimal other) {
        if (cap == null && other != null) {
            throw new IllegalArgumentException(
                    "/margin/" + field + ": state both caps of open interest, or neither for no scaling");
        }
        return cap == null ? null : Rational.of(cap);
    }

    private static MarginCurve curve(Rational ratio, @Nullable Rational lower, @Nullable Rational upper) {
        if (lower == null || upper == null || ratio.equals(Rational.ONE)) {
            return MarginCurve.constant(ratio);
        }
        List<CurvePiece> pieces = new ArrayList<>();
        Rational scalingStart = lower.min(upper);
        if (scalingStart.signum() > 0) {
            pieces.add(new CurvePiece(Rational.ZERO, scalingStart, new CurveForm.Constant(ratio)));
        }
        if (scalingStart.compareTo(upper) < 0) {
            Rational slope = Rational.ONE.minus(ratio).dividedBy(upper.minus(lower));
            pieces.add(new CurvePiece(lower, upper, new CurveForm.Affine(ratio.minus(slope.times(lower)), slope)));
        }
        pieces.add(new CurvePiece(upper, null, new CurveForm.Constant(Rational.ONE)));
        return MarginCurve.of(pieces);
    }

    /** {@link PositionUnit#QUOTE}: open interest is measured in US dollars. */
    @Override
    public PositionUnit unit() {
        return PositionUnit.QUOTE;
    }

    /** Supremum of the open interests at which {@code leverage} may still be held; see the class for the room of a position. */
    @Override
    public SizeLimit maxSizeAt(Rational leverage) {
        Rational ratio = Leverage.asRatio(leverage);
        Rational room = ratio.minus(step.initialRatio());
        if (room.signum() < 0) {
            return SizeLimit.NONE;
        }
        if (lowerCapUsd == null || upperCapUsd == null || ratio.compareTo(Rational.ONE) >= 0) {
            return SizeLimit.UNBOUNDED;
        }
        if (lowerCapUsd.compareTo(upperCapUsd) >= 0) {
            return new SizeLimit(upperCapUsd, false);
        }
        Rational scaling = room.dividedBy(Rational.ONE.minus(step.initialRatio()));
        return new SizeLimit(lowerCapUsd.plus(scaling.times(upperCapUsd.minus(lowerCapUsd))), true);
    }

    @Override
    public MarginCurve initialCurve() {
        return initial;
    }

    @Override
    public MarginCurve maintenanceCurve() {
        return maintenance;
    }

    /** {@inheritDoc} The one step shows the ratios before scaling. */
    @Override
    public List<LeverageStep> steps() {
        return List.of(step);
    }
}
