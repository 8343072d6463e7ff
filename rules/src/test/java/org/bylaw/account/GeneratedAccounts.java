package org.bylaw.account;

import static org.bylaw.account.Accounts.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.position.Side;

/** Accounts with many positions at many distances from their lines, and actions on them; the same for the same seed. */
final class GeneratedAccounts {

    /** The five rows of DPerp's table, and a market of each other form of schedule. */
    static final ScheduleMargin VENUE = new ScheduleMargin(
            new TreeMap<>(Map.of(
                    "COMMODITIES", Accounts.market(Accounts.flat("0.05", "0.06")),
                    "EQUITIES", Accounts.market(Accounts.flat("0.1", "0.12")),
                    "FOREX", Accounts.market(Accounts.flat("0.01", "0.015")),
                    "MAJOR", Accounts.market(Accounts.flat("0.02", "0.025")),
                    "MINOR", Accounts.market(Accounts.flat("0.04", "0.05")),
                    "TIERED",
                            Accounts.market(Accounts.tiers(
                                    PositionUnit.QUOTE, "0 2000 50 0.01", "2000 20000 20 0.025", "20000 90000 5 0.1")),
                    "LINEAR",
                            Accounts.market(MarginSchedule.of(new MarginTerms.Linear(
                                    new BigDecimal("0.02"),
                                    new BigDecimal("0.01"),
                                    new BigDecimal("0.0005"),
                                    PositionUnit.BASE))),
                    "ROOT",
                            Accounts.market(MarginSchedule.of(new MarginTerms.SquareRoot(
                                    new BigDecimal("0.02"),
                                    new BigDecimal("0.0031"),
                                    BigDecimal.ZERO,
                                    BigDecimal.ZERO,
                                    new BigDecimal("0.6"),
                                    PositionUnit.BASE))))),
            EqualityAtLiquidation.LIQUIDATABLE);

    private static final List<String> MARKETS = List.copyOf(VENUE.markets().keySet());

    private final SplittableRandom random;

    GeneratedAccounts(long seed) {
        this.random = new SplittableRandom(seed);
    }

    MarketPrices prices() {
        Map<String, Rational> prices = new TreeMap<>();
        MARKETS.forEach(market -> prices.put(market, decimal(100, 100_000, 2)));
        return new MarketPrices(prices);
    }

    /** The prices with another one in {@code market}, from a hundredth to three times of it. */
    MarketPrices shocked(MarketPrices prices, String market) {
        Map<String, Rational> changed = new TreeMap<>(prices.byMarket());
        changed.put(market, prices.of(market).times(decimal(1, 300, 2)));
        return new MarketPrices(changed);
    }

    Account account(MarketPrices prices) {
        Account account = Account.of(decimal(0, 500_000, 2));
        if (chance(4)) {
            account = account.withMaxMarginRatio(decimal(0, 10, 2));
        }
        for (String market : MARKETS) {
            Position position = new Position(
                    market, side(), decimal(1, 100_000, 3), prices.of(market).times(decimal(90, 110, 2)));
            int kind = random.nextInt(8);
            if (kind < 5) {
                Rational collateral = position.openNotional().times(decimal(0, 200, 3));
                account = account.withIsolated(new IsolatedMargin(market, collateral, position));
            } else if (kind == 5) {
                account = account.withIsolated(new IsolatedMargin(market, decimal(1, 100_000, 2), null));
            } else if (kind == 6) {
                account = account.withCross(market, position);
            }
        }
        return account;
    }

    Action action(Account account, MarketPrices prices) {
        String market = market();
        IsolatedMargin held = account.isolated().get(market);
        Rational inMarket = held == null ? number("100") : held.collateral();
        Rational share = decimal(1, 110, 2);
        return switch (random.nextInt(8)) {
            case 0, 1 -> new Action.Fill(order(account, market, prices));
            case 2 -> new Action.Deposit(decimal(1, 100_000, 2));
            case 3 -> new Action.Withdraw(share.times(account.collateral().max(Rational.ONE)));
            case 4 ->
                chance(2)
                        ? new Action.DepositIsolated(market, decimal(1, 100_000, 2))
                        : new Action.WithdrawIsolated(market, share.times(inMarket.max(Rational.ONE)));
            case 5 ->
                new Action.ToIsolated(market, share.times(account.collateral().max(Rational.ONE)));
            case 6 -> new Action.ToPool(market, share.times(inMarket.max(Rational.ONE)));
            default ->
                chance(2)
                        ? new Action.ChangeLeverage(market, decimal(10, 600, 1))
                        : new Action.OpenAt(order(account, market, prices), decimal(10, 600, 1));
        };
    }

