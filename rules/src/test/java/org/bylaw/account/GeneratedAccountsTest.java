package org.bylaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.account.Accounts.number;
import static org.bylaw.account.GeneratedAccounts.VENUE;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.bylaw.account.GeneratedAccounts.Action;
import org.bylaw.account.dperp.DPerpLiquidation;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.market.MarginMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must hold whatever the account and whatever is done to it, shown on thousands of generated ones. */
class GeneratedAccountsTest {

    private static final int ACCOUNTS = 2500;
    private static final int ACTIONS = 5;
    private static final Rational UNIT = number("0.000000000000000001");
    private static final Set<Refusal> OF_MARGIN =
            Set.of(Refusal.INITIAL_MARGIN, Refusal.MAINTENANCE_MARGIN, Refusal.INVALID_COLLATERAL);

    /** DPERP-01: whatever a price does, and whatever its liquidation costs, no other pool sees it. */
    @Test
    void a_loss_on_one_isolated_position_never_touches_another_pool() {
        GeneratedAccounts generated = new GeneratedAccounts(20_260_501);
        int positions = 0;
        int liquidated = 0;
        int withBadDebt = 0;
        for (int i = 0; i < ACCOUNTS; i++) {
            MarketPrices before = generated.prices();
            Account account = generated.account(before);
            for (String market : GeneratedAccounts.open(account)) {
                positions++;
                MarketPrices after = generated.shocked(before, market);
                assertThat(otherPools(account, market, after)).isEqualTo(otherPools(account, market, before));
                DPerpLiquidation liquidation = DPerpLiquidation.of(VENUE, account, market, after);
                if (liquidation != null) {
                    liquidated++;
                    withBadDebt += liquidation.badDebt().signum();
                    assertThat(otherPools(liquidation.after(), market, before))
                            .isEqualTo(otherPools(account, market, before));
                    IsolatedMargin held =
                            Objects.requireNonNull(account.isolated().get(market));
                    assertThat(liquidation.collateralLeft().minus(liquidation.badDebt()))
                            .isEqualTo(held.collateral().plus(liquidation.realizedPnl()));
                    assertThat(liquidation.collateralLeft().times(liquidation.badDebt()))
                            .isEqualTo(Rational.ZERO);
                }
            }
        }
        assertThat(positions).isGreaterThan(10_000);
        assertThat(liquidated).isGreaterThan(3_000);
        assertThat(withBadDebt).isGreaterThan(1_000);
    }

    /** Only the pool and the market of an action change, and of the pool only what is moved. */
    @Test
    void an_action_changes_no_pool_but_its_own() {
        Map<String, Integer> accepted = new TreeMap<>();
        onEveryAction((before, done) -> {
            if (done.outcome() instanceof Outcome.Accepted outcome) {
                accepted.merge(done.action().getClass().getSimpleName(), 1, Integer::sum);
                Account after = outcome.account();
                String market = market(done.action());
                assertThat(without(after.isolated(), market)).isEqualTo(without(before.isolated(), market));
                assertThat(without(after.cross(), market)).isEqualTo(without(before.cross(), market));
                assertThat(after.maxMarginRatio()).isEqualTo(before.maxMarginRatio());
                if (!(done.action() instanceof Action.Fill fill)) {
                    assertThat(after.collateral().minus(before.collateral()))
                            .isEqualTo(moved(done.action(), before, after));
                } else if (onPool(before, fill.order())) {
                    assertThat(after.isolated()).isEqualTo(before.isolated());
                } else {
                    assertThat(after.collateral()).isEqualTo(before.collateral());
                    assertThat(after.cross()).isEqualTo(before.cross());
                }
            }
        });
        assertThat(accepted)
                .containsOnlyKeys(
                        "ChangeLeverage",
                        "Deposit",
                        "DepositIsolated",
                        "Fill",
                        "OpenAt",
                        "ToIsolated",
                        "ToPool",
                        "Withdraw",
                        "WithdrawIsolated")
                .allSatisfy((action, times) -> assertThat(times).isGreaterThan(40));
    }

    /**
     * Collateral and unrealized profit and loss, with the market of an order valued at the order's price, are together what they were,
     * but for what went into the account or out of it: so what a fill realizes is what its part had gained.
     */
    @Test
    void money_is_conserved() {
        onEveryAction((before, done) -> {
            if (done.outcome() instanceof Outcome.Accepted outcome) {
                Map<String, Rational> at = new TreeMap<>(done.prices().byMarket());
                if (done.action() instanceof Action.Fill fill) {
                    at.put(fill.order().market(), fill.order().price());
                } else if (done.action() instanceof Action.OpenAt open) {
                    at.put(open.order().market(), open.order().price());
                }
                MarketPrices prices = new MarketPrices(at);
                assertThat(equity(outcome.account(), prices))
                        .isEqualTo(equity(before, prices).plus(done.action().external()));
            }
        });
    }

