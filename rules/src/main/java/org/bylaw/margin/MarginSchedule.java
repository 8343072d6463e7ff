package org.bylaw.margin;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/**
 * The margin that a market demands of a position, as a function of the position's size. Seven kinds; each is an immutable
 * value whose parameters are possible by themselves (the shape check has passed). What they add up to may still be unwise or
 * inconsistent: see {@link #faults()}.
 *
 * <p>Sizes are absolute (a short counts by its size) and in {@link #unit()}. Ratios are fractions of the position's value.
 */
public interface MarginSchedule {

    /** The unit of sizes; {@code null} where the ratios do not depend on a size. */
    @Nullable
    PositionUnit unit();

    /**
     * Initial margin ratio at {@code size}.
     *
     * @throws SizeNotAllowedException if no position of that size may be held
     */
    Surd initialRatioAt(Rational size);

    /**
     * Maintenance margin ratio at {@code size}; {@code null} where the venue publishes leverage alone.
     *
     * @throws SizeNotAllowedException if no position of that size may be held
     */
    @Nullable
    Surd maintenanceRatioAt(Rational size);

    /** Maximum leverage at {@code size}: the stricter of the stated leverage and 1 / initial ratio; 0 where the size is not allowed. */
    Surd maxLeverageAt(Rational size);

    /** Supremum of the sizes P with {@code leverage <= maxLeverageAt(P)}: the same limit, read the other way. */
    SizeLimit maxSizeAt(Rational leverage);

    /** The stricter of stated initial ratio and 1 / stated leverage over the whole domain. Meaningless where there are {@link #faults()}. */
    MarginCurve initialCurve();

    /** Maintenance margin / position value over the whole domain; {@code null} where the venue publishes leverage alone. */
    @Nullable
    MarginCurve maintenanceCurve();

    /** Sizes at which the maximum leverage steps down, from the smallest up; a schedule without steps is one step from zero. */
    List<LeverageStep> steps();

    /** What is wrong with the geometry of the schedule; empty for a sound one. Curves are computed only on a sound one. */
    List<ScheduleFault> faults();
}
