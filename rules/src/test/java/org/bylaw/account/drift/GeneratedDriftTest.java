package org.bylaw.account.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.bylaw.account.Account;
import org.bylaw.account.CollateralMoves;
import org.bylaw.account.IsolatedMargin;
import org.bylaw.account.MarginHealth;
import org.bylaw.account.MarketPrices;
import org.bylaw.account.Order;
import org.bylaw.account.Outcome;
import org.bylaw.account.Position;
import org.bylaw.account.Trading;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.market.MarginMode;
import org.bylaw.position.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for accounts on Drift and Velocity whatever is done with them: seeded walks of orders, moves, prices and liquidations. */
class GeneratedDriftTest {

    private static final int ACCOUNTS = 300;
    private static final int ACTIONS = 60;
    private static final List<String> NAMES = List.of("A-PERP", "B-PERP", "C-PERP", "D-PERP");
    private static final StoredLiquidationTerms FEES = new StoredLiquidationTerms(7_500, 7_500, 0);

    /** Steps of 0.01, 1, 0.001 and 10 units; profit counts for maintenance. */
    private static final DriftMargin MARGIN = new DriftMargin(Map.of(
            "A-PERP", market(500, 300, 50, 10_000_000L),
            "B-PERP", market(1_000, 500, 100, 1_000_000_000L),
            "C-PERP", market(2_500, 1_250, 0, 1_000_000L),
            "D-PERP", market(1_000, 650, 250, 10_000_000_000L)));

    private static final LiquidationCall AT_ONCE = LiquidationCall.inMilliseconds(200, 1_000, 0, 60_000);

    private final Random random = new Random(20_261_122);

    private static StoredMarket market(long initial, long maintenance, long imfFactor, long step) {
        return Markets.market(initial, maintenance, imfFactor, new StoredPnlTerms(0, 10_000, 0, 0), FEES, step);
    }

    @Test
    void noActionMakesMoneyOrTouchesAPoolThatItIsNotAbout() {
        int accepted = 0;
        int liquidations = 0;
        int indebted = 0;
        for (int number = 0; number < ACCOUNTS; number++) {
            Account account = Account.of(Rational.of(1 + random.nextInt(100_000)));
            MarketPrices prices = prices();
            for (int action = 0; action < ACTIONS; action++) {
                if (random.nextInt(6) == 0) {
                    prices = prices();
                }
                String market = NAMES.get(random.nextInt(NAMES.size()));
                if (random.nextInt(4) == 0) {
                    DriftLiquidation liquidation = liquidation(account, market, prices);
                    if (liquidation != null) {
                        assertLiquidated(account, market, prices, liquidation);
                        account = liquidation.after();
                        liquidations++;
                        indebted += liquidation.badDebt().signum();
                    }
                    continue;
                }
                Outcome outcome = action(account, market, prices);
                if (outcome instanceof Outcome.Accepted done) {
                    assertThat(equity(done.account(), prices)).isEqualTo(equity(account, prices));
                    assertOthersUntouched(account, done.account(), market);
                    account = done.account();
                    accepted++;
                }
            }
        }
        assertThat(accepted).isGreaterThan(ACCOUNTS);
        assertThat(liquidations).isGreaterThan(100);
        assertThat(indebted).isGreaterThan(10);
    }

    /** What is taken over and the fees leave the account; what it cannot pay is reported, and nothing else changes. */
    private static void assertLiquidated(
            Account before, String market, MarketPrices prices, DriftLiquidation liquidation) {
        Rational fees =
                liquidation.liquidatorFee().plus(liquidation.insuranceFundFee()).plus(liquidation.protocolFee());
        Rational expected = equity(before, prices).minus(fees).plus(liquidation.badDebt());
        // The value of what is taken over is cut at the sixth decimal, against the account or for it.
        Rational difference =
                equity(liquidation.after(), prices).minus(expected).abs();
        assertThat(difference).isLessThan(Rational.of("0.000002"));
        Position held = Objects.requireNonNull(before.position(market));
        assertThat(liquidation.baseSize()).isBetween(Rational.ZERO, held.baseSize());
        Position left = liquidation.after().position(market);
        assertThat((left == null ? Rational.ZERO : left.baseSize()).plus(liquidation.baseSize()))
                .isEqualTo(held.baseSize());
        assertThat(left == null || left.side() == held.side()).isTrue();
        assertOthersUntouched(before, liquidation.after(), market);
    }

