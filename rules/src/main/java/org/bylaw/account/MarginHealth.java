package org.bylaw.account;

import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.jspecify.annotations.Nullable;

/**
 * How a pool of collateral stands against what its positions demand: the cross pool, or one isolated position. Amounts are in
 * the quote currency.
 *
 * @param kind what the requirement is for
 * @param collateral collateral and as much of the unrealized profit and loss as counts for this kind
 * @param requirement what the positions demand
 * @param notional what the positions are worth together, long and short alike
 */
public record MarginHealth(MarginKind kind, Rational collateral, Rational requirement, Rational notional) {

    /** Whether the collateral covers the requirement; exactly covering it does. */
    public boolean meets() {
        return collateral.compareTo(requirement) >= 0;
    }

    /** What may still be used; zero where nothing is left. */
    public Rational freeCollateral() {
        return collateral.minus(requirement).max(Rational.ZERO);
    }

    /** What is missing; zero where nothing is. */
    public Rational shortage() {
        return requirement.minus(collateral).max(Rational.ZERO);
    }

    /** Collateral / value of the positions; {@code null} without positions. */
    public @Nullable Rational marginRatio() {
        return notional.signum() == 0 ? null : collateral.dividedBy(notional);
    }

    /**
     * The leverage that is used: value of the positions / collateral.
     *
     * @throws InvalidCollateralException if the collateral is not above zero
     */
    public Rational currentLeverage() {
        InvalidCollateralException.requirePositive(collateral);
        return notional.dividedBy(collateral);
    }

    /**
     * The share of the collateral that may be lost before the requirement is no longer covered:
     * {@code (collateral - requirement) / collateral}. Zero at the line, below zero beyond it.
     *
     * <p>Against maintenance it is what Drift's client shows as an account's health and what Binance's margin ratio (maintenance /
     * balance) leaves to 100%.
     *
     * @throws InvalidCollateralException if the collateral is not above zero
     */
    public Rational marginBuffer() {
        InvalidCollateralException.requirePositive(collateral);
        return collateral.minus(requirement).dividedBy(collateral);
    }
}
