package org.bylaw.account;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What an order makes of a position.
 *
 * @param position the position after it; {@code null} where it is closed
 * @param realizedPnl profit of what was closed, or loss below zero, in the quote currency
 * @param increasing whether anything is opened or added to; taking away and opening the other way counts as increasing
 */
record Fill(@Nullable Position position, Rational realizedPnl, boolean increasing) {

    static Fill of(@Nullable Position held, Order order) {
        if (held == null) {
            return new Fill(
                    new Position(order.market(), order.side(), order.baseSize(), order.price()), Rational.ZERO, true);
        }
        if (held.side() == order.side()) {
            return new Fill(held.increasedBy(order.baseSize(), order.price()), Rational.ZERO, true);
        }
        int rest = held.baseSize().compareTo(order.baseSize());
        Position closed = rest <= 0 ? held : held.withBaseSize(order.baseSize());
        Rational realized = closed.unrealizedPnlAt(order.price());
        if (rest > 0) {
            return new Fill(held.withBaseSize(held.baseSize().minus(order.baseSize())), realized, false);
        }
        return rest == 0
                ? new Fill(null, realized, false)
                : new Fill(
                        new Position(
                                order.market(), order.side(), order.baseSize().minus(held.baseSize()), order.price()),
                        realized,
                        true);
    }
}
