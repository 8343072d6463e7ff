package org.bylaw.account;

import org.bylaw.exact.Rational;
import org.bylaw.market.MarginMode;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;

/**
 * An order that is filled whole at one price. Against a position of the other side it takes away first, and what is left opens
 * the other way.
 *
 * @param market the market's name
 * @param side long to buy, short to sell
 * @param baseSize absolute, in units of the base asset, above zero
 * @param price of the fill, in the quote currency, above zero
 * @param marginMode what backs what it opens: the pool, or collateral of the position's own ({@code VELO-14})
 */
public record Order(String market, Side side, Rational baseSize, Rational price, MarginMode marginMode) {

    /** Refuses a size or a price that is not above zero. */
    public Order {
        if (baseSize.signum() <= 0) {
            throw new PositionException("baseSize", "is " + baseSize + "; it must be above 0, the side says the sign");
        }
        if (price.signum() <= 0) {
            throw new PositionException("price", "is " + price + "; it must be above 0");
        }
    }
}
