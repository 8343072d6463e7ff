package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.policy.Caps;
import org.jspecify.annotations.Nullable;

/**
 * Amounts that the venue's own programs cap, for one market; see {@link Caps}.
 *
 * @param unrealizedPnlInitialMarginCapUsd most that one position's unrealized profit may count in the initial requirement, in
 *     US dollars
 * @param maxInsuranceUsd most that the insurance fund may stand in for a market of the contract tier, in US dollars
 */
public record CapsLaw(
        @WhenAbsent("the policy sets no cap on unrealized profit in the initial requirement") @Nullable
        Rational unrealizedPnlInitialMarginCapUsd,

        @WhenAbsent("the policy sets no highest insurance for the market's contract tier") @Nullable
        Rational maxInsuranceUsd) {}
