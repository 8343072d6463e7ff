package org.bylaw.account;

import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.market.MarginMode;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.position.PositionException;
import org.jspecify.annotations.Nullable;

/**
 * What the venues of one family demand of an account. The cross pool and each isolated position are answered for on their own:
 * an implementation reads nothing of an account but the pool it is asked about and the owner's limits.
 */
public interface AccountMargin {

    /**
     * The pool that backs all cross positions.
     *
     * @throws PositionException if a price or a market is not known, or the venue cannot store a number
     */
    MarginHealth cross(Account account, MarketPrices prices, MarginKind kind);

    /**
     * The isolated position in {@code market}.
     *
     * @throws PositionException if there is none, if a price or a market is not known, or the venue cannot store a number
     */
    MarginHealth isolated(Account account, String market, MarketPrices prices, MarginKind kind);

    /** What the cross pool must hold after an order that only takes away; its maintenance requirement, where not said otherwise. */
    default MarginHealth crossToReduce(Account account, MarketPrices prices) {
        return cross(account, prices, MarginKind.MAINTENANCE);
    }

    /**
     * What the isolated position in {@code market} must hold after an order that only takes away; its maintenance requirement, where
     * not said otherwise.
     */
    default MarginHealth isolatedToReduce(Account account, String market, MarketPrices prices) {
        return isolated(account, market, prices, MarginKind.MAINTENANCE);
    }

    /** Whether the venue has this margin mode. */
    boolean offers(MarginMode mode);

    /** Whether {@code market} may be traded in this margin mode; in every mode of the venue, where not said otherwise. */
    default boolean offers(String market, MarginMode mode) {
        return offers(mode);
    }

    /**
     * Whether what takes on risk is refused while another pool of the account falls short of its maintenance requirement, as Drift
     * does.
     */
    default boolean asksOtherPools() {
        return true;
    }

    /**
     * How far {@code position} is beyond the largest that its market allows at any leverage, in the quote currency: zero where it is
     * just that large and the market allows only smaller ones; {@code null} where the market allows it.
     */
    default @Nullable Rational beyondLargest(Position position, Rational price) {
        return null;
    }

    /** Whether a position whose collateral equals its maintenance requirement is liquidated. */
    EqualityAtLiquidation equalityAtLiquidation();

    /** The smallest step of a position's size in {@code market}, in units of the base asset. */
    Rational baseStep(String market);

    /** The least amount of collateral that the venue can store and that is not below {@code amount}. */
    default Rational storable(Rational amount) {
        return amount;
    }

    /** Whether {@code health}, a maintenance requirement, is that of a pool that may be liquidated. */
    default boolean liquidatable(MarginHealth health) {
        if (health.notional().signum() == 0) {
            return false;
        }
        return equalityAtLiquidation() == EqualityAtLiquidation.LIQUIDATABLE
                ? health.collateral().compareTo(health.requirement()) <= 0
                : !health.meets();
    }
}
