package org.bylaw.account.drift;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.account.Account;
import org.bylaw.account.IsolatedMargin;
import org.bylaw.account.MarketPrices;
import org.bylaw.account.Position;
import org.bylaw.margin.MarginKind;
import org.bylaw.position.PositionException;

/**
 * What backs positions, as the programs store it: the cross pool with its positions in the order of their markets' names, or one
 * isolated position. Nothing else of the account is in it.
 *
 * @param account the pool's deposit and positions, the owner's limits
 * @param markets of the positions, in their order
 * @param moments what the markets are at, in the same order
 * @param debt what the collateral is below zero by, in 1e-6; of the cross pool it is the account's negative deposit
 */
record StoredPool(StoredAccount account, List<StoredMarket> markets, List<StoredMoment> moments, long debt) {

    private static final long NO_BUFFER = 0;

    /** Where nothing is open no price is needed. */
    private static final StoredMoment WORTHLESS = new StoredMoment(0, PositionMargin.MONEY_UNIT, 0);

    static StoredPool cross(DriftMargin margin, Account account, MarketPrices prices) {
        List<StoredPosition> positions = new ArrayList<>();
        List<StoredMarket> markets = new ArrayList<>();
        List<StoredMoment> moments = new ArrayList<>();
        for (Position position : account.cross().values()) {
            String market = position.market();
            positions.add(new StoredPosition(
                    positions.size(),
                    base(margin, position),
                    StoredNumbers.quote(position),
                    limit(account, market),
                    0,
                    false));
            markets.add(margin.market(market));
            moments.add(moment(prices, market));
        }
        long deposit = StoredNumbers.moneyDown(account.collateral());
        return of(account, deposit, positions, markets, moments, debt(deposit));
    }

    /** What is owed beyond the position's deposit stands apart: the programs keep it with the profit and loss. */
    static StoredPool isolated(DriftMargin margin, Account account, String market, MarketPrices prices) {
        IsolatedMargin isolated = account.isolated().get(market);
        if (isolated == null) {
            throw new PositionException("market", "is " + market + ", in which nothing is isolated");
        }
        Position position = isolated.position();
        long deposit = StoredNumbers.moneyDown(isolated.collateral());
        StoredPosition stored = new StoredPosition(
                0,
                position == null ? 0 : base(margin, position),
                position == null ? 0 : StoredNumbers.quote(position),
                limit(account, market),
                Math.max(deposit, 0),
                true);
        return of(
                account,
                0,
                List.of(stored),
                List.of(margin.market(market)),
                List.of(position == null ? WORTHLESS : moment(prices, market)),
                debt(deposit));
    }

    /** Whether it is one isolated position. */
    boolean isIsolated() {
        return account.positions().stream().anyMatch(StoredPosition::isolated);
    }

    /** Its health without any buffer. */
    StoredHealth health(MarginKind kind) {
        return isIsolated()
                ? AccountEvaluation.isolated(
                        account.positions().get(0),
                        markets.get(0),
                        moments.get(0),
                        account.maxMarginRatio(),
                        account.highLeverage(),
                        kind,
                        NO_BUFFER)
                : AccountEvaluation.cross(account, markets, moments, kind, NO_BUFFER);
    }

    private static StoredPool of(
            Account account,
            long deposit,
            List<StoredPosition> positions,
            List<StoredMarket> markets,
            List<StoredMoment> moments,
            long debt) {
        return new StoredPool(
                new StoredAccount(
                        deposit, StoredNumbers.accountLimit(account.maxMarginRatio()), false, positions, List.of()),
                markets,
                moments,
                debt);
    }

    private static long debt(long deposit) {
        return Math.max(0, StoredAmounts.difference(0, deposit));
    }

    private static long base(DriftMargin margin, Position position) {
        long base = StoredNumbers.base(position.signedBaseSize());
        if (base % margin.market(position.market()).baseStep() != 0) {
            throw new PositionException(
                    "baseSize",
                    "is " + position.baseSize() + "; in " + position.market() + " it must be a multiple of "
                            + margin.baseStep(position.market()));
        }
        return base;
    }

    private static long limit(Account account, String market) {
        return StoredNumbers.positionLimit(account.limits(market).positionMaxMarginRatio());
    }

    private static StoredMoment moment(MarketPrices prices, String market) {
        return new StoredMoment(StoredNumbers.price(prices.of(market)), PositionMargin.MONEY_UNIT, 0);
    }
}