    @Test
    void what_is_accepted_meets_its_requirement() {
        onEveryAction((before, done) -> {
            if (done.outcome() instanceof Outcome.Accepted outcome) {
                Account after = outcome.account();
                MarginHealth health = health(done.action(), before, after, done.prices());
                assertThat(health == null || health.meets())
                        .as("%s leaves %s", done.action(), health)
                        .isTrue();
            }
        });
    }

    /**
     * With exactly what was missing added to the pool that lacked it the same action is accepted, with one unit less it is not. A
     * change of leverage, which moves more where there is more, is no such action.
     */
    @Test
    void what_is_refused_lacks_exactly_what_is_named() {
        Map<Refusal, Integer> refusals = new TreeMap<>();
        onEveryAction((before, done) -> {
            if (done.outcome() instanceof Outcome.Refused refused) {
                refusals.merge(refused.reason(), 1, Integer::sum);
                if (done.action() instanceof Action.OpenAt || done.action() instanceof Action.ChangeLeverage) {
                    return;
                }
                if (OF_MARGIN.contains(refused.reason())) {
                    Account enough = withMore(before, done.action(), refused.missing());
                    assertThat(done.action().on(enough, done.prices())).isInstanceOf(Outcome.Accepted.class);
                    Account almost =
                            withMore(before, done.action(), refused.missing().minus(UNIT));
                    assertThat(done.action().on(almost, done.prices()))
                            .isInstanceOfSatisfying(Outcome.Refused.class, again -> {
                                assertThat(again.reason()).isIn(OF_MARGIN);
                                assertThat(again.missing()).isEqualTo(UNIT);
                            });
                } else if (refused.reason() == Refusal.COLLATERAL) {
                    Account enough = withMore(before, done.action(), refused.missing());
                    assertThat(lacksCollateral(done.action().on(enough, done.prices())))
                            .isFalse();
                    Account almost =
                            withMore(before, done.action(), refused.missing().minus(UNIT));
                    assertThat(done.action().on(almost, done.prices()))
                            .isEqualTo(new Outcome.Refused(Refusal.COLLATERAL, UNIT));
                }
            }
        });
        assertThat(refusals)
                .containsKeys(
                        Refusal.INVALID_COLLATERAL,
                        Refusal.INITIAL_MARGIN,
                        Refusal.MAINTENANCE_MARGIN,
                        Refusal.COLLATERAL,
                        Refusal.MAX_LEVERAGE,
                        Refusal.POSITION_SIZE,
                        Refusal.ISOLATED_FLAG,
                        Refusal.CROSS_POSITION,
                        Refusal.OPEN_POSITION,
                        Refusal.NO_POSITION);
        assertThat(refusals.get(Refusal.INITIAL_MARGIN)).isGreaterThan(500);
        assertThat(refusals.get(Refusal.MAINTENANCE_MARGIN)).isGreaterThan(50);
    }

    private record Done(Action action, MarketPrices prices, Outcome outcome) {}

    /** Generated actions one after the other, each with the account that it was done to. */
    private static void onEveryAction(BiConsumer<Account, Done> check) {
        GeneratedAccounts generated = new GeneratedAccounts(7);
        for (int i = 0; i < ACCOUNTS; i++) {
            MarketPrices prices = generated.prices();
            Account account = generated.account(prices);
            for (int j = 0; j < ACTIONS; j++) {
                Action action = generated.action(account, prices);
                Outcome outcome = action.on(account, prices);
                check.accept(account, new Done(action, prices, outcome));
                if (outcome instanceof Outcome.Accepted accepted) {
                    account = accepted.account();
                }
            }
        }
    }

    private static @Nullable String market(Action action) {
        if (action instanceof Action.Fill fill) {
            return fill.order().market();
        }
        if (action instanceof Action.OpenAt open) {
            return open.order().market();
        }
        if (action instanceof Action.DepositIsolated deposit) {
            return deposit.market();
        }
        if (action instanceof Action.WithdrawIsolated withdrawal) {
            return withdrawal.market();
        }
        if (action instanceof Action.ToIsolated move) {
            return move.market();
        }
        if (action instanceof Action.ToPool move) {
            return move.market();
        }
        return action instanceof Action.ChangeLeverage change ? change.market() : null;
    }

