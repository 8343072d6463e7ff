package org.bylaw.check;

import java.math.BigDecimal;
import org.bylaw.exact.Rational;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenueBounds;
import org.jspecify.annotations.Nullable;

/**
 * What the venue itself allows for any of its markets.
 *
 * @param maxLeverage highest leverage
 * @param initialMarginRatio range of initial ratios
 * @param maintenanceMarginRatio range of maintenance ratios
 * @param maxImfFactor highest IMF factor of the margin
 * @param maxUnrealizedPnlImfFactor highest IMF factor of the size discount of unrealized profit
 */
public record Bounds(
        @WhenAbsent("the policy sets no maximum leverage for the venue") @Nullable
        Rational maxLeverage,

        @WhenAbsent("the policy sets no bounds for the initial margin ratio") @Nullable
        RatioRange initialMarginRatio,

        @WhenAbsent("the policy sets no bounds for the maintenance margin ratio") @Nullable
        RatioRange maintenanceMarginRatio,

        @WhenAbsent("the policy sets no highest IMF factor") @Nullable
        Rational maxImfFactor,

        @WhenAbsent("the policy sets no highest IMF factor for unrealized profit") @Nullable
        Rational maxUnrealizedPnlImfFactor) {

    /** No bounds at all. */
    static final Bounds NONE = new Bounds(null, null, null, null, null);

    /** The bounds for accounts in the ordinary mode. */
    static Bounds of(VenueBounds bounds) {
        return new Bounds(
                Limits.exact(bounds.maxLeverage()),
                range(bounds.minInitialMarginRatio(), bounds.maxInitialMarginRatio()),
                range(bounds.minMaintenanceMarginRatio(), bounds.maxMaintenanceMarginRatio()),
                Limits.exact(bounds.maxImfFactor()),
                Limits.exact(bounds.maxUnrealizedPnlImfFactor()));
    }

    /** The bounds for accounts in high-leverage mode; the ordinary ones where the venue has no such mode. */
    static Bounds ofHighLeverage(VenueBounds bounds) {
        if (bounds.highLeverage() == null) {
            return of(bounds);
        }
        Rational lowest = Rational.of(bounds.highLeverage().minMarginRatio().value());
        RatioRange range = new RatioRange(
                lowest, Rational.of(bounds.highLeverage().maxMarginRatio().value()));
        return new Bounds(lowest.reciprocal(), range, range, null, null);
    }

    private static @Nullable RatioRange range(
            @Nullable Sourced<BigDecimal> lowest, @Nullable Sourced<BigDecimal> highest) {
        if (lowest == null && highest == null) {
            return null;
        }
        return new RatioRange(
                lowest == null ? Rational.ZERO : Rational.of(lowest.value()),
                highest == null ? Rational.ONE : Rational.of(highest.value()));
    }
}
