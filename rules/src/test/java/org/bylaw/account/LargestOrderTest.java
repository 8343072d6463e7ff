package org.bylaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.account.Accounts.AT_100;
import static org.bylaw.account.Accounts.TEN_FIVE;
import static org.bylaw.account.Accounts.TWENTY_TEN;
import static org.bylaw.account.Accounts.VENUE;
import static org.bylaw.account.Accounts.apart;
import static org.bylaw.account.Accounts.cross;
import static org.bylaw.account.Accounts.isolated;
import static org.bylaw.account.Accounts.number;
import static org.bylaw.account.Accounts.pool;
import static org.bylaw.account.Accounts.position;
import static org.bylaw.account.Accounts.prices;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.bylaw.market.Settlement;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.position.MarginLimits;
import org.bylaw.position.MarketState;
import org.bylaw.position.MaximumPosition;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargestOrderTest {

    private static final LargestOrder LARGEST = new LargestOrder(new Trading(VENUE));
    private static final Position LONG = position(TEN_FIVE, Side.LONG, "10", "100");

    /** Whole steps of 0.001. */
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({"100, 100, 10", "100, 3, 333.333", "0.01, 100, 0.001", "0.0099, 100, 0", "0, 100, 0"})
    void of_an_empty_account(String collateral, String price, String size) {
        assertThat(LARGEST.baseSize(pool(collateral), TEN_FIVE, Side.LONG, MarginMode.CROSS, prices(price, "1")))
                .isEqualTo(number(size));
    }

    @Test
    void its_notional_is_the_buying_power() {
        assertThat(LARGEST.baseSize(pool("100"), TEN_FIVE, Side.LONG, MarginMode.CROSS, AT_100)
                        .times(AT_100.of(TEN_FIVE)))
                .isEqualTo(number("1000"));
    }

    /** 300 back 1000 at 10% and 1000 more at 20%. */
    @Test
    void what_the_account_holds_counts() {
        Account account = pool("300").withCross(TEN_FIVE, LONG);
        assertThat(LARGEST.baseSize(account, TWENTY_TEN, Side.SHORT, MarginMode.CROSS, AT_100))
                .isEqualTo(number("10"));
        // against what is held: 10 are closed and 30 opened
        assertThat(LARGEST.baseSize(account, TEN_FIVE, Side.SHORT, MarginMode.CROSS, AT_100))
                .isEqualTo(number("40"));
    }

    /** An isolated position is added to out of its own collateral alone. */
    @Test
    void of_an_isolated_position() {
        Account account = pool("1000000").withIsolated(apart("150", LONG));
        assertThat(LARGEST.baseSize(account, TEN_FIVE, Side.LONG, MarginMode.ISOLATED, AT_100))
                .isEqualTo(number("5"));
    }

    /** DPERP-22, DPERP-23: the limits of the policy bind before the market does. */
    @ParameterizedTest
    @CsvSource({"5, , 5", ", 420, 4.2", "5, 420, 4.2"})
    void the_traders_limits_bind(String maxLeverage, String maxNotional, String size) {
        TraderLimits limits = new TraderLimits(
                maxLeverage == null ? null : number(maxLeverage), maxNotional == null ? null : number(maxNotional));
        assertThat(new LargestOrder(new Trading(VENUE, limits))
                        .baseSize(pool("100"), TEN_FIVE, Side.LONG, MarginMode.CROSS, AT_100))
                .isEqualTo(number(size));
    }

    /**
     * On an empty account it is {@link MaximumPosition} on the grid, for every kind of schedule: flat, tiers in base and quote
     * units, a ratio that grows with the size, and one that grows with its root.
     */
    @ParameterizedTest(name = "{0}, {1} of collateral")
    @CsvSource({
        "FLAT, 100",
        "FLAT, 0.7",
        "BASE, 100",
        "BASE, 37.3",
        "QUOTE, 260",
        "QUOTE, 40",
        "LINEAR, 100",
        "ROOT, 100",
        "ROOT, 77.7"
    })
    void agrees_with_the_maximum_position(String kind, String collateral) {
        MarginSchedule schedule = schedule(kind);
        LargestOrder largest = new LargestOrder(new Trading(new ScheduleMargin(
                new TreeMap<>(Map.of(TEN_FIVE, Accounts.market(schedule))), EqualityAtLiquidation.HEALTHY)));
        Rational size = largest.baseSize(pool(collateral), TEN_FIVE, Side.LONG, MarginMode.CROSS, AT_100);
        MaximumPosition maximum = MaximumPosition.of(
                schedule,
                number(collateral),
                new MarketState(Settlement.LINEAR, number("100"), null),
                MarginLimits.UNSET);
        Rational limit = Objects.requireNonNull(maximum.limit().size());
        Rational base = maximum.unit() == PositionUnit.BASE ? limit : limit.dividedBy(number("100"));
        Rational step = number("0.001");
        Rational steps = base.dividedBy(step);
        boolean reached = Rational.of(steps.floor()).compareTo(steps) < 0
                || maximum.limit().attained();
        Rational expected = Rational.of(steps.floor())
                .minus(reached ? Rational.ZERO : Rational.ONE)
                .times(step);
        assertThat(size).isEqualTo(expected).isGreaterThan(Rational.ZERO);
    }

    @Test
    void a_market_that_binds_nothing_is_refused() {
        Trading freeAccount = new Trading(new Unbound());
        assertThatThrownBy(() -> new LargestOrder(freeAccount)
                        .baseSize(pool("1"), TEN_FIVE, Side.LONG, MarginMode.CROSS, AT_100))
                .isInstanceOf(PositionException.class)
                .hasMessage("baseSize has no limit: nothing in TEN-FIVE binds it");
    }

    private static MarginSchedule schedule(String kind) {
        return switch (kind) {
            case "FLAT" -> Accounts.flat("0.1", "0.05");
            case "BASE" -> Accounts.tiers(PositionUnit.BASE, "0 5 20 0.02", "5 25 10 0.04", "25 40 5 0.1");
            case "QUOTE" -> Accounts.tiers(PositionUnit.QUOTE, "0 1000 20 0.02", "1000 2500 10 0.04");
            case "LINEAR" ->
                MarginSchedule.of(new MarginTerms.Linear(
                        new BigDecimal("0.02"), new BigDecimal("0.01"), new BigDecimal("0.0005"), PositionUnit.BASE));
            default ->
                MarginSchedule.of(new MarginTerms.SquareRoot(
                        new BigDecimal("0.02"),
                        new BigDecimal("0.0173"),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        new BigDecimal("0.6"),
                        PositionUnit.BASE));
        };
    }

    /** Demands nothing, ever. */
    private record Unbound() implements AccountMargin {

        @Override
        public MarginHealth cross(Account account, MarketPrices prices, MarginKind kind) {
            return new MarginHealth(kind, account.collateral(), Rational.ZERO, Rational.ZERO);
        }

        @Override
        public MarginHealth isolated(Account account, String market, MarketPrices prices, MarginKind kind) {
            return cross(account, prices, kind);
        }

        @Override
        public boolean offers(MarginMode mode) {
            return true;
        }

        @Override
        public EqualityAtLiquidation equalityAtLiquidation() {
            return EqualityAtLiquidation.HEALTHY;
        }

        @Override
        public Rational baseStep(String market) {
            return Rational.ONE;
        }
    }

    /** Closing a little is refused while the rest is short of maintenance; closing all, and turning round, is not. */
    @Test
    void against_a_position_it_starts_where_the_position_is_closed() {
        // 10 at 100 with 51 of collateral, now 99: 41 left, where keeping asks for 49.5.
        Account account = Account.of(Rational.ZERO).withIsolated(new IsolatedMargin(TEN_FIVE, number("51"), LONG));
        MarketPrices prices = prices("99", "1");
        Trading trading = new Trading(VENUE);
        assertThat(trading.fill(account, isolated(TEN_FIVE, Side.SHORT, "1", "99"), prices))
                .isInstanceOf(Outcome.Refused.class);
        // 41 open 410 at 99 the other way: 4.141, in whole steps of 0.001.
        assertThat(LARGEST.baseSize(account, TEN_FIVE, Side.SHORT, MarginMode.ISOLATED, prices))
                .isEqualTo(number("14.141"));
    }
}
