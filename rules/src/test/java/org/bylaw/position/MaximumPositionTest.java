package org.bylaw.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.position.Numbers.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.HighLeverageSchedule;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.SizeLimit;
import org.bylaw.margin.SizePremiumSchedule;
import org.bylaw.market.HighLeverageTerms;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.bylaw.market.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MaximumPositionTest {

    private static final Rational BILLIONTH = number("0.000000001");

    /** Perpetual Protocol v2: 300 USDC open 1 ETH at 3000 USD, and 100 USDC are a buying power of 1000 USD. */
    @Test
    void perpetual_protocol_buying_power() {
        MarginSchedule schedule = Schedules.flat("0.1", "0.0625");
        MaximumPosition ofThreeHundred = MaximumPosition.of(schedule, number("300"), at("3000"), MarginLimits.UNSET);
        assertThat(ofThreeHundred).isEqualTo(quote("3000", true));
        assertThat(PositionSize.notional(
                                Objects.requireNonNull(ofThreeHundred.limit().size()))
                        .in(PositionUnit.BASE, number("3000")))
                .isEqualTo(PositionSize.base(number("1")));
        assertThat(MaximumPosition.of(schedule, number("100"), at("3000"), MarginLimits.UNSET))
                .isEqualTo(quote("1000", true));
    }

    /** Binance USD-M BTCUSDT, 2026-05-01: 150x below 300,000, 100x from there. */
    @ParameterizedTest(name = "{0} opens {1}, attained {2}")
    @CsvSource({
        // 150 * 1999.99 stays below the cap
        "1999.99, 299998.5, true",
        // the cap belongs to the next tier, where it needs 3000
        "2000, 300000, false",
        "2999.99, 300000, false",
        "3000, 300000, true",
        "3000.01, 300001, true",
        // 25x up to the end of the table
        "2799999, 69999975, true",
        "2800000, 70000000, false",
        "5000000, 70000000, false",
    })
    void a_tiered_market_stops_at_a_cap_or_at_the_leverage(String collateral, String notional, boolean attained) {
        assertThat(MaximumPosition.of(Schedules.binanceBtc(), number(collateral), at("60000"), MarginLimits.UNSET))
                .isEqualTo(quote(notional, attained));
    }

    @Test
    void the_traders_own_limits_count() {
        MarginSchedule schedule = Schedules.binanceBtc();
        assertThat(MaximumPosition.of(schedule, number("3000"), at("1"), limits("0.02", "0")))
                .isEqualTo(quote("150000", true));
        assertThat(MaximumPosition.of(schedule, number("3000"), at("1"), limits("0.02", "0.05")))
                .isEqualTo(quote("60000", true));
        assertThat(MaximumPosition.of(schedule, number("3000"), at("1"), limits("0.01", "0.001")))
                .isEqualTo(quote("300000", true));
        // below the market's own ratio a limit changes nothing
        assertThat(MaximumPosition.of(schedule, number("2999.99"), at("1"), limits("0.001", "0")))
                .isEqualTo(quote("300000", false));
    }

    /** The stated leverage is a limit where the stated ratio asks for less: Kraken states 17x with 5%. */
    @Test
    void the_stricter_of_stated_ratio_and_leverage_counts() {
        MarginSchedule schedule = Schedules.tier("17", "0.05");
        assertThat(MaximumPosition.of(schedule, number("100"), at("1"), MarginLimits.UNSET))
                .isEqualTo(quote("1700", true));
    }

    /** BitMEX, riskLimitsExamples: 1% up to 200, 0.5% more for each 150 begun; a step's end belongs to it. */
    @ParameterizedTest
    @CsvSource({
        "2, 200, true",
        "2.9, 200, true",
        "3.3, 220, true",
        "5.25, 350, true",
        "6.9, 350, true",
        "7.2, 360, true"
    })
    void a_staircase_holds_at_the_end_of_a_step(String collateral, String size, boolean attained) {
        MarginSchedule schedule = Schedules.steps(PositionUnit.QUOTE, "0.01 0.005", "200", "150", "0.005", "0.005");
        assertThat(MaximumPosition.of(schedule, number(collateral), at("1"), MarginLimits.UNSET))
                .isEqualTo(quote(size, attained));
    }

    /** Deribit BTC, 2% + 0.005% per BTC: {@code (sqrt(im^2 + 4 k E) - im) / (2 k)} with E in BTC. */
    @Test
    void a_linear_ratio_gives_the_root_rounded_down() {
        MarginSchedule schedule = Schedules.linear(PositionUnit.BASE, "0.02", "0.01", "0.00005");
        Surd root = Surd.of(
                number("-200"),
                number("10000"),
                number("0.0004").plus(number("0.0002").times(number("5"))));
        assertThat(MaximumPosition.of(schedule, number("500000"), at("100000"), MarginLimits.UNSET))
                .isEqualTo(new MaximumPosition(
                        new SizeLimit(Rational.of(root.toDecimal(18, RoundingMode.FLOOR)), true), PositionUnit.BASE));
        // 350 BTC need 3.75%
        assertThat(MaximumPosition.of(schedule, number("1312500"), at("100000"), MarginLimits.UNSET))
                .isEqualTo(new MaximumPosition(new SizeLimit(number("350"), true), PositionUnit.BASE));
    }

    /** An inverse contract's collateral is in the base asset: 13.125 BTC for 350 BTC. */
    @Test
    void inverse_collateral_is_in_the_base_asset() {
        MarginSchedule schedule = Schedules.linear(PositionUnit.BASE, "0.02", "0.01", "0.00005");
        MarketState inverse = new MarketState(Settlement.INVERSE, null, null);
        assertThat(MaximumPosition.of(schedule, number("13.125"), inverse, MarginLimits.UNSET))
                .isEqualTo(new MaximumPosition(new SizeLimit(number("350"), true), PositionUnit.BASE));
        MarketState priced = new MarketState(Settlement.INVERSE, number("20000"), null);
        assertThat(MaximumPosition.of(Schedules.flat("0.1", "0.05"), number("0.5"), priced, MarginLimits.UNSET))
                .isEqualTo(quote("100000", true));
    }

    /** dYdX v4: at half the way from lower to upper cap 10% have become 55%; the position is not counted in. */
    @Test
    void the_open_interest_fixes_the_ratio() {
        MarginSchedule schedule = Schedules.openInterest("0.1", "0.5", "1000000", "2000000");
        MarketState half = new MarketState(Settlement.LINEAR, null, number("1500000"));
        assertThat(MaximumPosition.of(schedule, number("5500"), half, MarginLimits.UNSET))
                .isEqualTo(quote("10000", true));
        assertThat(MaximumPosition.of(schedule, number("5500"), half, limits("0", "1")))
                .isEqualTo(quote("5500", true));
        assertThatThrownBy(() -> MaximumPosition.of(schedule, number("5500"), at("1"), MarginLimits.UNSET))
                .isInstanceOf(PositionException.class)
                .hasMessage("openInterestUsd is missing: the initial ratio depends on it");
    }

    @Test
    void where_the_ratio_falls_for_ever_only_an_own_limit_ends_the_sizes() {
        MarginSchedule schedule = Schedules.linear(PositionUnit.QUOTE, "0.1", "0.05", "-0.0001");
        assertThat(MaximumPosition.of(schedule, number("1"), at("1"), MarginLimits.UNSET))
                .isEqualTo(new MaximumPosition(SizeLimit.UNBOUNDED, PositionUnit.QUOTE));
        assertThat(MaximumPosition.of(schedule, number("1"), at("1"), limits("0.001", "0")))
                .isEqualTo(quote("1000", true));
    }

    @Test
    void no_collateral_opens_nothing() {
        assertThat(MaximumPosition.of(Schedules.binanceBtc(), number("0"), at("1"), MarginLimits.UNSET))
                .isEqualTo(new MaximumPosition(SizeLimit.NONE, PositionUnit.QUOTE));
        assertThat(MaximumPosition.of(
                        Schedules.sizePremium("0.05", "0.03", "0"), number("0"), at("1"), MarginLimits.UNSET))
                .isEqualTo(new MaximumPosition(SizeLimit.NONE, PositionUnit.BASE));
        assertThatThrownBy(() -> MaximumPosition.of(Schedules.binanceBtc(), number("-1"), at("1"), MarginLimits.UNSET))
                .isInstanceOf(PositionException.class)
                .hasMessage("collateral is -1; it must not be negative");
    }

    @Test
    void what_has_no_answer_is_refused_by_field() {
        MarginSchedule contracts = Schedules.tiers(PositionUnit.CONTRACTS, "0 - 10 0.05 -");
        assertThatThrownBy(() -> MaximumPosition.of(contracts, number("1"), at("1"), MarginLimits.UNSET))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("positionUnit is contracts");
        MarketState quanto = new MarketState(Settlement.QUANTO, number("1"), null);
        assertThatThrownBy(
                        () -> MaximumPosition.of(Schedules.flat("0.1", null), number("1"), quanto, MarginLimits.UNSET))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("settlement is quanto");
        MarketState unpriced = new MarketState(Settlement.LINEAR, null, null);
        MarginSchedule sizePremium = Schedules.sizePremium("0.05", "0.03", "0");
        assertThatThrownBy(() -> MaximumPosition.of(sizePremium, number("1"), unpriced, MarginLimits.UNSET))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("price is missing");
        assertThatThrownBy(() -> MaximumPosition.of(sizePremium, number("1"), at("1"), limits("0", "0.00001")))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("positionMaxMarginRatio is 0.00001, which the venue cannot store");
    }

    /** The next size on Drift's grid needs more than the collateral, by the program's own rounding. */
    @ParameterizedTest(name = "{0} at {1}, ratios {2}, IMF factor {3}, own limit {4}")
    @CsvSource({
        "286420, 143.21, 0.05 0.03, 0.00005, 0",
        "100000000, 143.21, 0.05 0.03, 0.00005, 0",
        "100000000, 143.21, 0.05 0.03, 0, 0",
        "100000000, 143.21, 0.05 0.03, 0.00005, 0.25",
        "0.000001, 0.000001, 0.05 0.03, 0.00005, 0",
        "12.345678, 61234.567891, 0.1 0.0625, 0.0019, 0.1001",
    })
    void drift_sizes_are_searched_on_the_programs_grid(
            String collateral, String price, String ratios, String imfFactor, String limit) {
        String[] pair = ratios.split(" ", -1);
        MarginSchedule schedule = Schedules.sizePremium(pair[0], pair[1], imfFactor);
        MarginLimits limits = limits("0", limit);
        MaximumPosition largest = MaximumPosition.of(schedule, number(collateral), at(price), limits);
        Rational size = Objects.requireNonNull(largest.limit().size());
        assertThat(largest).isEqualTo(new MaximumPosition(new SizeLimit(size, true), PositionUnit.BASE));
        assertThat(storedRequirement(schedule::initialRatioAt, size, price, limits))
                .isLessThanOrEqualTo(Surd.of(number(collateral)));
        assertThat(storedRequirement(schedule::initialRatioAt, size.plus(BILLIONTH), price, limits))
                .isGreaterThan(Surd.of(number(collateral)));
    }

    /** Without size scaling 286420 / (143.21 * 5%) is 40000; rounding in the trader's favour adds what stays below 0.000001. */
    @Test
    void drift_rounding_favours_the_trader() {
        MarginSchedule schedule = Schedules.sizePremium("0.05", "0.03", "0");
        assertThat(MaximumPosition.of(schedule, number("286420"), at("143.21"), MarginLimits.UNSET))
                .isEqualTo(new MaximumPosition(new SizeLimit(number("40000.000000139"), true), PositionUnit.BASE));
    }

    /**
     * Drift's high-leverage mode, ratios 10% and 5% with an IMF factor of 0.00005, in the mode 1% and 0.5%: where the premium just
     * fills its free 2%, the ratio falls back from nearly 10% to 1%. The larger of the two answers counts.
     */
    @ParameterizedTest
    @CsvSource({"10", "1000", "14000", "16500", "20000", "100000", "200000", "1000000", "16100000"})
    void high_leverage_sizes_are_searched_beyond_the_fall_of_the_ratio(String collateral) {
        SizePremiumSchedule ordinary = new SizePremiumSchedule(
                new MarginTerms.SizePremium(new BigDecimal("0.1"), new BigDecimal("0.05"), new BigDecimal("0.00005")));
        HighLeverageSchedule mode = new HighLeverageSchedule(
                ordinary, new HighLeverageTerms(new BigDecimal("0.01"), new BigDecimal("0.005")));
        MaximumPosition largest =
                MaximumPosition.inHighLeverageMode(ordinary, mode, number(collateral), at("1"), MarginLimits.UNSET);
        Rational size = Objects.requireNonNull(largest.limit().size());
        assertThat(storedRequirement(mode::initialRatioAt, size, "1", MarginLimits.UNSET))
                .isLessThanOrEqualTo(Surd.of(number(collateral)));
        assertThat(storedRequirement(mode::initialRatioAt, size.plus(BILLIONTH), "1", MarginLimits.UNSET))
                .isGreaterThan(Surd.of(number(collateral)));
        // no larger size on a walk is covered
        for (int step = 1; step <= 100; step++) {
            Rational larger = Rational.of(size.times(Rational.of(100 + step, 100))
                    .toDecimal(9, RoundingMode.CEILING)
                    .setScale(9, RoundingMode.CEILING));
            assertThat(storedRequirement(mode::initialRatioAt, larger, "1", MarginLimits.UNSET))
                    .as("%s", larger)
                    .isGreaterThan(Surd.of(number(collateral)));
        }
    }

    static List<Arguments> schedules() {
        return List.of(
                Arguments.of(Schedules.tiers(PositionUnit.QUOTE, "0 100 20 - -", "100 400 10 - -", "400 900 3 - -")),
                Arguments.of(Schedules.tiers(PositionUnit.QUOTE, "0 100 2 - -", "100 400 5 - -", "400 900 20 - -")),
                Arguments.of(Schedules.tiers(PositionUnit.QUOTE, "0 100 20 - -", "100 - 4 - -")),
                Arguments.of(Schedules.steps(PositionUnit.QUOTE, "0.05 0.03", "100", "75", "0.02", "0.02")),
                Arguments.of(Schedules.steps(PositionUnit.QUOTE, "0.05 0.03", "0", "0.7", "0.0001", "0.0001")),
                Arguments.of(Schedules.linear(PositionUnit.QUOTE, "0.05", "0.03", "0.0004")),
                Arguments.of(Schedules.squareRoot(PositionUnit.QUOTE, "0.05", "0.01", "40", "0.03", "0.6")),
                Arguments.of(Schedules.squareRoot(PositionUnit.QUOTE, "0.001", "0.2", "40", "0", "0.5")),
                Arguments.of(Schedules.flat("0.07", null)));
    }

    @ParameterizedTest
    @MethodSource("schedules")
    void is_the_last_affordable_size_of_a_walk(MarginSchedule schedule) {
        for (int cents = 50; cents < 20000; cents += 1613) {
            for (String own : List.of("0", "0.15")) {
                Rational collateral = Rational.of(cents, 100);
                SizeLimit limit = MaximumPosition.of(schedule, collateral, at("1"), limits(own, "0"))
                        .limit();
                Rational size = Objects.requireNonNull(limit.size());
                assertThat(affordable(schedule, size, collateral, own))
                        .as("%s on %s", size, collateral)
                        .isEqualTo(limit.attained());
                Rational justBelow = size.times(number("0.999999999999999"));
                assertThat(affordable(schedule, justBelow, collateral, own))
                        .as("just below %s on %s", size, collateral)
                        .isTrue();
                for (int step = 0; step <= 100; step++) {
                    Rational larger = size.times(number("1.000000000000001")).plus(Rational.of(7L * step));
                    assertThat(affordable(schedule, larger, collateral, own))
                            .as("%s on %s", larger, collateral)
                            .isFalse();
                }
            }
        }
    }

    private static boolean affordable(MarginSchedule schedule, Rational size, Rational collateral, String own) {
        Surd leverage = schedule.maxLeverageAt(size);
        return leverage.signum() > 0
                && leverage.reciprocal().max(Surd.of(number(own))).times(size).compareTo(collateral) <= 0;
    }

    private static Surd storedRequirement(
            Function<Rational, Surd> ratioAt, Rational size, String price, MarginLimits limits) {
        AmountArithmetic arithmetic = AmountArithmetic.STORED_INTEGERS;
        Surd ratio = EffectiveInitial.of(ratioAt.apply(size), limits).ratio();
        return arithmetic.margin(arithmetic.notional(size, number(price)), ratio);
    }

    private static MarketState at(String price) {
        return new MarketState(Settlement.LINEAR, number(price), null);
    }

    private static MarginLimits limits(String account, String position) {
        return new MarginLimits(number(account), number(position));
    }

    private static MaximumPosition quote(String size, boolean attained) {
        return new MaximumPosition(new SizeLimit(number(size), attained), PositionUnit.QUOTE);
    }
}
