package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.policy.CategoryLimits;
import org.bylaw.policy.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * What the committee allows for the market's category.
 *
 * @param maxLeverage highest leverage at any size
 * @param minMaintenanceMarginRatio lowest maintenance ratio at any size
 * @param stressSlippageRatio slippage under stress that the maintenance margin must cover after fees
 * @param maxLeverageAtCap highest leverage of a position as large as the open-interest cap
 * @param stressMoveRatio price move under stress before any position is liquidated
 */
public record Limits(
        @WhenAbsent("the policy sets no maximum leverage for the market's category") @Nullable
        Rational maxLeverage,

        @WhenAbsent("the policy sets no minimum maintenance margin for the market's category") @Nullable
        Rational minMaintenanceMarginRatio,

        @WhenAbsent("the policy sets no stress slippage for the market's category") @Nullable
        Rational stressSlippageRatio,

        @WhenAbsent("the policy sets no maximum leverage at the open-interest cap for the market's category") @Nullable
        Rational maxLeverageAtCap,

        @WhenAbsent("the policy sets no price move under stress for the market's category") @Nullable
        Rational stressMoveRatio) {

    /** No limit at all. */
    static final Limits NONE = new Limits(null, null, null, null, null);

    /** The limits for accounts in the ordinary mode. */
    static Limits of(CategoryLimits category) {
        return new Limits(
                exact(category.maxLeverage()),
                exact(category.minMaintenanceMarginRatio()),
                exact(category.stressSlippageRatio()),
                exact(category.maxLeverageAtCap()),
                exact(category.stressMoveRatio()));
    }

    /** The limits for accounts in high-leverage mode: their own maximum leverage, where the policy sets one. */
    static Limits ofHighLeverage(CategoryLimits category) {
        Rational own = exact(category.maxHighLeverage());
        return new Limits(own == null ? exact(category.maxLeverage()) : own, null, null, null, null);
    }

    static @Nullable Rational exact(@Nullable Sourced<java.math.BigDecimal> threshold) {
        return threshold == null ? null : Rational.of(threshold.value());
    }
}
