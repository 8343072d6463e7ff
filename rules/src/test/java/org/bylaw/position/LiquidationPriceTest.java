package org.bylaw.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.position.Numbers.number;
import static org.bylaw.position.Numbers.ratio;

import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.SizeNotAllowedException;
import org.bylaw.market.PositionUnit;
import org.bylaw.market.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LiquidationPriceTest {

    /** Perpetual Protocol v2: 10x, maintenance 6.25%. The long falls 4.00%, the short rises 3.53%. */
    @Test
    void perpetual_protocol_at_ten_times() {
        MarginSchedule schedule = Schedules.flat("0.1", "0.0625");
        assertThat(LiquidationPrice.of(linear(Side.LONG, "1", "1", "0.1"), schedule, ExitFees.NONE))
                .isEqualTo(exactly("0.96"));
        assertThat(LiquidationPrice.of(linear(Side.SHORT, "1", "1", "0.1"), schedule, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(Rational.of(176, 170), true));
    }

    /** With a penalty of 2.5% reserved, the same positions have 10% - 8.75% to lose. */
    @Test
    void reserved_fees_bring_liquidation_forward() {
        MarginSchedule schedule = Schedules.flat("0.1", "0.0625");
        ExitFees fees = new ExitFees(number("0.005"), number("0.02"));
        assertThat(LiquidationPrice.of(linear(Side.LONG, "1", "1", "0.1"), schedule, fees))
                .isEqualTo(new LiquidationPrice(Rational.of(9000, 9125), true));
        assertThat(LiquidationPrice.of(linear(Side.SHORT, "1", "1", "0.1"), schedule, fees))
                .isEqualTo(new LiquidationPrice(Rational.of(11000, 10875), true));
    }

    /** x = (1 + q) / (1 + C) for a long and (1 - q) / (1 - C) for a short, in entry prices. */
    @Test
    void inverse_contracts() {
        MarginSchedule schedule = Schedules.flat("0.1", "0.0625");
        IsolatedPosition longPosition =
                new IsolatedPosition(Side.LONG, number("20000"), number("3"), number("0.3"), Settlement.INVERSE);
        assertThat(LiquidationPrice.of(longPosition, schedule, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(Rational.of(20000).times(Rational.of(10625, 11000)), true));
        IsolatedPosition shortPosition =
                new IsolatedPosition(Side.SHORT, number("20000"), number("3"), number("0.3"), Settlement.INVERSE);
        assertThat(LiquidationPrice.of(shortPosition, schedule, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(Rational.of(20000).times(Rational.of(9375, 9000)), true));
    }

    /**
     * Binance USD-M BTCUSDT, 2026-05-01, and Binance's formula for one isolated position, {@code (WB + cum - s * Q * EP) / (Q *
     * (rate - s))}: the rate and the amount are those of the tier of the notional at the liquidation price, not at entry.
     */
    @ParameterizedTest(name = "{0} {2} BTC at {1} on {3}: rate {4}, amount {5}")
    @CsvSource({
        // inside the first tier
        "LONG, 60000, 4, 12000, 0.004, 0",
        // from 300,000.60 down into the first tier
        "LONG, 60000.12, 5, 12000, 0.004, 0",
        // from 294,000 up into the second tier
        "SHORT, 58800, 5, 20000, 0.005, 300",
        // from 3.6 million down into the third tier
        "LONG, 60000, 60, 900000, 0.0065, 1500",
        // from 600,000 up over two floors into the fourth tier
        "SHORT, 60000, 10, 5000000, 0.01, 12000",
    })
    void binance_brackets(
            Side side, String entryPrice, String baseSize, String collateral, String rate, String amount) {
        IsolatedPosition position = linear(side, entryPrice, baseSize, collateral);
        Rational s = Rational.of(side == Side.LONG ? 1 : -1);
        Rational expected = number(collateral)
                .plus(number(amount))
                .minus(s.times(number(baseSize)).times(number(entryPrice)))
                .dividedBy(number(baseSize).times(number(rate).minus(s)));
        assertThat(LiquidationPrice.of(position, Schedules.binanceBtc(), ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(expected, true));
    }

    /** A short that grows beyond the last cap is still held to the last row: 69 million rise to some 78 million. */
    @Test
    void beyond_the_last_cap_the_last_row_goes_on() {
        IsolatedPosition position = linear(Side.SHORT, "69000", "1000", "11000000");
        Rational expected = number("80132000").dividedBy(number("1020"));
        assertThat(LiquidationPrice.of(position, Schedules.binanceBtc(), ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(expected, true));
    }

    @Test
    void no_price_liquidates_a_long_whose_collateral_covers_its_notional() {
        MarginSchedule schedule = Schedules.flat("0.1", "0.05");
        assertThat(LiquidationPrice.of(linear(Side.LONG, "100", "1", "100"), schedule, ExitFees.NONE))
                .isNull();
        assertThat(LiquidationPrice.of(linear(Side.LONG, "100", "1", "99.9999"), schedule, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(Rational.of(1, 9500), true));
        assertThat(LiquidationPrice.of(linear(Side.LONG, "70000", "1", "70000"), Schedules.binanceBtc(), ExitFees.NONE))
                .isNull();
        IsolatedPosition inverseShort =
                new IsolatedPosition(Side.SHORT, number("100"), number("1"), number("1"), Settlement.INVERSE);
        assertThat(LiquidationPrice.of(inverseShort, schedule, ExitFees.NONE)).isNull();
    }

    @Test
    void no_position_is_never_liquidated() {
        assertThat(LiquidationPrice.of(
                        linear(Side.SHORT, "100", "0", "0"), Schedules.flat("0.1", "0.05"), ExitFees.NONE))
                .isNull();
    }

    /** 50% less 10% for each unit of the base asset is -250% for 30: such a short gains margin faster than it loses. */
    @Test
    void a_ratio_far_below_zero_never_liquidates_a_short() {
        MarginSchedule schedule = Schedules.linear(PositionUnit.BASE, "0.5", "0.5", "-0.1");
        assertThat(LiquidationPrice.of(linear(Side.SHORT, "100", "30", "1"), schedule, ExitFees.NONE))
                .isNull();
    }

    /** DPerp major crypto: 50x with a maintenance ratio of 2.5%. */
    @ParameterizedTest
    @EnumSource(Side.class)
    void a_position_liquidatable_at_open_is_liquidated_at_entry(Side side) {
        MarginSchedule flat = Schedules.flatAtLeverage("50", "0.025");
        assertThat(LiquidationPrice.of(linear(side, "100", "1", "2"), flat, ExitFees.NONE))
                .isEqualTo(exactly("100"));
        assertThat(LiquidationPrice.of(linear(side, "100", "1", "2.5"), flat, ExitFees.NONE))
                .isEqualTo(exactly("100"));
        assertThat(LiquidationPrice.of(linear(side, "100", "1", "2.51"), flat, ExitFees.NONE))
                .isNotEqualTo(exactly("100"));
    }

    /** Without amounts the requirement jumps from 5 to 10 at 100: a short at 99 with 8 to lose is liquidated by the jump itself. */
    @Test
    void a_jump_of_the_requirement_liquidates_at_the_floor() {
        MarginSchedule schedule = Schedules.tiers(PositionUnit.QUOTE, "0 100 20 0.05 -", "100 - 10 0.1 -");
        assertThat(LiquidationPrice.of(linear(Side.SHORT, "99", "1", "8"), schedule, ExitFees.NONE))
                .isEqualTo(exactly("100"));
        // with 11 left at 100, only the rate above it counts: 99 + 12 = 1.1 x
        assertThat(LiquidationPrice.of(linear(Side.SHORT, "99", "1", "12"), schedule, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(Rational.of(1110, 11), true));
        // a long comes from the higher rate: 9 at 101 leave 8 at 100, less than 10
        assertThat(LiquidationPrice.of(linear(Side.LONG, "101", "1", "10.5"), schedule, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(Rational.of(905, 9), true));
        // and with 11.01 it passes the floor with 10.01 and goes on under the lower rate
        assertThat(LiquidationPrice.of(linear(Side.LONG, "101", "1", "11.01"), schedule, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(Rational.of(8999, 95), true));
    }

    /** A staircase jumps just above a multiple of its step, so the price named is the last one before the jump. */
    @Test
    void a_jump_just_beyond_a_price_is_named_by_that_price() {
        MarginSchedule schedule = Schedules.steps(PositionUnit.QUOTE, "0.1 0.05", "100", "100", "0.05", "0.05");
        assertThat(LiquidationPrice.of(linear(Side.SHORT, "99", "1", "8"), schedule, ExitFees.NONE))
                .isEqualTo(exactly("100"));
    }

    /** The short is liquidated at the end of step 20,000,000,000,000, whose rate is 5.00002%: 11.000004 + 10 = 1.0500002 * 20. */
    @Test
    void steps_are_not_walked_one_by_one() {
        MarginSchedule schedule =
                Schedules.steps(PositionUnit.QUOTE, "0.1 0.05", "0", "0.000000000001", "0", "0.00000000000000000001");
        assertThat(LiquidationPrice.of(linear(Side.SHORT, "10", "1", "11.000004"), schedule, ExitFees.NONE))
                .isEqualTo(exactly("20"));
    }

    /**
     * A staircase that falls by 0.1% a step asks most of a short's value at 700: 700 * (1 + 40% - 70%) = 490. That it then asks for
     * less than nothing is the table's own fault.
     */
    @ParameterizedTest(name = "collateral {0}: {1}")
    @CsvSource({"89.99, 489.99/0.703", "90, 700/1", "90.001, none"})
    void a_dip_of_a_falling_staircase_is_not_missed(String collateral, String expected) {
        MarginSchedule schedule = Schedules.steps(PositionUnit.QUOTE, "0.5 0.4", "0", "1", "-0.001", "-0.001");
        String[] quotient = expected.split("/", -1);
        assertThat(LiquidationPrice.of(linear(Side.SHORT, "400", "1", collateral), schedule, ExitFees.NONE))
                .isEqualTo(
                        expected.equals("none")
                                ? null
                                : new LiquidationPrice(number(quotient[0]).dividedBy(number(quotient[1])), true));
    }

    /** Below 100 this market takes all and 5% more, so that a long's cushion of C - 115 there grows as the price falls on. */
    @Test
    void an_equality_that_no_price_reaches_liquidates_nobody() {
        MarginSchedule schedule = Schedules.tiers(PositionUnit.QUOTE, "0 100 1 1 -", "100 - 2 0.5 -");
        ExitFees fees = new ExitFees(number("0.05"), number("0"));
        assertThat(LiquidationPrice.of(linear(Side.LONG, "110", "1", "114.99"), schedule, fees))
                .isEqualTo(exactly("100"));
        assertThat(LiquidationPrice.of(linear(Side.LONG, "110", "1", "115"), schedule, fees))
                .isNull();
    }

    /** Deribit-like: 1.01 x + 0.0001 x^2 = 110 has an irrational solution, 107.761...; a short is liquidated just before it. */
    @Test
    void an_irrational_price_is_rounded_towards_the_entry() {
        MarginSchedule schedule = Schedules.linear(PositionUnit.QUOTE, "0.02", "0.01", "0.0001");
        LiquidationPrice rising = LiquidationPrice.of(linear(Side.SHORT, "100", "1", "10"), schedule, ExitFees.NONE);
        // (-1.01 + sqrt(1.01^2 + 0.044)) / 0.0002
        assertThat(rising).isEqualTo(new LiquidationPrice(number("107.761142201139193"), false));
        LiquidationPrice falling = LiquidationPrice.of(linear(Side.LONG, "100", "1", "10"), schedule, ExitFees.NONE);
        // 0.99 x - 0.0001 x^2 = 90: (0.99 - sqrt(0.99^2 - 0.036)) / 0.0002
        assertThat(falling).isEqualTo(new LiquidationPrice(number("91.7595777895058974"), false));
    }

    /** A ratio fixed by the base size but irrational: 1% * sqrt(2), long, C = 10%. */
    @Test
    void an_irrational_ratio_of_a_base_size_is_rounded_towards_the_entry() {
        MarginSchedule schedule = Schedules.squareRoot(PositionUnit.BASE, "0.01", "0.01", "0", "0", "1");
        assertThat(LiquidationPrice.of(linear(Side.LONG, "100", "2", "20"), schedule, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(number("91.2910504162190294"), false));
        assertThat(LiquidationPrice.of(linear(Side.SHORT, "100", "2", "20"), schedule, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(number("108.466058293048205"), false));
    }

    /**
     * Maintenance max(0.1%, 0.4% * sqrt(notional - 10000)): on the way down from 20000 a long's cushion shrinks to a low at
     * 10540.14, recovers, and is used up for good only below 10000. A cent of collateral decides whether the low is above zero.
     */
    @Test
    void a_dip_between_two_healthy_prices_is_not_missed() {
        MarginSchedule schedule = Schedules.squareRoot(PositionUnit.QUOTE, "0.001", "0.004", "10000", "0", "1");
        assertThat(LiquidationPrice.of(linear(Side.LONG, "20000", "1", "10439.7"), schedule, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(number("10545.589739895928"), false));
        assertThat(LiquidationPrice.of(linear(Side.LONG, "20000", "1", "10439.71"), schedule, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(number("9560.29").dividedBy(number("0.999")), true));
    }

    /** Drift, ratios 5% and 3%, IMF factor 0.00005: at 1,000,000 SOL the maintenance ratio is 7.4%. */
    @Test
    void drift_keeps_the_whole_number_ratio_of_the_size() {
        MarginSchedule schedule = Schedules.sizePremium("0.05", "0.03", "0.00005");
        assertThat(schedule.maintenanceRatioAt(number("1000000"))).isEqualTo(ratio("0.074"));
        assertThat(LiquidationPrice.of(linear(Side.LONG, "100", "1000000", "20000000"), schedule, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(Rational.of(80).dividedBy(number("0.926")), true));
    }

    /** dYdX v4: maintenance does not move with the open interest. */
    @Test
    void open_interest_does_not_move_the_liquidation_price() {
        MarginSchedule schedule = Schedules.openInterest("0.1", "0.5", "1000", "2000");
        assertThat(LiquidationPrice.of(linear(Side.LONG, "100", "50", "1000"), schedule, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(Rational.of(80).dividedBy(number("0.95")), true));
    }

    @Test
    void what_has_no_answer_is_refused_by_field() {
        IsolatedPosition position = linear(Side.LONG, "100", "1", "10");
        assertThatThrownBy(() -> LiquidationPrice.of(position, Schedules.flat("0.1", null), ExitFees.NONE))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("maintenanceMarginRatio is missing");
        assertThatThrownBy(() -> LiquidationPrice.of(
                        position, Schedules.tiers(PositionUnit.CONTRACTS, "0 - 10 0.05 -"), ExitFees.NONE))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("positionUnit is contracts");
        assertThatThrownBy(() -> LiquidationPrice.of(
                        position,
                        Schedules.tiers(PositionUnit.QUOTE, "0 100 10 0.05 -", "200 - 5 0.1 -"),
                        ExitFees.NONE))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("margin is faulty at /margin/tiers/1/floor (GAP)");
        assertThatThrownBy(() -> LiquidationPrice.of(
                        linear(Side.LONG, "70000", "1000", "1"), Schedules.binanceBtc(), ExitFees.NONE))
                .isInstanceOf(SizeNotAllowedException.class);
        assertThatThrownBy(() -> LiquidationPrice.of(
                        new IsolatedPosition(Side.LONG, number("100"), number("1"), number("1"), Settlement.INVERSE),
                        Schedules.sizePremium("0.05", "0.03", "0"),
                        ExitFees.NONE))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("settlement is inverse");
    }

    private static IsolatedPosition linear(Side side, String entryPrice, String baseSize, String collateral) {
        return new IsolatedPosition(side, number(entryPrice), number(baseSize), number(collateral), Settlement.LINEAR);
    }

    private static LiquidationPrice exactly(String price) {
        return new LiquidationPrice(number(price), true);
    }
}
