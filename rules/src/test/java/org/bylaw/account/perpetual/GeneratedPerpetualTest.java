package org.bylaw.account.perpetual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.bylaw.account.Account;
import org.bylaw.account.LargestOrder;
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

/** What must hold whatever the account, shown on generated ones. */
class GeneratedPerpetualTest {

    private static final int ACCOUNTS = 2000;
    private static final List<String> MARKETS = List.of("AAVE-USD", "BTC-USD", "ETH-USD", "SOL-USD");
    private static final PerpetualMargin MARGIN = new PerpetualMargin(PerpetualTerms.SHIPPED);
    private static final Trading TRADING = new Trading(MARGIN);
    private static final Rational UNIT = Rational.of("0.000000000000000001");

    private final SplittableRandom random = new SplittableRandom(42);

    @Test
    void what_is_accepted_meets_its_requirement_and_what_is_refused_lacks_exactly_what_is_named() {
        int accepted = 0;
        int refusals = 0;
        for (int i = 0; i < ACCOUNTS; i++) {
            MarketPrices prices = prices();
            Account account = account(prices);
            String market = market();
            Order order = new Order(
                    market,
                    side(),
                    decimal(1, 5_000_000, 6),
                    prices.of(market).times(decimal(98, 102, 2)),
                    MarginMode.CROSS);
            Position held = account.position(market);
            boolean reducing = held != null
                    && held.side() != order.side()
                    && held.baseSize().compareTo(order.baseSize()) >= 0;
            Outcome outcome = TRADING.fill(account, order, prices);
            if (outcome instanceof Outcome.Accepted done) {
                accepted++;
                assertThat((reducing
                                        ? MARGIN.crossToReduce(done.account(), prices)
                                        : MARGIN.cross(done.account(), prices, MarginKind.INITIAL))
                                .meets())
                        .isTrue();
            } else if (outcome instanceof Outcome.Refused refused) {
                refusals++;
                Rational missing = refused.missing();
                assertThat(TRADING.fill(withMore(account, missing), order, prices))
                        .isInstanceOf(Outcome.Accepted.class);
                assertThat(TRADING.fill(withMore(account, missing.minus(UNIT)), order, prices))
                        .isInstanceOfSatisfying(
                                Outcome.Refused.class,
                                again -> assertThat(again.missing()).isEqualTo(UNIT));
            }
        }
        assertThat(accepted).isGreaterThan(200);
        assertThat(refusals).isGreaterThan(200);
    }

    /** Ten times the collateral, on the grid of sizes; a unit less where value and debt are cut apart, less than ten units more. */
    @Test
    void buying_power_is_the_notional_of_the_largest_order_of_an_empty_account() {
        for (int i = 0; i < 200; i++) {
            MarketPrices prices = prices();
            String market = market();
            Account account = Account.of(decimal(1, 100_000_000, 6));
            Rational price = prices.of(market);
            Rational size = new LargestOrder(TRADING).baseSize(account, market, side(), MarginMode.CROSS, prices);
            Rational power = MARGIN.buyingPower(account, prices);
            assertThat(power).isEqualTo(account.collateral().times(Rational.of(10)));
            assertThat(size.times(price)).isLessThan(power.plus(UNIT.times(Rational.of(10))));
            assertThat(size.plus(UNIT).times(price)).isGreaterThan(power.minus(UNIT));
        }
    }

    /** Step by step until the account is healthy or empty, each step the largest position, and not a unit lost on the way. */
    @Test
    void liquidations_conserve_money_and_come_to_an_end() {
        int steps = 0;
        int healed = 0;
        int withBadDebt = 0;
        for (int i = 0; i < ACCOUNTS; i++) {
            MarketPrices prices = prices();
            Account account = account(prices);
            BigInteger penalties = BigInteger.ZERO;
            BigInteger badDebt = BigInteger.ZERO;
            Rational equity = equity(account, prices);
            for (PerpetualAccountLiquidation step = next(account, prices); step != null; step = next(account, prices)) {
                steps++;
                PerpetualLiquidation done = step.liquidation();
                Position target = Objects.requireNonNull(account.cross().get(step.market()));
                Rational value = target.notionalAt(prices.of(step.market()));
                assertThat(account.cross().values())
                        .allSatisfy(
                                each -> assertThat(StoredNumber.roundedDown(each.notionalAt(prices.of(each.market()))))
                                        .isLessThanOrEqualTo(StoredNumber.roundedDown(value)));
                assertThat(done.liquidatedPositionSize().signum()).isNotZero();
                assertThat(done.liquidatedPositionSize().add(done.remainingPositionSize()))
                        .isEqualTo(StoredNumber.of("baseSize", target.signedBaseSize()));
                assertThat(done.feeToLiquidator().add(done.feeToInsuranceFund()))
                        .isEqualTo(done.liquidationPenalty());
                penalties = penalties.add(done.liquidationPenalty());
                badDebt = badDebt.add(done.badDebt());
                account = step.after();
            }
            Rational expected = equity.minus(StoredNumber.amount(penalties)).plus(StoredNumber.amount(badDebt));
            // values and open notionals are cut to the unit at every step
            assertThat(equity(account, prices).minus(expected).abs()).isLessThan(UNIT.times(Rational.of(200)));
            if (penalties.signum() > 0 && !account.cross().isEmpty()) {
                healed++;
                assertThat(MARGIN.liquidatable(MARGIN.cross(account, prices, MarginKind.MAINTENANCE)))
                        .isFalse();
            }
            withBadDebt += badDebt.signum();
        }
        assertThat(steps).isGreaterThan(1000);
        assertThat(healed).isGreaterThan(50);
        assertThat(withBadDebt).isGreaterThan(100);
    }

    private static @Nullable PerpetualAccountLiquidation next(Account account, MarketPrices prices) {
        return PerpetualAccountLiquidation.of(PerpetualTerms.SHIPPED, account, prices);
    }

    private static Account withMore(Account account, Rational amount) {
        return account.withCollateral(account.collateral().plus(amount));
    }

    private static Rational equity(Account account, MarketPrices prices) {
        Rational equity = account.collateral();
        for (Position position : account.cross().values()) {
            equity = equity.plus(position.unrealizedPnlAt(prices.of(position.market())));
        }
        return equity;
    }

    private MarketPrices prices() {
        Map<String, Rational> prices = new TreeMap<>();
        MARKETS.forEach(market -> prices.put(market, decimal(1000, 1_000_000, 3)));
        return new MarketPrices(prices);
    }

    /** Positions bought or sold near their price, on collateral from nothing to a quarter of what they cost. */
    private Account account(MarketPrices prices) {
        Account account = Account.of(Rational.ZERO);
        Rational cost = Rational.ZERO;
        for (String market : MARKETS) {
            if (random.nextInt(3) > 0) {
                Position position = new Position(
                        market,
                        side(),
                        decimal(1, 5_000_000, 6),
                        prices.of(market).times(decimal(90, 110, 2)));
                account = account.withCross(market, position);
                cost = cost.plus(position.openNotional());
            }
        }
        Rational collateral = cost.times(decimal(0, 250, 3));
        return account.withCollateral(
                Rational.of(collateral.times(Rational.of(1_000_000)).floor()).dividedBy(Rational.of(1_000_000)));
    }

    private String market() {
        return MARKETS.get(random.nextInt(MARKETS.size()));
    }

    private Side side() {
        return random.nextInt(2) == 0 ? Side.LONG : Side.SHORT;
    }

    private Rational decimal(int least, int most, int scale) {
        return Rational.of(BigDecimal.valueOf(random.nextInt(least, most + 1), scale));
    }
}
