package org.bylaw.account.dperp;

import org.bylaw.account.Account;
import org.bylaw.account.AccountMargin;
import org.bylaw.account.IsolatedMargin;
import org.bylaw.account.MarketPrices;
import org.bylaw.account.Position;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.position.PositionException;
import org.jspecify.annotations.Nullable;

/**
 * The liquidation of one isolated position, whole, at one price ({@code DPERP-16}). Loss takes the position's own collateral and
 * nothing else; what it loses beyond that is bad debt of the venue, never the trader's ({@code DPERP-01}). The documentation names
 * no liquidation fee, and none is taken.
 *
 * @param realizedPnl profit, or loss below zero, of the position, in the quote currency
 * @param collateralLeft what the trader keeps of its collateral; it stays in the market, without a position
 * @param badDebt what the venue bears
 * @param after the account afterwards
 */
public record DPerpLiquidation(Rational realizedPnl, Rational collateralLeft, Rational badDebt, Account after) {

    /**
     * The liquidation of the isolated position in {@code market}; {@code null} where it is not to be liquidated.
     *
     * @throws PositionException if there is no such position, or if a price or the market is not known
     */
    public static @Nullable DPerpLiquidation of(
            AccountMargin margin, Account account, String market, MarketPrices prices) {
        IsolatedMargin held = account.isolated().get(market);
        Position position = held == null ? null : held.position();
        if (held == null || position == null) {
            throw new PositionException("market", "is " + market + ", in which no isolated position is open");
        }
        if (!margin.liquidatable(margin.isolated(account, market, prices, MarginKind.MAINTENANCE))) {
            return null;
        }
        Rational realized = position.unrealizedPnlAt(prices.of(market));
        Rational equity = held.collateral().plus(realized);
        Rational left = equity.max(Rational.ZERO);
        return new DPerpLiquidation(
                realized, left, left.minus(equity), account.withIsolated(new IsolatedMargin(market, left, null)));
    }
}
