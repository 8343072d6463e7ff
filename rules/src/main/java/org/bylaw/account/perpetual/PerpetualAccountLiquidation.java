package org.bylaw.account.perpetual;

import java.math.BigInteger;
import java.util.Comparator;
import org.bylaw.account.Account;
import org.bylaw.account.MarketPrices;
import org.bylaw.account.Position;
import org.bylaw.exact.Rational;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;
import org.jspecify.annotations.Nullable;

/**
 * One liquidation of an account: that of its largest position by value, which liquidators target first ({@code PERP-11}); of equally
 * large ones, that of the market whose name comes first. An account may need several.
 *
 * @param market whose position is liquidated
 * @param liquidation what is done
 * @param after the account afterwards
 */
public record PerpetualAccountLiquidation(String market, PerpetualLiquidation liquidation, Account after) {

    /**
     * The liquidation that comes next; {@code null} where the account is not to be liquidated.
     *
     * @param prices mark prices, of open markets
     * @throws PositionException if a price is not known, or the contracts cannot store a number
     */
    public static @Nullable PerpetualAccountLiquidation of(PerpetualTerms terms, Account account, MarketPrices prices) {
        Balances balances = Balances.of(account, prices);
        // The markets are in the order of their names, and max() would take the last of equals.
        Balance largest = balances.markets().stream()
                .min(Comparator.comparing((Balance each) -> each.value().abs()).reversed())
                .orElse(null);
        if (largest == null) {
            return null;
        }
        String market = largest.market();
        PerpetualLiquidation liquidation =
                PerpetualLiquidation.of(terms, balances, largest, StoredNumber.of("price", prices.of(market)));
        return liquidation == null
                ? null
                : new PerpetualAccountLiquidation(market, liquidation, after(account, market, liquidation));
    }

    private static Account after(Account account, String market, PerpetualLiquidation liquidation) {
        return account.withCollateral(StoredNumber.amount(liquidation.collateral()))
                .withCross(market, remaining(market, liquidation));
    }

    private static @Nullable Position remaining(String market, PerpetualLiquidation liquidation) {
        BigInteger size = liquidation.remainingPositionSize();
        return size.signum() == 0
                ? null
                : new Position(
                        market,
                        size.signum() > 0 ? Side.LONG : Side.SHORT,
                        StoredNumber.amount(size.abs()),
                        Rational.of(liquidation.remainingOpenNotional().abs(), size.abs()));
    }
}
