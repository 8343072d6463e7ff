package org.bylaw.account;

import java.math.BigInteger;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginMode;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;

/**
 * What an account can still buy or sell at the market's price: the largest order on the grid of the venue's sizes that is accepted,
 * whatever the account holds already. An order against a position may be refused for closing too little of it and accepted for
 * closing all.
 *
 * <p>Exact where, beyond the position that is held against it, a larger order is never accepted after a smaller one was refused. That
 * holds for every schedule whose requirement never falls with size, so not for Drift's high-leverage mode, for which {@link
 * org.bylaw.position.MaximumPosition} answers.
 *
 * @param trading orders of the trader
 */
public record LargestOrder(Trading trading) {

    /** Beyond this many steps of the grid nothing binds: 2^200. */
    private static final int MOST_DOUBLINGS = 200;

    private static final String BASE_SIZE = "baseSize";

    /**
     * The size of the largest order, in units of the base asset; zero where not even the smallest is accepted.
     *
     * @throws PositionException if a price or the market is not known, or if no size is refused
     */
    public Rational baseSize(Account account, String market, Side side, MarginMode marginMode, MarketPrices prices) {
        Rational price = prices.of(market);
        Rational step = trading.margin().baseStep(market);
        BigInteger accepted = closing(account, market, side, step);
        if (accepted.signum() > 0
                && !accepted(account, order(market, side, step, accepted, price, marginMode), prices)) {
            accepted = BigInteger.ZERO;
        }
        BigInteger refused = accepted.add(BigInteger.ONE);
        int doublings = 0;
        while (accepted(account, order(market, side, step, refused, price, marginMode), prices)) {
            accepted = refused;
            refused = refused.shiftLeft(1);
            doublings++;
            if (doublings > MOST_DOUBLINGS) {
                throw new PositionException("baseSize", "has no limit: nothing in " + market + " binds it");
            }
        }
        while (refused.subtract(accepted).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = accepted.add(refused).shiftRight(1);
            if (accepted(account, order(market, side, step, middle, price, marginMode), prices)) {
                accepted = middle;
            } else {
                refused = middle;
            }
        }
        return step.times(Rational.of(accepted));
    }

    /** How many steps close the position that is held on the other side; zero where there is none. */
    private static BigInteger closing(Account account, String market, Side side, Rational step) {
        Position held = account.position(market);
        return held == null || held.side() == side
                ? BigInteger.ZERO
                : held.baseSize().dividedBy(step).floor();
    }

    private static Order order(
            String market, Side side, Rational step, BigInteger steps, Rational price, MarginMode marginMode) {
        return new Order(market, side, step.times(Rational.of(steps)), price, marginMode);
    }

    /** A size that the venue cannot store is none that it accepts. */
    private boolean accepted(Account account, Order order, MarketPrices prices) {
        try {
            return trading.fill(account, order, prices) instanceof Outcome.Accepted;
        } catch (PositionException unanswered) {
            if (unanswered.field().equals(BASE_SIZE)) {
                return false;
            }
            throw unanswered;
        }
    }
}
