package org.bylaw.account;

import java.util.Objects;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.market.MarginMode;
import org.bylaw.position.PositionException;
import org.jspecify.annotations.Nullable;

/**
 * Orders on an account: opening, adding, reducing, closing, turning round. Fees are not part of it.
 *
 * @param margin what the venue demands
 * @param limits what the policy allows to the trader
 */
public record Trading(AccountMargin margin, TraderLimits limits) {

    /** Orders of a trader to whom the policy sets no limit. */
    public Trading(AccountMargin margin) {
        this(margin, TraderLimits.NONE);
    }

    /**
     * Fills {@code order} whole, if the account may.
     *
     * <p>What adds is held to the initial requirement of the pool that backs it, while every other pool must meet maintenance where
     * the venue asks for that; what only takes away is held to maintenance. Profit and loss of what is closed goes to the collateral that backed it.
     *
     * @throws PositionException if a price or the market is not known, or the venue cannot store a number
     */
    public Outcome fill(Account account, Order order, MarketPrices prices) {
        String market = order.market();
        MarginMode mode = account.marginMode(market);
        Fill fill = Fill.of(account.position(market), order);
        Refusal wrongMode = wrongMode(mode, order, fill.increasing());
        if (wrongMode != null) {
            return new Outcome.Refused(wrongMode, Rational.ZERO);
        }
        return (mode == null ? order.marginMode() : mode) == MarginMode.ISOLATED
                ? onIsolated(account, market, fill, prices)
                : onPool(account, market, fill, prices);
    }

    private @Nullable Refusal wrongMode(@Nullable MarginMode held, Order order, boolean increasing) {
        if (held == null) {
            return margin.offers(order.market(), order.marginMode()) ? null : Refusal.MARGIN_MODE;
        }
        if (held == MarginMode.CROSS) {
            return order.marginMode() == MarginMode.ISOLATED ? Refusal.CROSS_POSITION : null;
        }
        return increasing && order.marginMode() == MarginMode.CROSS ? Refusal.ISOLATED_FLAG : null;
    }

    private Outcome onPool(Account account, String market, Fill fill, MarketPrices prices) {
        Account after = account.withCollateral(account.collateral().plus(fill.realizedPnl()))
                .withCross(market, fill.position());
        PoolChecks checks = new PoolChecks(margin, prices);
        if (!fill.increasing()) {
            return checks.afterReducingPool(after);
        }
        MarginHealth health = margin.cross(after, prices, MarginKind.INITIAL);
        Outcome refused = againstLimits(health, fill, prices);
        return refused == null ? checks.afterRiskOnPool(after) : refused;
    }

    private Outcome onIsolated(Account account, String market, Fill fill, MarketPrices prices) {
        IsolatedMargin held = account.isolated().getOrDefault(market, new IsolatedMargin(market, Rational.ZERO, null));
        Account after = account.withIsolated(
                held.withCollateral(held.collateral().plus(fill.realizedPnl())).withPosition(fill.position()));
        PoolChecks checks = new PoolChecks(margin, prices);
        if (!fill.increasing()) {
            return checks.afterReducingIsolated(after, market);
        }
        MarginHealth health = margin.isolated(after, market, prices, MarginKind.INITIAL);
        Outcome refused = againstLimits(health, fill, prices);
        return refused == null ? checks.afterRiskOnIsolated(after, market) : refused;
    }

    /** The refusal of what takes on risk without collateral, or beyond what market or policy allow; {@code null} for none. */
    private @Nullable Outcome againstLimits(MarginHealth health, Fill fill, MarketPrices prices) {
        Position position = Objects.requireNonNull(fill.position(), "what increases leaves a position");
        Rational price = prices.of(position.market());
        Rational beyond = margin.beyondLargest(position, price);
        if (beyond != null) {
            return new Outcome.Refused(Refusal.POSITION_SIZE, beyond);
        }
        if (health.collateral().signum() <= 0) {
            return new Outcome.Refused(Refusal.INVALID_COLLATERAL, health.shortage());
        }
        Rational maxLeverage = limits.maxLeverage();
        if (maxLeverage != null && health.currentLeverage().compareTo(maxLeverage) > 0) {
            return new Outcome.Refused(
                    Refusal.EXPERIENCE, health.currentLeverage().minus(maxLeverage));
        }
        Rational maxNotional = limits.maxNotional();
        Rational notional = position.notionalAt(price);
        if (maxNotional != null && notional.compareTo(maxNotional) > 0) {
            return new Outcome.Refused(Refusal.POSITION_SIZE, notional.minus(maxNotional));
        }
        return null;
    }
}
