package org.bylaw.account.perpetual;

import java.math.BigInteger;
import java.util.List;
import org.bylaw.account.Account;
import org.bylaw.account.MarketPrices;
import org.bylaw.position.PositionException;

/**
 * An account as the contracts keep it, in 0.000000000000000001.
 *
 * @param collateral with what has been realized
 * @param markets one balance for each market that the account holds something in
 */
record Balances(BigInteger collateral, List<Balance> markets) {

    /** Takes a copy. */
    Balances {
        markets = List.copyOf(markets);
    }

    static Balances of(Account account, MarketPrices prices) {
        if (!account.isolated().isEmpty()) {
            throw new PositionException("marginMode", "is isolated; Perpetual Protocol has cross margin only");
        }
        if (account.maxMarginRatio().signum() != 0
                || !account.maxMarginRatioByMarket().isEmpty()) {
            throw new PositionException(
                    "maxMarginRatio", "is set; Perpetual Protocol keeps no limit of the owner's own");
        }
        return new Balances(
                StoredNumber.roundedDown(account.collateral()),
                account.cross().values().stream()
                        .map(position -> Balance.of(position, prices.of(position.market())))
                        .toList());
    }

    /** Collateral and unrealized profit and loss: {@code Vault.getAccountValue}. */
    BigInteger accountValue() {
        return markets.stream()
                .map(each -> each.openNotional().add(each.value()))
                .reduce(collateral, BigInteger::add);
    }

    /** Long and short alike: {@code AccountBalance.getTotalAbsPositionValue}. */
    BigInteger totalValue() {
        return markets.stream().map(each -> each.value().abs()).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** What is owed: {@code AccountBalance.getTotalDebtValue}. Quote is netted over the markets, base is not. */
    BigInteger debt() {
        BigInteger quote = markets.stream().map(Balance::openNotional).reduce(BigInteger.ZERO, BigInteger::add);
        return markets.stream()
                .map(each -> each.value().min(BigInteger.ZERO).negate())
                .reduce(quote.min(BigInteger.ZERO).negate(), BigInteger::add);
    }
}
