package org.bylaw.policy;

import java.math.BigDecimal;
import org.bylaw.market.PositiveAmount;
import org.jspecify.annotations.Nullable;

/**
 * How far all changes of a window of time together may loosen, measured on what they do and not on what they edit: each factor
 * is that from the tightest configuration of the window to the one proposed, at the size where it is largest. A factor of 2 lets
 * a margin ratio of 5% fall to 2.5%.
 *
 * @param windowDays length of the window
 * @param maxInitialFactor of the initial margin ratio
 * @param maxMaintenanceFactor of the maintenance margin ratio
 * @param maxCapOverMarginFactor of open-interest cap / initial margin ratio: how much risk a dollar of margin may carry
 * @param maxVenueFactor of all markets of the venue, their factors of initial margin multiplied
 */
public record LooseningBudget(
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> windowDays,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxInitialFactor,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxMaintenanceFactor,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxCapOverMarginFactor,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxVenueFactor) {

    /** No budget. */
    public static final LooseningBudget NONE = new LooseningBudget(null, null, null, null, null);

    /** This with what it does not state taken from {@code defaults}. */
    LooseningBudget over(LooseningBudget defaults) {
        return new LooseningBudget(
                Overlay.first(windowDays, defaults.windowDays),
                Overlay.first(maxInitialFactor, defaults.maxInitialFactor),
                Overlay.first(maxMaintenanceFactor, defaults.maxMaintenanceFactor),
                Overlay.first(maxCapOverMarginFactor, defaults.maxCapOverMarginFactor),
                Overlay.first(maxVenueFactor, defaults.maxVenueFactor));
    }
}