    /** An isolated position in another market is the very same; so is the pool, where the market's position is isolated. */
    private static void assertOthersUntouched(Account before, Account after, String market) {
        Map<String, IsolatedMargin> others = new HashMap<>(before.isolated());
        Map<String, IsolatedMargin> othersAfter = new HashMap<>(after.isolated());
        others.remove(market);
        othersAfter.remove(market);
        assertThat(othersAfter).isEqualTo(others);
        Map<String, Position> cross = new HashMap<>(before.cross());
        Map<String, Position> crossAfter = new HashMap<>(after.cross());
        cross.remove(market);
        crossAfter.remove(market);
        assertThat(crossAfter).isEqualTo(cross);
    }

    private static @Nullable DriftLiquidation liquidation(Account account, String market, MarketPrices prices) {
        return account.position(market) == null ? null : DriftLiquidation.of(MARGIN, account, market, prices, AT_ONCE);
    }

    private Outcome action(Account account, String market, MarketPrices prices) {
        CollateralMoves moves = new CollateralMoves(MARGIN);
        Rational amount = Rational.of(1 + random.nextInt(5_000));
        return switch (random.nextInt(4)) {
            case 0 -> moves.toIsolated(account, market, amount, prices);
            case 1 -> moves.toPool(account, market, amount, prices);
            default ->
                new Trading(MARGIN)
                        .fill(
                                account,
                                new Order(
                                        market,
                                        random.nextBoolean() ? Side.LONG : Side.SHORT,
                                        MARGIN.baseStep(market).times(Rational.of(1 + random.nextInt(2_000))),
                                        prices.of(market),
                                        account.marginMode(market) == null && random.nextBoolean()
                                                ? MarginMode.CROSS
                                                : modeOf(account, market)),
                                prices);
        };
    }

    private static MarginMode modeOf(Account account, String market) {
        MarginMode mode = account.marginMode(market);
        return mode == null ? MarginMode.ISOLATED : mode;
    }

    private MarketPrices prices() {
        Map<String, Rational> prices = new HashMap<>();
        NAMES.forEach(name -> prices.put(name, Rational.of(60 + random.nextInt(80))));
        return new MarketPrices(prices);
    }

    /** All collateral with all unrealized profit and loss, exactly. */
    private static Rational equity(Account account, MarketPrices prices) {
        List<Position> positions = new ArrayList<>(account.cross().values());
        Rational sum = account.collateral();
        for (IsolatedMargin margin : account.isolated().values()) {
            sum = sum.plus(margin.collateral());
            if (margin.position() != null) {
                positions.add(margin.position());
            }
        }
        for (Position position : positions) {
            sum = sum.plus(position.unrealizedPnlAt(prices.of(position.market())));
        }
        return sum;
    }

    @Test
    void anIsolatedPositionsHealthIsItsOwn() {
        for (int number = 0; number < ACCOUNTS; number++) {
            MarketPrices prices = prices();
            Account account = Account.of(Rational.of(random.nextInt(10_000)))
                    .withIsolated(isolated("A-PERP"))
                    .withIsolated(isolated("B-PERP"))
                    .withCross("C-PERP", position("C-PERP"));
            Account changed = account.withIsolated(isolated("A-PERP"));
            MarketPrices moved = prices.with("A-PERP", Rational.of(1 + random.nextInt(200)));
            for (MarginKind kind : MarginKind.values()) {
                MarginHealth other = MARGIN.isolated(account, "B-PERP", prices, kind);
                MarginHealth pool = MARGIN.cross(account, prices, kind);
                assertThat(MARGIN.isolated(changed, "B-PERP", moved, kind)).isEqualTo(other);
                assertThat(MARGIN.cross(changed, moved, kind)).isEqualTo(pool);
                assertThat(MARGIN.isolated(account.withCollateral(Rational.ZERO), "B-PERP", prices, kind))
                        .isEqualTo(other);
            }
        }
    }

    private IsolatedMargin isolated(String market) {
        return new IsolatedMargin(market, Rational.of(random.nextInt(5_000) - 500), position(market));
    }

    private Position position(String market) {
        return new Position(
                market,
                random.nextBoolean() ? Side.LONG : Side.SHORT,
                MARGIN.baseStep(market).times(Rational.of(1 + random.nextInt(2_000))),
                Rational.of(60 + random.nextInt(80)));
    }
}