    private static boolean onPool(Account account, Order order) {
        MarginMode held = account.marginMode(order.market());
        return (held == null ? order.marginMode() : held) == MarginMode.CROSS;
    }

    /** What the pool gains by an action that is no order: what comes from outside, and what the market of the action gives up. */
    private static Rational moved(Action action, Account before, Account after) {
        if (action instanceof Action.Deposit || action instanceof Action.Withdraw) {
            return action.external();
        }
        if (action instanceof Action.DepositIsolated || action instanceof Action.WithdrawIsolated) {
            return Rational.ZERO;
        }
        if (action instanceof Action.ToIsolated move) {
            return move.amount().negated();
        }
        if (action instanceof Action.ToPool move) {
            return move.amount();
        }
        if (action instanceof Action.OpenAt open) {
            Rational needed =
                    open.order().baseSize().times(open.order().price()).dividedBy(open.leverage());
            return collateral(before, open.order().market()).minus(needed);
        }
        String market = market(action);
        return collateral(before, market).minus(collateral(after, market));
    }

    private static Rational collateral(Account account, @Nullable String market) {
        IsolatedMargin held = market == null ? null : account.isolated().get(market);
        return held == null ? Rational.ZERO : held.collateral();
    }

    /** How the pool stands that an accepted action may have burdened, for what it is held to; {@code null} where there is none. */
    private static @Nullable MarginHealth health(Action action, Account before, Account after, MarketPrices prices) {
        if (action instanceof Action.Deposit || action instanceof Action.DepositIsolated) {
            return null;
        }
        if (action instanceof Action.Withdraw || action instanceof Action.ToIsolated) {
            return VENUE.cross(after, prices, MarginKind.INITIAL);
        }
        String market = market(action);
        MarginKind kind = MarginKind.INITIAL;
        if (action instanceof Action.Fill fill) {
            Position held = before.position(fill.order().market());
            boolean reducing = held != null
                    && held.side() != fill.order().side()
                    && held.baseSize().compareTo(fill.order().baseSize()) >= 0;
            kind = reducing ? MarginKind.MAINTENANCE : MarginKind.INITIAL;
            if (onPool(before, fill.order())) {
                return VENUE.cross(after, prices, kind);
            }
        }
        return market == null || !after.isolated().containsKey(market)
                ? null
                : VENUE.isolated(after, market, prices, kind);
    }

    private static boolean lacksCollateral(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.reason() == Refusal.COLLATERAL;
    }

    /** The account with more in the pool that the action takes from or burdens. */
    private static Account withMore(Account account, Action action, Rational amount) {
        boolean pool = action instanceof Action.Withdraw
                || action instanceof Action.ToIsolated
                || (action instanceof Action.Fill fill && onPool(account, fill.order()));
        String market = market(action);
        if (pool || market == null) {
            return account.withCollateral(account.collateral().plus(amount));
        }
        IsolatedMargin held = account.isolated().getOrDefault(market, new IsolatedMargin(market, Rational.ZERO, null));
        return account.withIsolated(new IsolatedMargin(market, held.collateral().plus(amount), held.position()));
    }

    private static Rational equity(Account account, MarketPrices prices) {
        Rational equity = account.collateral();
        for (Position position : account.cross().values()) {
            equity = equity.plus(position.unrealizedPnlAt(prices.of(position.market())));
        }
        for (IsolatedMargin held : account.isolated().values()) {
            Position position = held.position();
            equity = equity.plus(held.collateral())
                    .plus(position == null ? Rational.ZERO : position.unrealizedPnlAt(prices.of(held.market())));
        }
        return equity;
    }

    /** How all pools but that of {@code market} stand. */
    private static Map<String, MarginHealth> otherPools(Account account, String market, MarketPrices prices) {
        Map<String, MarginHealth> pools = new TreeMap<>();
        for (MarginKind kind : MarginKind.values()) {
            pools.put("pool " + kind, VENUE.cross(account, prices, kind));
            for (String other : account.isolated().keySet()) {
                if (!other.equals(market)) {
                    pools.put(other + " " + kind, VENUE.isolated(account, other, prices, kind));
                }
            }
        }
        return pools;
    }

    private static <T> SortedMap<String, T> without(SortedMap<String, T> map, @Nullable String market) {
        SortedMap<String, T> rest = new TreeMap<>(map);
        if (market != null) {
            rest.remove(market);
        }
        return rest;
    }
}
