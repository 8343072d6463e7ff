package org.bylaw.account;

import org.bylaw.exact.Rational;
import org.bylaw.market.MarginMode;
import org.bylaw.position.PositionException;
import org.jspecify.annotations.Nullable;

/**
 * Collateral into an account, out of it, and between its pool and an isolated position. What collateral is taken from must
 * still meet its initial requirement; a pool that neither gives nor takes, maintenance, where the venue asks for that.
 *
 * <p>Source: {@code VELO-09}, {@code VELO-10}.
 *
 * @param margin what the venue demands
 */
public record CollateralMoves(AccountMargin margin) {

    /** Puts {@code amount}, above zero, into the pool. */
    public Outcome deposit(Account account, Rational amount) {
        if (amount.signum() <= 0) {
            return invalid(amount);
        }
        return new Outcome.Accepted(account.withCollateral(account.collateral().plus(amount)));
    }

    /**
     * Takes {@code amount}, above zero, out of the pool.
     *
     * @throws PositionException if a price or a market is not known, or the venue cannot store a number
     */
    public Outcome withdraw(Account account, Rational amount, MarketPrices prices) {
        Outcome refused = notThere(account.collateral(), amount);
        return refused == null
                ? new PoolChecks(margin, prices)
                        .afterRiskOnPool(
                                account.withCollateral(account.collateral().minus(amount)))
                : refused;
    }

    /** Puts {@code amount}, above zero, directly into the isolated position in {@code market}, which is there from then on. */
    public Outcome depositIsolated(Account account, String market, Rational amount) {
        if (amount.signum() <= 0) {
            return invalid(amount);
        }
        Refusal refusal = notIsolated(account, market);
        return refusal == null
                ? new Outcome.Accepted(withMore(account, market, amount))
                : new Outcome.Refused(refusal, Rational.ZERO);
    }

    /**
     * Takes {@code amount}, above zero, out of the isolated position in {@code market} and out of the account.
     *
     * @throws PositionException if a price or a market is not known, or the venue cannot store a number
     */
    public Outcome withdrawIsolated(Account account, String market, Rational amount, MarketPrices prices) {
        IsolatedMargin held = account.isolated().get(market);
        if (held == null) {
            return new Outcome.Refused(Refusal.NO_POSITION, Rational.ZERO);
        }
        Outcome refused = notThere(held.collateral(), amount);
        if (refused != null) {
            return refused;
        }
        Rational left = held.collateral().minus(amount);
        return new PoolChecks(margin, prices)
                .afterRiskOnIsolated(account.withIsolated(held.withCollateral(left)), market);
    }

    /**
     * Moves {@code amount}, above zero, from the pool to the isolated position in {@code market}, which is there from then on.
     *
     * @throws PositionException if a price or a market is not known, or the venue cannot store a number
     */
    public Outcome toIsolated(Account account, String market, Rational amount, MarketPrices prices) {
        Refusal refusal = notIsolated(account, market);
        if (refusal != null) {
            return new Outcome.Refused(refusal, Rational.ZERO);
        }
        Outcome refused = notThere(account.collateral(), amount);
        if (refused != null) {
            return refused;
        }
        Account left = account.withCollateral(account.collateral().minus(amount));
        return new PoolChecks(margin, prices).afterMoveToIsolated(withMore(left, market, amount), market);
    }

    /**
     * Moves {@code amount}, above zero, from the isolated position in {@code market} to the pool.
     *
     * @throws PositionException if a price or a market is not known, or the venue cannot store a number
     */
    public Outcome toPool(Account account, String market, Rational amount, MarketPrices prices) {
        IsolatedMargin held = account.isolated().get(market);
        if (held == null) {
            return new Outcome.Refused(Refusal.NO_POSITION, Rational.ZERO);
        }
        Outcome refused = notThere(held.collateral(), amount);
        if (refused != null) {
            return refused;
        }
        Rational left = held.collateral().minus(amount);
        Account after = account.withIsolated(held.withCollateral(left))
                .withCollateral(account.collateral().plus(amount));
        return new PoolChecks(margin, prices).afterMoveToPool(after, market);
    }

    /** Why {@code market} cannot hold an isolated position; {@code null} where it can. */
    @Nullable
    Refusal notIsolated(Account account, String market) {
        if (!margin.offers(market, MarginMode.ISOLATED)) {
            return Refusal.MARGIN_MODE;
        }
        return account.cross().containsKey(market) ? Refusal.CROSS_POSITION : null;
    }

    private static Account withMore(Account account, String market, Rational amount) {
        IsolatedMargin held = account.isolated().getOrDefault(market, new IsolatedMargin(market, Rational.ZERO, null));
        return account.withIsolated(held.withCollateral(held.collateral().plus(amount)));
    }

    /** The refusal of taking {@code amount} out of {@code collateral}; {@code null} where so much is there. */
    private static @Nullable Outcome notThere(Rational collateral, Rational amount) {
        if (amount.signum() <= 0) {
            return invalid(amount);
        }
        Rational left = collateral.minus(amount);
        return left.signum() < 0 ? new Outcome.Refused(Refusal.COLLATERAL, left.negated()) : null;
    }

    private static Outcome invalid(Rational amount) {
        return new Outcome.Refused(Refusal.INVALID_COLLATERAL, amount.negated());
    }
}
