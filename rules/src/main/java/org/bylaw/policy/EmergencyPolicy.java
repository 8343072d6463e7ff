package org.bylaw.policy;

import java.math.BigDecimal;
import org.bylaw.market.NonNegativeAmount;
import org.jspecify.annotations.Nullable;

/**
 * What may be done without waiting: tightening new risk, and next to nothing to open positions.
 *
 * @param maxMaintenanceRelativeIncrease how far the maintenance margin of an open position may rise at any size, as a fraction of
 *     what it is; 0 allows no rise
 */
public record EmergencyPolicy(
        @WithSource @Nullable Sourced<@NonNegativeAmount BigDecimal> maxMaintenanceRelativeIncrease) {

    /** This with what it does not state taken from {@code defaults}. */
    EmergencyPolicy over(EmergencyPolicy defaults) {
        return new EmergencyPolicy(
                Overlay.first(maxMaintenanceRelativeIncrease, defaults.maxMaintenanceRelativeIncrease));
    }
}