    /** Orders of every size against what is held: a part of it, all of it, or beyond it. */
    private Order order(Account account, String market, MarketPrices prices) {
        Position position = account.position(market);
        Rational price = prices.of(market).times(decimal(98, 102, 2));
        MarginMode mode = chance(5) ? MarginMode.CROSS : MarginMode.ISOLATED;
        if (position == null) {
            return new Order(market, side(), decimal(1, 20_000, 3), price, mode);
        }
        if (chance(6)) {
            Side closing = position.side() == Side.LONG ? Side.SHORT : Side.LONG;
            return new Order(market, closing, position.baseSize(), price, mode);
        }
        return new Order(market, side(), position.baseSize().times(decimal(1, 200, 2)), price, mode);
    }

    String market() {
        return MARKETS.get(random.nextInt(MARKETS.size()));
    }

    /** The markets in which an isolated position is open. */
    static List<String> open(Account account) {
        List<String> open = new ArrayList<>();
        account.isolated().forEach((market, held) -> {
            if (held.position() != null) {
                open.add(market);
            }
        });
        return open;
    }

    private Side side() {
        return chance(2) ? Side.LONG : Side.SHORT;
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    /** A decimal of {@code scale} digits, from {@code least} to {@code most} of its last digit. */
    private Rational decimal(int least, int most, int scale) {
        return Rational.of(BigDecimal.valueOf(random.nextInt(least, most + 1), scale));
    }

    /** Something done to an account. */
    sealed interface Action {

        Outcome on(Account account, MarketPrices prices);

        /** What goes into the account, or out of it below zero. */
        default Rational external() {
            return Rational.ZERO;
        }

        private static CollateralMoves moves() {
            return new CollateralMoves(VENUE);
        }

        record Fill(Order order) implements Action {
            @Override
            public Outcome on(Account account, MarketPrices prices) {
                return new Trading(VENUE).fill(account, order, prices);
            }
        }

        record Deposit(Rational amount) implements Action {
            @Override
            public Outcome on(Account account, MarketPrices prices) {
                return moves().deposit(account, amount);
            }

            @Override
            public Rational external() {
                return amount;
            }
        }

        record Withdraw(Rational amount) implements Action {
            @Override
            public Outcome on(Account account, MarketPrices prices) {
                return moves().withdraw(account, amount, prices);
            }

            @Override
            public Rational external() {
                return amount.negated();
            }
        }

        record DepositIsolated(String market, Rational amount) implements Action {
            @Override
            public Outcome on(Account account, MarketPrices prices) {
                return moves().depositIsolated(account, market, amount);
            }

            @Override
            public Rational external() {
                return amount;
            }
        }

        record WithdrawIsolated(String market, Rational amount) implements Action {
            @Override
            public Outcome on(Account account, MarketPrices prices) {
                return moves().withdrawIsolated(account, market, amount, prices);
            }

            @Override
            public Rational external() {
                return amount.negated();
            }
        }

        record ToIsolated(String market, Rational amount) implements Action {
            @Override
            public Outcome on(Account account, MarketPrices prices) {
                return moves().toIsolated(account, market, amount, prices);
            }
        }

        record ToPool(String market, Rational amount) implements Action {
            @Override
            public Outcome on(Account account, MarketPrices prices) {
                return moves().toPool(account, market, amount, prices);
            }
        }

        record ChangeLeverage(String market, Rational leverage) implements Action {
            @Override
            public Outcome on(Account account, MarketPrices prices) {
                return new LeverageChange(new Trading(VENUE)).change(account, market, leverage, prices);
            }
        }

        record OpenAt(Order order, Rational leverage) implements Action {
            @Override
            public Outcome on(Account account, MarketPrices prices) {
                return new LeverageChange(new Trading(VENUE)).open(account, order, leverage, prices);
            }
        }
    }
}
