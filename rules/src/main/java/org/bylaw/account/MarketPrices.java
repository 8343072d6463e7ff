package org.bylaw.account;

import java.util.HashMap;
import java.util.Map;
import org.bylaw.exact.Rational;
import org.bylaw.position.PositionException;

/**
 * What a unit of the base asset is worth in each market, in the quote currency.
 *
 * @param byMarket a price above zero for each market's name
 */
public record MarketPrices(Map<String, Rational> byMarket) {

    /** Takes a copy; refuses a price that is not above zero. */
    public MarketPrices {
        byMarket = Map.copyOf(byMarket);
        byMarket.forEach((market, price) -> {
            if (price.signum() <= 0) {
                throw new PositionException("price", "of " + market + " is " + price + "; it must be above 0");
            }
        });
    }

    /**
     * The price of {@code market}.
     *
     * @throws PositionException if it is not known
     */
    public Rational of(String market) {
        Rational price = byMarket.get(market);
        if (price == null) {
            throw new PositionException("price", "of " + market + " is missing; state it");
        }
        return price;
    }

    /** With another price of {@code market}. */
    public MarketPrices with(String market, Rational price) {
        Map<String, Rational> changed = new HashMap<>(byMarket);
        changed.put(market, price);
        return new MarketPrices(changed);
    }
}
