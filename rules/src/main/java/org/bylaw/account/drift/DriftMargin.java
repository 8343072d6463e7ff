package org.bylaw.account.drift;

import java.util.Map;
import org.bylaw.account.Account;
import org.bylaw.account.AccountMargin;
import org.bylaw.account.MarginHealth;
import org.bylaw.account.MarketPrices;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.margin.SizeNotAllowedException;
import org.bylaw.market.MarginMode;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.position.PositionException;
import org.bylaw.position.StoredUnits;

/**
 * What Drift and Velocity demand of an account, computed by {@link AccountEvaluation} in the programs' whole numbers. The quote
 * asset is worth one US dollar, and profits of all users together are taken to be in balance.
 *
 * <p>Sizes are stored in 1e-9, in multiples of the market's step, and prices in 1e-6; a number off that grid is refused. Collateral is stored rounded down to 1e-6, the
 * cost of a position rounded against the trader. A position is liquidated strictly below its maintenance requirement.
 *
 * @param markets the parameters of each market, by name
 */
public record DriftMargin(Map<String, StoredMarket> markets) implements AccountMargin {

    /** Takes a copy. */
    public DriftMargin {
        markets = Map.copyOf(markets);
    }

    @Override
    public MarginHealth cross(Account account, MarketPrices prices, MarginKind kind) {
        return health(StoredPool.cross(this, account, prices), kind);
    }

    @Override
    public MarginHealth isolated(Account account, String market, MarketPrices prices, MarginKind kind) {
        return health(StoredPool.isolated(this, account, market, prices), kind);
    }

    private static MarginHealth health(StoredPool pool, MarginKind kind) {
        try {
            StoredHealth health = pool.health(kind);
            Rational owed = StoredNumbers.readMoney(pool.debt());
            // The programs require what the cross pool owes; here it is taken from the collateral, and is no position.
            Rational required = pool.isIsolated() ? Rational.ZERO : owed;
            return new MarginHealth(
                    kind,
                    StoredNumbers.readMoney(health.collateral()).minus(owed),
                    StoredNumbers.readMoney(health.requirement()).minus(required),
                    StoredNumbers.readMoney(health.liability()).minus(required));
        } catch (SizeNotAllowedException | ArithmeticException fails) {
            throw new PositionException("baseSize", "is more than the venue can reckon with: " + fails.getMessage());
        }
    }

    @Override
    public boolean offers(MarginMode mode) {
        return true;
    }

    @Override
    public boolean offers(String market, MarginMode mode) {
        return markets.containsKey(market);
    }

    @Override
    public Rational storable(Rational amount) {
        return StoredUnits.money(StoredUnits.moneyRoundedUp(amount));
    }

    @Override
    public EqualityAtLiquidation equalityAtLiquidation() {
        return EqualityAtLiquidation.HEALTHY;
    }

    @Override
    public Rational baseStep(String market) {
        return StoredNumbers.readBase(market(market).baseStep());
    }

    /** The parameters of {@code market}. */
    StoredMarket market(String market) {
        StoredMarket parameters = markets.get(market);
        if (parameters == null) {
            throw new PositionException("market", "is " + market + ", which is none of " + markets.keySet());
        }
        return parameters;
    }
}
