package org.bylaw.account;

import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.position.PositionException;
import org.jspecify.annotations.Nullable;

/**
 * Isolated positions at a stated leverage: collateral moves between the pool and the position until the position's value is that
 * multiple of what backs it.
 *
 * @param trading orders of the trader
 */
public record LeverageChange(Trading trading) {

    /**
     * Opens an isolated position with as much collateral as {@code leverage}, above zero, asks for at the price of the order. What
     * is not in the market yet comes from the pool; what is there beyond it goes back.
     *
     * @param order in isolated margin, in a market in which no position is open
     * @throws PositionException if a price or the market is not known, or the venue cannot store a number
     */
    public Outcome open(Account account, Order order, Rational leverage, MarketPrices prices) {
        Refusal notIsolated = new CollateralMoves(trading.margin()).notIsolated(account, order.market());
        if (notIsolated != null) {
            return new Outcome.Refused(notIsolated, Rational.ZERO);
        }
        IsolatedMargin idle = account.isolated().get(order.market());
        if (idle != null && idle.position() != null) {
            return new Outcome.Refused(Refusal.OPEN_POSITION, Rational.ZERO);
        }
        Position position = new Position(order.market(), order.side(), order.baseSize(), order.price());
        Outcome refused = aboveAllowed(account, position, leverage, prices);
        if (refused != null) {
            return refused;
        }
        Rational needed = trading.margin().storable(position.openNotional().dividedBy(leverage));
        Rational missing = idle == null ? needed : needed.minus(idle.collateral());
        Outcome funded = moved(account, order.market(), missing, prices);
        return funded instanceof Outcome.Accepted with ? trading.fill(with.account(), order, prices) : funded;
    }

    /**
     * Adds or takes out as much collateral as brings the isolated position in {@code market} to {@code leverage}, above zero, with
     * its unrealized profit and loss counted in full.
     *
     * @throws PositionException if a price or the market is not known, or the venue cannot store a number
     */
    public Outcome change(Account account, String market, Rational leverage, MarketPrices prices) {
        IsolatedMargin held = account.isolated().get(market);
        if (held == null || held.position() == null) {
            return new Outcome.Refused(Refusal.NO_POSITION, Rational.ZERO);
        }
        Outcome refused = aboveAllowed(account, held.position(), leverage, prices);
        if (refused != null) {
            return refused;
        }
        Rational price = prices.of(market);
        Rational equity = held.collateral().plus(held.position().unrealizedPnlAt(price));
        Rational missing = held.position().notionalAt(price).dividedBy(leverage).minus(equity);
        return moved(account, market, trading.margin().storable(missing), prices);
    }

    /** With {@code missing} moved to the isolated position; to the pool where it is below zero. */
    private Outcome moved(Account account, String market, Rational missing, MarketPrices prices) {
        CollateralMoves moves = new CollateralMoves(trading.margin());
        return switch (missing.signum()) {
            case 1 -> moves.toIsolated(account, market, missing, prices);
            case -1 -> moves.toPool(account, market, missing.negated(), prices);
            default -> new Outcome.Accepted(account);
        };
    }

    private @Nullable Outcome aboveAllowed(Account account, Position position, Rational leverage, MarketPrices prices) {
        if (leverage.signum() <= 0) {
            throw new PositionException("leverage", "is " + leverage + "; it must be above 0");
        }
        Rational ofMarket = maxLeverage(account, position, prices);
        if (ofMarket != null && leverage.compareTo(ofMarket) > 0) {
            return new Outcome.Refused(Refusal.MAX_LEVERAGE, leverage.minus(ofMarket));
        }
        Rational ofExperience = trading.limits().maxLeverage();
        return ofExperience != null && leverage.compareTo(ofExperience) > 0
                ? new Outcome.Refused(Refusal.EXPERIENCE, leverage.minus(ofExperience))
                : null;
    }

    /** The leverage at which the initial requirement of such a position is exactly covered; {@code null} where nothing is required. */
    private @Nullable Rational maxLeverage(Account account, Position position, MarketPrices prices) {
        IsolatedMargin alone = new IsolatedMargin(position.market(), Rational.ZERO, position);
        MarginHealth health =
                trading.margin().isolated(account.withIsolated(alone), position.market(), prices, MarginKind.INITIAL);
        return health.requirement().signum() == 0 ? null : health.notional().dividedBy(health.requirement());
    }
}
