package org.bylaw.account;

import java.math.BigInteger;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.market.MarginMode;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;
import org.jspecify.annotations.Nullable;

/**
 * The price of one market at which the pool that backs its position may be liquidated, while every other price stays as it is. So
 * for a cross position it depends on the whole account, and for an isolated one on that position alone.
 *
 * <p>Found on a grid of prices, with the venue's own arithmetic. It is the price next to health where the pool gets no better as the
 * price moves against the position: where no maintenance ratio is above 100%, and none falls as the position's value falls by
 * more than the value itself does. Tables of tiers by notional without maintenance amounts jump at their floors and may be
 * liquidated at prices before the one that is found; {@link ScheduleMargin#liquidationPrice} knows those.
 *
 * @param margin what the venue demands
 * @param priceStep the grid, in the quote currency, above zero
 */
public record PoolLiquidationPrice(AccountMargin margin, Rational priceStep) {

    /** How often a price is doubled in the search for one on the other side of the line: up to a million times the present one. */
    private static final int MOST_DOUBLINGS = 20;

    /** Refuses a step that is not above zero. */
    public PoolLiquidationPrice {
        if (priceStep.signum() <= 0) {
            throw new PositionException("priceStep", "is " + priceStep + "; it must be above 0");
        }
    }

    /**
     * For a long the highest price of the grid at which the pool may be liquidated, for a short the lowest; the present price where
     * the pool may be liquidated whatever this market's price is, up to a million times the present one; {@code null} where no
     * price does it.
     *
     * @throws PositionException if the account has no position in {@code market}, if a price or a market is not known, or the
     *     venue cannot store a number
     */
    public @Nullable Rational of(Account account, String market, MarketPrices prices) {
        Position position = account.position(market);
        if (position == null) {
            throw new PositionException("market", "is " + market + ", in which the account has no position");
        }
        BigInteger present = prices.of(market).dividedBy(priceStep).floor().max(BigInteger.ONE);
        // Health lies above for a long, below for a short.
        BigInteger low = BigInteger.ONE;
        BigInteger high = firstOnTheOtherSide(account, market, prices, present, position.side());
        if (position.side() == Side.LONG) {
            if (high == null) {
                return prices.of(market);
            }
            return liquidatable(account, market, prices, low)
                    ? price(nearest(account, market, prices, low, high))
                    : null;
        }
        if (high == null) {
            return null;
        }
        return liquidatable(account, market, prices, low)
                ? prices.of(market)
                : price(nearest(account, market, prices, high, low));
    }

    /** From {@code start} by doubling: a healthy price for a long, one that liquidates for a short; {@code null} where there is none. */
    private @Nullable BigInteger firstOnTheOtherSide(
            Account account, String market, MarketPrices prices, BigInteger start, Side side) {
        BigInteger steps = start;
        for (int doublings = 0; doublings <= MOST_DOUBLINGS; doublings++) {
            if (liquidatable(account, market, prices, steps) == (side == Side.SHORT)) {
                return steps;
            }
            steps = steps.shiftLeft(1);
        }
        return null;
    }

    /** Of the steps between them, the last that may be liquidated on the way to {@code healthy}. */
    private BigInteger nearest(
            Account account, String market, MarketPrices prices, BigInteger liquidatable, BigInteger healthy) {
        BigInteger reached = liquidatable;
        BigInteger notReached = healthy;
        while (notReached.subtract(reached).abs().compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = reached.add(notReached).shiftRight(1);
            if (liquidatable(account, market, prices, middle)) {
                reached = middle;
            } else {
                notReached = middle;
            }
        }
        return reached;
    }

    private Rational price(BigInteger steps) {
        return priceStep.times(Rational.of(steps));
    }

    private boolean liquidatable(Account account, String market, MarketPrices prices, BigInteger steps) {
        MarketPrices moved = prices.with(market, price(steps));
        MarginHealth health = account.marginMode(market) == MarginMode.ISOLATED
                ? margin.isolated(account, market, moved, MarginKind.MAINTENANCE)
                : margin.cross(account, moved, MarginKind.MAINTENANCE);
        // At the lowest prices a venue's grid rounds the value of a position to nothing, and it is a position still.
        boolean worthless = health.notional().signum() == 0;
        return worthless ? !health.meets() : margin.liquidatable(health);
    }
}
