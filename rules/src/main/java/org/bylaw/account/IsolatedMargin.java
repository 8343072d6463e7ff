package org.bylaw.account;

import org.bylaw.exact.Rational;
import org.bylaw.position.PositionException;
import org.jspecify.annotations.Nullable;

/**
 * An isolated position: a position and the collateral that backs it and nothing else.
 *
 * @param market the market's name
 * @param collateral its own, in the quote currency; below zero where a loss has been realized beyond it
 * @param position the position; {@code null} where collateral has been put in and nothing opened yet
 */
public record IsolatedMargin(
        String market, Rational collateral, @Nullable Position position) {

    /** Refuses a position in another market. */
    public IsolatedMargin {
        if (position != null && !position.market().equals(market)) {
            throw new PositionException("market", "is " + position.market() + "; the collateral is that of " + market);
        }
    }

    IsolatedMargin withCollateral(Rational amount) {
        return new IsolatedMargin(market, amount, position);
    }

    IsolatedMargin withPosition(@Nullable Position changed) {
        return new IsolatedMargin(market, collateral, changed);
    }
}
