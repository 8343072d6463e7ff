package org.bylaw.margin;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/**
 * The margin that a market demands of a position, as a function of the position's size. Seven kinds; each is an immutable
 * value whose parameters are possible by themselves (the shape check has passed). What they add up to may still be unwise or
 * inconsistent: see {@link #faults()}.
 *
 * <p>Sizes are absolute (a short counts by its size) and in {@link #unit()}. Ratios are fractions of the position's value.
 * Nothing is rounded, except where the venue itself computes in whole numbers ({@link SizePremiumSchedule}).
 */
public sealed interface MarginSchedule
        permits FlatSchedule,
                SizePremiumSchedule,
                TieredSchedule,
                OpenInterestSchedule,
                LinearStepsSchedule,
                LinearSchedule,
                SquareRootSchedule {

    /**
     * The schedule that {@code terms} define.
     *
     * @throws IllegalArgumentException if the venue cannot represent a number, or a field is missing that another one needs;
     *     the message names the field
     */
    static MarginSchedule of(MarginTerms terms) {
        if (terms instanceof MarginTerms.Flat flat) {
            return new FlatSchedule(flat);
        }
        if (terms instanceof MarginTerms.SizePremium sizePremium) {
            return new SizePremiumSchedule(sizePremium);
        }
        if (terms instanceof MarginTerms.Tiers tiers) {
            return new TieredSchedule(tiers);
        }
        if (terms instanceof MarginTerms.OpenInterest openInterest) {
            return new OpenInterestSchedule(openInterest);
        }
        if (terms instanceof MarginTerms.LinearSteps linearSteps) {
            return new LinearStepsSchedule(linearSteps);
        }
        if (terms instanceof MarginTerms.Linear linear) {
            return new LinearSchedule(linear);
        }
        if (terms instanceof MarginTerms.SquareRoot squareRoot) {
            return new SquareRootSchedule(squareRoot);
        }
        throw new IllegalStateException("no schedule for terms of " + terms.getClass());
    }

    /** The unit of sizes; {@code null} where the ratios do not depend on a size. */
    @Nullable
    PositionUnit unit();

    /**
     * Initial margin ratio at {@code size}.
     *
     * @throws SizeNotAllowedException if no position of that size may be held
     * @throws SizeOffGridException if the venue cannot represent that size
     */
    default Surd initialRatioAt(Rational size) {
        return initialCurve().at(size);
    }

    /**
     * Maintenance margin ratio at {@code size}; {@code null} where the venue publishes leverage alone.
     *
     * @throws SizeNotAllowedException if no position of that size may be held
     * @throws SizeOffGridException if the venue cannot represent that size
     */
    default @Nullable Surd maintenanceRatioAt(Rational size) {
        MarginCurve curve = maintenanceCurve();
        return curve == null ? null : curve.at(size);
    }

    /**
     * Maximum leverage at {@code size}: the stricter of the stated leverage and 1 / initial ratio; 0 where the size is not
     * allowed.
     *
     * @throws ArithmeticException if the initial ratio there is not above zero, so that nothing limits the leverage: only
     *     where a schedule lets its ratio fall with size
     * @throws SizeOffGridException if the venue cannot represent that size
     */
    default Surd maxLeverageAt(Rational size) {
        return size.signum() < 0 ? Surd.of(Rational.ZERO) : Leverage.ofRatio(initialRatioAt(size));
    }

    /**
     * Supremum of the sizes P with {@code leverage <= maxLeverageAt(P)}: the same limit, read the other way.
     *
     * @param leverage above zero
     * @throws IllegalArgumentException if {@code leverage} is not above zero
     */
    SizeLimit maxSizeAt(Rational leverage);

    /**
     * The stricter of stated initial ratio and 1 / stated leverage over the whole domain.
     *
     * @throws IllegalStateException if there are {@link #faults()}
     */
    MarginCurve initialCurve();

    /**
     * Maintenance margin / position value over the whole domain; {@code null} where the venue publishes leverage alone.
     *
     * @throws IllegalStateException if there are {@link #faults()}
     */
    @Nullable
    MarginCurve maintenanceCurve();

    /** Sizes at which the maximum leverage steps down, from the smallest up; a schedule without steps is one step from zero. */
    List<LeverageStep> steps();

    /** What is wrong with the geometry of the schedule; empty for a sound one. Curves are computed only on a sound one. */
    default List<ScheduleFault> faults() {
        return List.of();
    }
}
