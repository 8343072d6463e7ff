package org.bylaw.account.perpetual;

import java.math.BigInteger;
import org.bylaw.account.Account;
import org.bylaw.account.AccountMargin;
import org.bylaw.account.MarginHealth;
import org.bylaw.account.MarketPrices;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.market.MarginMode;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.position.PositionException;

/**
 * What Perpetual Protocol v2 demands of an account. All positions share one pool ({@code PERP-01}), and positions are like loans
 * ({@code PERP-02}): to open is held against what is owed, to be liquidated against what the positions are worth.
 *
 * <p>What the fields of {@link MarginHealth} carry:
 *
 * <ul>
 *   <li>{@link MarginKind#INITIAL}: collateral is {@code min(collateral, account value)}, so unrealized profit opens nothing and
 *       unrealized loss counts; the requirement is what is owed times the initial ratio. Their difference is the contracts' free
 *       collateral ({@code Vault.getFreeCollateralByRatio}).
 *   <li>{@link MarginKind#MAINTENANCE}: collateral is the account value, collateral and unrealized profit and loss; the
 *       requirement is the value of all positions times the maintenance ratio ({@code
 *       AccountBalance.getMarginRequirementForLiquidation}). Strictly below it the account is liquidated ({@code PERP-10}). {@link
 *       MarginHealth#marginRatio()} is the documentation's margin ratio ({@code PERP-05}).
 *   <li>To reduce: collateral as for initial, the requirement what is owed times the maintenance ratio ({@code
 *       ClearingHouse._openPosition}).
 * </ul>
 *
 * <p>What is owed: the quote balances netted over all markets, where they are below zero, and the value of what is sold short. A
 * long brings its open notional as quote owed, a short as quote held. The notional is the value of all positions, long and short.
 *
 * <p>Everything is in the contracts' whole numbers of 0.000000000000000001, values and requirements rounded towards zero. Sizes
 * and prices must lie on that grid; collateral and quote balances that came out finer are rounded down. The price is that
 * of the account's valuation: the mark price while a market is open.
 *
 * @param terms the ratios
 */
public record PerpetualMargin(PerpetualTerms terms) implements AccountMargin {

    @Override
    public MarginHealth cross(Account account, MarketPrices prices, MarginKind kind) {
        Balances balances = Balances.of(account, prices);
        return kind != MarginKind.MAINTENANCE
                ? againstDebt(balances, kind, terms.storedInitialRatio())
                : health(kind, balances.accountValue(), maintenanceRequirement(balances, terms), balances.totalValue());
    }

    @Override
    public MarginHealth crossToReduce(Account account, MarketPrices prices) {
        return againstDebt(Balances.of(account, prices), MarginKind.MAINTENANCE, terms.storedMaintenanceRatio());
    }

    /** Always refused: there are no isolated positions. */
    @Override
    public MarginHealth isolated(Account account, String market, MarketPrices prices, MarginKind kind) {
        throw new PositionException("marginMode", "is isolated; Perpetual Protocol has cross margin only");
    }

    @Override
    public boolean offers(MarginMode mode) {
        return mode == MarginMode.CROSS;
    }

    @Override
    public EqualityAtLiquidation equalityAtLiquidation() {
        return EqualityAtLiquidation.HEALTHY;
    }

    @Override
    public Rational baseStep(String market) {
        return StoredNumber.amount(BigInteger.ONE);
    }

    /**
     * What free collateral may still borrow, in the quote currency: free collateral / initial ratio, ten times of it as shipped
     * ({@code PERP-03}, {@code PERP-04}). For an account without positions the notional of the largest order, but for the grid of
     * sizes and the fewer than ten smallest units by which values and requirements are rounded.
     *
     * @throws PositionException if a price is not known, or the contracts cannot store a number
     */
    public Rational buyingPower(Account account, MarketPrices prices) {
        return cross(account, prices, MarginKind.INITIAL).freeCollateral().dividedBy(terms.initialMarginRatio());
    }

    static BigInteger maintenanceRequirement(Balances balances, PerpetualTerms terms) {
        return StoredNumber.share(balances.totalValue(), terms.storedMaintenanceRatio());
    }

    private static MarginHealth againstDebt(Balances balances, MarginKind kind, BigInteger ratio) {
        return health(
                kind,
                balances.collateral().min(balances.accountValue()),
                StoredNumber.share(balances.debt(), ratio),
                balances.totalValue());
    }

    private static MarginHealth health(
            MarginKind kind, BigInteger collateral, BigInteger requirement, BigInteger notional) {
        return new MarginHealth(
                kind, StoredNumber.amount(collateral), StoredNumber.amount(requirement), StoredNumber.amount(notional));
    }
}
