package org.bylaw.position;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.MarginSchedule;
import org.jspecify.annotations.Nullable;

/**
 * What a position is worth and how much of it must be held, in the quote currency.
 *
 * @param notional the position's value
 * @param initialMargin needed to open it
 * @param maintenanceMargin below which it is liquidated; {@code null} where the venue publishes leverage alone
 */
public record PositionValue(
        Rational notional, Surd initialMargin, @Nullable Surd maintenanceMargin) {

    /**
     * The amounts of a position, in the arithmetic of the schedule's venues.
     *
     * @param baseSize signed or absolute, in units of the base asset
     * @param price quote currency per unit of the base asset
     * @param initialRatio the initial ratio that counts for it, see {@link EffectiveInitial}
     * @param maintenanceRatio its maintenance ratio; {@code null} where the venue publishes leverage alone
     * @throws PositionException if the price is not above zero, or if the venue cannot store one of the numbers
     */
    public static PositionValue of(
            MarginSchedule schedule,
            Rational baseSize,
            Rational price,
            Surd initialRatio,
            @Nullable Surd maintenanceRatio) {
        AmountArithmetic arithmetic = AmountArithmetic.of(schedule);
        Rational notional = arithmetic.notional(baseSize, price);
        return new PositionValue(
                notional,
                arithmetic.margin(notional, initialRatio),
                maintenanceRatio == null ? null : arithmetic.margin(notional, maintenanceRatio));
    }
}
