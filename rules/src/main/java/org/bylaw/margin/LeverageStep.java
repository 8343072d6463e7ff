package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Sizes over which the maximum leverage stays within one limit.
 *
 * @param index 0 for the step of the smallest sizes
 * @param floor smallest size of the step
 * @param cap size at which the step ends; {@code null} where it has no end
 * @param maxLeverage largest leverage inside the step: the stricter of stated leverage and 1 / initial ratio
 * @param initialRatio smallest initial ratio inside the step, the reciprocal of {@code maxLeverage}
 * @param maintenanceRatio maintenance rate of the step; {@code null} where the venue publishes leverage alone
 * @param statedLeverage leverage as the file states it for the step; {@code null} where it states none
 * @param statedInitialRatio initial ratio as the file states it for the step; {@code null} where it states none
 * @param maintenanceAmount maintenance amount as the file states it; {@code null} where it states none
 * @param tier whether the step is a row of a tier table
 */
public record LeverageStep(
        int index,
        Rational floor,
        @Nullable Rational cap,
        Rational maxLeverage,
        Rational initialRatio,
        @Nullable Rational maintenanceRatio,
        @Nullable Rational statedLeverage,
        @Nullable Rational statedInitialRatio,
        @Nullable Rational maintenanceAmount,
        boolean tier) {

    /** A schedule without steps: one from size zero, without end. */
    static LeverageStep single(
            Rational initialRatio,
            @Nullable Rational maintenanceRatio,
            @Nullable Rational statedLeverage,
            @Nullable Rational statedInitialRatio) {
        return new LeverageStep(
                0,
                Rational.ZERO,
                null,
                initialRatio.reciprocal(),
                initialRatio,
                maintenanceRatio,
                statedLeverage,
                statedInitialRatio,
                null,
                false);
    }

    /** Whether no size lies in the step: its cap is not above its floor. */
    boolean empty() {
        return cap != null && cap.compareTo(floor) <= 0;
    }

    /** Whether {@code size} lies in the step. */
    boolean contains(Rational size) {
        return size.compareTo(floor) >= 0 && (cap == null || size.compareTo(cap) < 0);
    }
}
