package org.bylaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.account.Accounts.AT_100;
import static org.bylaw.account.Accounts.TEN_FIVE;
import static org.bylaw.account.Accounts.TWENTY_TEN;
import static org.bylaw.account.Accounts.VENUE;
import static org.bylaw.account.Accounts.accepted;
import static org.bylaw.account.Accounts.apart;
import static org.bylaw.account.Accounts.cross;
import static org.bylaw.account.Accounts.isolated;
import static org.bylaw.account.Accounts.number;
import static org.bylaw.account.Accounts.pool;
import static org.bylaw.account.Accounts.position;
import static org.bylaw.account.Accounts.prices;
import static org.bylaw.account.Accounts.refused;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bylaw.market.MarginMode;
import org.bylaw.market.PositionUnit;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.position.Side;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingTest {

    private static final Trading TRADING = new Trading(VENUE);
    private static final Position LONG = position(TEN_FIVE, Side.LONG, "10", "100");
    private static final Position SHORT = position(TEN_FIVE, Side.SHORT, "10", "100");

    @Nested
    class Opening {

        /** 10 at 100 demand 100. */
        @Test
        void on_the_pool_at_the_line_and_one_step_over() {
            assertThat(TRADING.fill(pool("100"), cross(TEN_FIVE, Side.LONG, "10", "100"), AT_100))
                    .isEqualTo(accepted(pool("100").withCross(TEN_FIVE, LONG)));
            assertThat(TRADING.fill(pool("100"), cross(TEN_FIVE, Side.LONG, "10.001", "100"), AT_100))
                    .isEqualTo(refused(Refusal.INITIAL_MARGIN, "0.01"));
        }

        /** The pool is not touched, and what is in it does not count. */
        @Test
        void on_its_own_collateral() {
            Account funded = pool("1000").withIsolated(new IsolatedMargin(TEN_FIVE, number("100"), null));
            assertThat(TRADING.fill(funded, isolated(TEN_FIVE, Side.SHORT, "10", "100"), AT_100))
                    .isEqualTo(accepted(pool("1000").withIsolated(apart("100", SHORT))));
            assertThat(TRADING.fill(funded, isolated(TEN_FIVE, Side.SHORT, "10.001", "100"), AT_100))
                    .isEqualTo(refused(Refusal.INITIAL_MARGIN, "0.01"));
        }

        /** Bought at 101 what is worth 100: 10 are lost at once, and 100 are demanded. */
        @Test
        void dearer_than_the_price() {
            Order order = cross(TEN_FIVE, Side.LONG, "10", "101");
            assertThat(TRADING.fill(pool("109.99"), order, AT_100)).isEqualTo(refused(Refusal.INITIAL_MARGIN, "0.01"));
            assertThat(TRADING.fill(pool("110"), order, AT_100)).isInstanceOf(Outcome.Accepted.class);
        }

        /** Missing is what the requirement lacks, not what zero lacks. */
        @ParameterizedTest
        @CsvSource({"0, 100", "-5, 105"})
        void without_collateral(String collateral, String missing) {
            assertThat(TRADING.fill(pool(collateral), cross(TEN_FIVE, Side.LONG, "10", "100"), AT_100))
                    .isEqualTo(refused(Refusal.INVALID_COLLATERAL, missing));
        }

        /** 1000 at 10% and 500 at 20% share one pool. */
        @Test
        void cross_positions_add_up() {
            Order second = cross(TWENTY_TEN, Side.SHORT, "5", "100");
            Account first = pool("200").withCross(TEN_FIVE, LONG);
            assertThat(TRADING.fill(first, second, AT_100))
                    .isEqualTo(accepted(first.withCross(TWENTY_TEN, position(TWENTY_TEN, Side.SHORT, "5", "100"))));
            assertThat(TRADING.fill(pool("199").withCross(TEN_FIVE, LONG), second, AT_100))
                    .isEqualTo(refused(Refusal.INITIAL_MARGIN, "1"));
        }

        /** The owner asked for at most 4x everywhere, and for at most 2x in one market. */
        @Test
        void within_the_owners_own_limits() {
            Account limited = pool("250").withMaxMarginRatio(number("0.25"));
            Order ten = cross(TEN_FIVE, Side.LONG, "10", "100");
            assertThat(TRADING.fill(limited, ten, AT_100)).isInstanceOf(Outcome.Accepted.class);
            assertThat(TRADING.fill(limited.withMaxMarginRatio(TEN_FIVE, number("0.5")), ten, AT_100))
                    .isEqualTo(refused(Refusal.INITIAL_MARGIN, "250"));
        }
    }

    @Nested
    class Changing {

        private final Account held = pool("7").withIsolated(apart("200", LONG));

        /** 10 at 100 and 5 at 112 are 15 at 104; at 112 the first have gained 120. */
        @Test
        void adding_averages_the_entry_price() {
            assertThat(TRADING.fill(held, isolated(TEN_FIVE, Side.LONG, "5", "112"), prices("112", "100")))
                    .isEqualTo(accepted(
                            pool("7").withIsolated(apart("200", position(TEN_FIVE, Side.LONG, "15", "104")))));
        }

        /** Unrealized profit of 100 backs 3000 at 10% together with the 200. */
        @ParameterizedTest
        @CsvSource({"17.2727, true", "17.2728, false"})
        void adding_is_held_to_the_whole_position(String size, boolean accepted) {
            Outcome outcome = TRADING.fill(held, isolated(TEN_FIVE, Side.LONG, size, "110"), prices("110", "100"));
            assertThat(outcome instanceof Outcome.Accepted).isEqualTo(accepted);
            if (!accepted) {
                assertThat(outcome).isEqualTo(refused(Refusal.INITIAL_MARGIN, "0.0008"));
            }
        }

        @Test
        void reducing_realizes_its_part_and_keeps_the_entry_price() {
            assertThat(TRADING.fill(held, isolated(TEN_FIVE, Side.SHORT, "4", "90"), prices("90", "100")))
                    .isEqualTo(accepted(
                            pool("7").withIsolated(apart("160", position(TEN_FIVE, Side.LONG, "6", "100")))));
        }

        /** What is left at 90 is 6 worth 540, which demand 27; a loss of 100 in all leaves collateral - 100. */
        @ParameterizedTest
        @CsvSource({"127, true", "126.99, false"})
        void reducing_is_held_to_maintenance(String collateral, boolean accepted) {
            Account account = pool("7").withIsolated(apart(collateral, LONG));
            Outcome outcome = TRADING.fill(account, isolated(TEN_FIVE, Side.SHORT, "4", "90"), prices("90", "100"));
            assertThat(outcome)
                    .isEqualTo(
                            accepted
                                    ? accepted(pool("7")
                                            .withIsolated(apart("87", position(TEN_FIVE, Side.LONG, "6", "100"))))
                                    : refused(Refusal.MAINTENANCE_MARGIN, "0.01"));
        }

        @Test
        void closing_leaves_the_collateral_where_it_was() {
            assertThat(TRADING.fill(held, isolated(TEN_FIVE, Side.SHORT, "10", "111"), prices("111", "100")))
                    .isEqualTo(accepted(pool("7").withIsolated(new IsolatedMargin(TEN_FIVE, number("310"), null))));
            Account onPool = pool("200").withCross(TEN_FIVE, SHORT);
            assertThat(TRADING.fill(onPool, cross(TEN_FIVE, Side.LONG, "10", "111"), prices("111", "100")))
                    .isEqualTo(accepted(pool("90")));
        }

        /** The last of the collateral may go; a loss beyond it is for a liquidation to settle. */
        @ParameterizedTest
        @CsvSource({"80, true", "79.999, false"})
        void closing_never_leaves_a_pool_below_zero(String price, boolean accepted) {
            Outcome outcome = TRADING.fill(held, isolated(TEN_FIVE, Side.SHORT, "10", price), prices(price, "100"));
            assertThat(outcome).isEqualTo(accepted ? accepted(pool("7")) : refused(Refusal.MAINTENANCE_MARGIN, "0.01"));
        }

        /** 10 are closed at 100, and the rest is a short that 200 must open. */
        @ParameterizedTest
        @CsvSource({"30, true", "30.001, false"})
        void turning_round_is_held_to_the_initial_requirement(String size, boolean accepted) {
            Outcome outcome = TRADING.fill(held, isolated(TEN_FIVE, Side.SHORT, size, "100"), AT_100);
            assertThat(outcome)
                    .isEqualTo(
                            accepted
                                    ? accepted(pool("7")
                                            .withIsolated(apart("200", position(TEN_FIVE, Side.SHORT, "20", "100"))))
                                    : refused(Refusal.INITIAL_MARGIN, "0.01"));
        }
    }

    @Nested
    class Modes {

        @Test
        void an_isolated_position_takes_more_only_by_an_isolated_order() {
            Account held = pool("1000").withIsolated(apart("200", LONG));
            assertThat(TRADING.fill(held, cross(TEN_FIVE, Side.LONG, "1", "100"), AT_100))
                    .isEqualTo(refused(Refusal.ISOLATED_FLAG, "0"));
            assertThat(TRADING.fill(held, cross(TEN_FIVE, Side.SHORT, "10.001", "100"), AT_100))
                    .isEqualTo(refused(Refusal.ISOLATED_FLAG, "0"));
            assertThat(TRADING.fill(held, cross(TEN_FIVE, Side.SHORT, "10", "100"), AT_100))
                    .isEqualTo(accepted(pool("1000").withIsolated(new IsolatedMargin(TEN_FIVE, number("200"), null))));
        }

        @Test
        void a_cross_position_takes_no_isolated_order() {
            Account held = pool("1000").withCross(TEN_FIVE, LONG);
            assertThat(TRADING.fill(held, isolated(TEN_FIVE, Side.LONG, "1", "100"), AT_100))
                    .isEqualTo(refused(Refusal.CROSS_POSITION, "0"));
        }

        /** A market may offer fewer modes than its venue. */
        @Test
        void a_market_without_the_mode() {
            ScheduleMargin.Market crossOnly =
                    new ScheduleMargin.Market(Accounts.flat("0.1", "0.05"), Set.of(MarginMode.CROSS), number("0.001"));
            Trading trading = new Trading(new ScheduleMargin(
                    new TreeMap<>(
                            Map.of(TEN_FIVE, crossOnly, TWENTY_TEN, Accounts.market(Accounts.flat("0.2", "0.1")))),
                    EqualityAtLiquidation.HEALTHY));
            assertThat(trading.fill(pool("1000"), isolated(TEN_FIVE, Side.LONG, "1", "100"), AT_100))
                    .isEqualTo(refused(Refusal.MARGIN_MODE, "0"));
            assertThat(trading.fill(pool("1000"), cross(TEN_FIVE, Side.LONG, "1", "100"), AT_100))
                    .isInstanceOf(Outcome.Accepted.class);
        }
    }

    @Nested
    class OtherPools {

        // 10 worth 1000 demand 50 to be kept
        private final Account falling =
                pool("1000").withIsolated(apart("49", position(TEN_FIVE, Side.LONG, "10", "100")));
        private final Order other = cross(TWENTY_TEN, Side.LONG, "1", "100");

        /** DPERP-01: a loss on one isolated position bars nothing else. */
        @Test
        void are_not_asked_by_a_venue_whose_positions_are_apart() {
            assertThat(TRADING.fill(falling, other, AT_100)).isInstanceOf(Outcome.Accepted.class);
        }

        @Test
        void are_asked_by_a_venue_like_drift() {
            Trading asking = new Trading(new Accounts.AskingVenue(VENUE));
            assertThat(asking.fill(falling, other, AT_100)).isEqualTo(refused(Refusal.MAINTENANCE_MARGIN, "1"));
            assertThat(asking.fill(pool("1000").withIsolated(apart("50", LONG)), other, AT_100))
                    .isInstanceOf(Outcome.Accepted.class);
            // the other way round: the pool is short of the 50 that its own position demands
            Account poor = pool("49")
                    .withCross(TEN_FIVE, LONG)
                    .withIsolated(new IsolatedMargin(TWENTY_TEN, number("100"), null));
            assertThat(asking.fill(poor, isolated(TWENTY_TEN, Side.LONG, "1", "100"), AT_100))
                    .isEqualTo(refused(Refusal.MAINTENANCE_MARGIN, "1"));
        }
    }

    /** A table of tiers ends at a notional of 5000; the end itself is not allowed. */
    @ParameterizedTest
    @CsvSource({"49.999, , ", "50, POSITION_SIZE, 0", "60, POSITION_SIZE, 1000"})
    void a_table_of_tiers_ends(String size, Refusal reason, String missing) {
        Trading trading = new Trading(new ScheduleMargin(
                new TreeMap<>(Map.of(
                        TEN_FIVE,
                        Accounts.market(Accounts.tiers(PositionUnit.QUOTE, "0 1000 20 0.02", "1000 5000 10 0.04")))),
                EqualityAtLiquidation.HEALTHY));
        Outcome outcome = trading.fill(pool("10000"), cross(TEN_FIVE, Side.LONG, size, "100"), AT_100);
        if (reason == null) {
            assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        } else {
            assertThat(outcome).isEqualTo(refused(reason, missing));
        }
    }
}
