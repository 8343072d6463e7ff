package org.bylaw.account.perpetual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.bylaw.account.Account;
import org.bylaw.account.CollateralMoves;
import org.bylaw.account.LargestOrder;
import org.bylaw.account.MarginHealth;
import org.bylaw.account.MarketPrices;
import org.bylaw.account.Order;
import org.bylaw.account.Outcome;
import org.bylaw.account.Position;
import org.bylaw.account.Refusal;
import org.bylaw.account.Trading;
import org.bylaw.exact.Rational;
import org.bylaw.file.ConfigFile;
import org.bylaw.margin.MarginKind;
import org.bylaw.market.LiquidationTerms;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;
import org.bylaw.rulebook.RepositoryVenues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerpetualMarginTest {

    private static final PerpetualMargin MARGIN = new PerpetualMargin(PerpetualTerms.SHIPPED);
    private static final Trading TRADING = new Trading(MARGIN);
    private static final Rational UNIT = number("0.000000000000000001");

    @Test
    void the_market_file_states_the_shipped_terms() {
        assertThat(PerpetualTerms.of(ethUsd())).isEqualTo(PerpetualTerms.SHIPPED);
    }

    @Test
    void terms_that_the_contracts_do_not_know_are_refused() {
        MarketConfig unequal = with(ethUsd(), ethUsd().margin(), "0.6");
        assertThatThrownBy(() -> PerpetualTerms.of(unequal))
                .isInstanceOf(PositionException.class)
                .hasMessage("liquidatorShare is 0.6; the contracts share the penalty in halves");
        MarketConfig fine = with(
                ethUsd(), new MarginTerms.Flat(new BigDecimal("0.0000001"), null, new BigDecimal("0.0625")), "0.5");
        assertThatThrownBy(() -> PerpetualTerms.of(fine))
                .isInstanceOf(PositionException.class)
                .hasMessage("initialMarginRatio is 0.0000001, which the venue cannot store; its steps are of 0.000001");
    }

    /** PERP-02: 300 USDC open 1 ETH at 3000 USD; one unit more is refused with what is missing. */
    @Test
    void three_hundred_open_one_ether() {
        Account account = Account.of(number("300"));
        Position one = position(Side.LONG, "1", "3000");
        assertThat(buy(account, "1", "3000")).isEqualTo(new Outcome.Accepted(account.withCross("ETH-USD", one)));
        // 0.000000000000000001 ETH more cost 3000 units, of which a tenth is missing
        assertThat(buy(account, "1.000000000000000001", "3000"))
                .isEqualTo(new Outcome.Refused(Refusal.INITIAL_MARGIN, number("0.0000000000000003")));
        assertThat(buy(Account.of(number("300.0000000000000003")), "1.000000000000000001", "3000"))
                .isInstanceOf(Outcome.Accepted.class);
    }

    /** PERP-04: 100 USDC are a buying power of 1000 USD, which the largest order spends to the last unit of the grid. */
    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"1000, LONG, 1", "3000, LONG, 0.333333333333333333", "1000, SHORT, 1", "64, SHORT, 15.625"})
    void buying_power_is_what_the_largest_order_spends(String price, Side side, String largest) {
        Account account = Account.of(number("100"));
        MarketPrices prices = at(price);
        Rational power = MARGIN.buyingPower(account, prices);
        assertThat(power).isEqualTo(number("1000"));
        LargestOrder search = new LargestOrder(TRADING);
        Rational size = search.baseSize(account, "ETH-USD", side, MarginMode.CROSS, prices);
        assertThat(size).isEqualTo(number(largest)).isEqualTo(onGrid(power.dividedBy(number(price))));
        assertThat(size.times(number(price))).isLessThanOrEqualTo(power);
    }

    /** The requirement is rounded down by less than a unit, so what is owed may be greater by less than ten. */
    @Test
    void the_rounding_of_the_requirement_lets_nine_units_more_be_borrowed() {
        assertThat(new LargestOrder(TRADING)
                        .baseSize(Account.of(number("100")), "ETH-USD", Side.LONG, MarginMode.CROSS, at("1")))
                .isEqualTo(number("1000.000000000000000009"));
    }

    /** PERP-06, PERP-07: bought at 1000 with 200; at 3200 the account value is 2400, three quarters of the position. */
    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"1000, 200, 0.2", "3200, 2400, 0.75"})
    void margin_ratio_of_a_long(String price, String value, String ratio) {
        MarginHealth health = maintenance(long_("200", "1000"), price);
        assertThat(health.collateral()).isEqualTo(number(value));
        assertThat(health.marginRatio()).isEqualTo(number(ratio));
    }

    /** PERP-08, PERP-09: 100 over 1100 is 9.09%, not the 11% of the documentation. */
    @Test
    void margin_ratio_of_a_short() {
        MarginHealth health = maintenance(holding("200", position(Side.SHORT, "1", "1000")), "1100");
        assertThat(health)
                .isEqualTo(new MarginHealth(MarginKind.MAINTENANCE, number("100"), number("68.75"), number("1100")));
        assertThat(health.marginRatio()).isEqualTo(Rational.of(1, 11));
    }

    /** PERP-10: 1 ETH bought at 1000 and worth 960 demands 60. */
    @ParameterizedTest(name = "collateral {0}: {1}")
    @CsvSource({"100, false", "99.999999999999999999, true"})
    void equal_is_healthy_and_one_unit_below_is_not(String collateral, boolean liquidatable) {
        MarginHealth health = maintenance(long_(collateral, "1000"), "960");
        assertThat(MARGIN.liquidatable(health)).isEqualTo(liquidatable);
    }

    /** Profit that is not realized opens nothing; loss that is not realized counts. What is owed stays at what was paid. */
    @ParameterizedTest(name = "at {0}: {1} free, against {2}")
    @CsvSource({"1000, 200, 100", "3200, 200, 100", "950, 150, 100"})
    void free_collateral_is_the_lower_of_collateral_and_account_value_less_a_tenth_of_the_debt(
            String price, String counted, String required) {
        MarginHealth health = MARGIN.cross(long_("200", "1000"), at(price), MarginKind.INITIAL);
        assertThat(health)
                .isEqualTo(new MarginHealth(MarginKind.INITIAL, number(counted), number(required), number(price)));
    }

    /** A short owes the base that it sold, at its price; the quote that it got is not owed. */
    @Test
    void a_short_owes_its_value() {
        MarginHealth health =
                MARGIN.cross(holding("200", position(Side.SHORT, "1", "1000")), at("900"), MarginKind.INITIAL);
        assertThat(health).isEqualTo(new MarginHealth(MarginKind.INITIAL, number("200"), number("90"), number("900")));
    }

    /** Quote is netted over the markets: the 600 from a short pay for part of a long of 1000. Base is not. */
    @Test
    void a_short_lends_its_quote_to_a_long() {
        Account both = long_("200", "1000")
                .withCross("BTC-USD", new Position("BTC-USD", Side.SHORT, number("0.01"), number("60000")));
        MarketPrices prices = new MarketPrices(Map.of("ETH-USD", number("1000"), "BTC-USD", number("60000")));
        assertThat(MARGIN.cross(both, prices, MarginKind.INITIAL))
                .isEqualTo(new MarginHealth(MarginKind.INITIAL, number("200"), number("100"), number("1600")));
        assertThat(MARGIN.crossToReduce(both, prices))
                .isEqualTo(new MarginHealth(MarginKind.MAINTENANCE, number("200"), number("62.5"), number("1600")));
        assertThat(MARGIN.cross(both, prices, MarginKind.MAINTENANCE))
                .isEqualTo(new MarginHealth(MarginKind.MAINTENANCE, number("200"), number("100"), number("1600")));
    }

    /** Reducing is held to 6.25% of what is still owed: 31.25 of 500 after half is sold at 900. */
    @ParameterizedTest(name = "collateral {0}")
    @CsvSource({"131.25, true", "131.249999999999999999, false"})
    void reducing_is_held_to_the_maintenance_ratio_of_the_debt(String collateral, boolean accepted) {
        Account account = long_(collateral, "1000");
        Order half = new Order("ETH-USD", Side.SHORT, number("0.5"), number("900"), MarginMode.CROSS);
        Outcome expected = accepted
                ? new Outcome.Accepted(
                        Account.of(number("81.25")).withCross("ETH-USD", position(Side.LONG, "0.5", "1000")))
                : new Outcome.Refused(Refusal.MAINTENANCE_MARGIN, UNIT);
        assertThat(TRADING.fill(account, half, at("900"))).isEqualTo(expected);
    }

    /** Turning round is held to the initial ratio of what is sold short. */
    @Test
    void turning_round_opens_the_other_way() {
        Account account = long_("100", "1000");
        Order turn = new Order("ETH-USD", Side.SHORT, number("2"), number("1000"), MarginMode.CROSS);
        assertThat(TRADING.fill(account, turn, at("1000")))
                .isEqualTo(new Outcome.Accepted(holding("100", position(Side.SHORT, "1", "1000"))));
        Order tooFar = new Order("ETH-USD", Side.SHORT, number("2.1"), number("1000"), MarginMode.CROSS);
        assertThat(TRADING.fill(account, tooFar, at("1000")))
                .isEqualTo(new Outcome.Refused(Refusal.INITIAL_MARGIN, number("10")));
    }

    /** What is withdrawn must leave a tenth of what is owed. */
    @Test
    void free_collateral_may_be_withdrawn_and_no_more() {
        CollateralMoves moves = new CollateralMoves(MARGIN);
        assertThat(moves.withdraw(long_("200", "1000"), number("100"), at("1000")))
                .isEqualTo(new Outcome.Accepted(long_("100", "1000")));
        assertThat(moves.withdraw(long_("200", "1000"), number("100.000000000000000001"), at("1000")))
                .isEqualTo(new Outcome.Refused(Refusal.INITIAL_MARGIN, UNIT));
    }

    /** An entry price without a decimal of 18 places: the quote balance is rounded down, here to one unit more owed. */
    @Test
    void a_quote_balance_is_rounded_down() {
        Account account = Account.of(number("10"))
                .withCross("ETH-USD", new Position("ETH-USD", Side.LONG, Rational.ONE, Rational.of(10, 3)));
        assertThat(MARGIN.cross(account, at("3"), MarginKind.MAINTENANCE).collateral())
                .isEqualTo(number("9.666666666666666666"));
    }

    @Test
    void what_the_venue_does_not_have_is_refused() {
        Account account = Account.of(number("100"));
        Order isolated = new Order("ETH-USD", Side.LONG, Rational.ONE, number("10"), MarginMode.ISOLATED);
        assertThat(TRADING.fill(account, isolated, at("10")))
                .isEqualTo(new Outcome.Refused(Refusal.MARGIN_MODE, Rational.ZERO));
        assertThatThrownBy(() -> buy(account.withMaxMarginRatio(number("0.2")), "1", "10"))
                .isInstanceOf(PositionException.class)
                .hasMessage("maxMarginRatio is set; Perpetual Protocol keeps no limit of the owner's own");
        assertThatThrownBy(() -> buy(account, "0.0000000000000000001", "10"))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("baseSize is 0.0000000000000000001, which the venue cannot store");
        assertThatThrownBy(() -> MARGIN.isolated(account, "ETH-USD", at("10"), MarginKind.INITIAL))
                .isInstanceOf(PositionException.class)
                .hasMessage("marginMode is isolated; Perpetual Protocol has cross margin only");
    }

    private static Outcome buy(Account account, String size, String price) {
        return TRADING.fill(
                account, new Order("ETH-USD", Side.LONG, number(size), number(price), MarginMode.CROSS), at(price));
    }

    private static MarginHealth maintenance(Account account, String price) {
        return MARGIN.cross(account, at(price), MarginKind.MAINTENANCE);
    }

    private static Account long_(String collateral, String entryPrice) {
        return holding(collateral, position(Side.LONG, "1", entryPrice));
    }

    private static Account holding(String collateral, Position position) {
        return Account.of(number(collateral)).withCross("ETH-USD", position);
    }

    private static Position position(Side side, String size, String entryPrice) {
        return new Position("ETH-USD", side, number(size), number(entryPrice));
    }

    private static MarketPrices at(String price) {
        return new MarketPrices(new TreeMap<>(Map.of("ETH-USD", number(price))));
    }

    private static Rational onGrid(Rational size) {
        return Rational.of(size.dividedBy(UNIT).floor()).times(UNIT);
    }

    private static Rational number(String decimal) {
        return Rational.of(decimal);
    }

    private static MarketConfig ethUsd() {
        return RepositoryVenues.tree().venues().stream()
                .filter(venue -> venue.name().equals("perpetual-protocol"))
                .flatMap(venue -> venue.markets().stream())
                .map(ConfigFile::value)
                .filter(market -> market.market().equals("ETH-USD"))
                .findFirst()
                .orElseThrow();
    }

    private static MarketConfig with(MarketConfig market, MarginTerms margin, String liquidatorShare) {
        return new MarketConfig(
                market.schema(),
                market.venue(),
                market.market(),
                market.venueSymbol(),
                market.marketIndex(),
                market.category(),
                market.status(),
                market.contractTier(),
                market.settlement(),
                market.marginModes(),
                margin,
                market.highLeverage(),
                market.fees(),
                new LiquidationTerms(
                        null, null, null, new BigDecimal("0.025"), new BigDecimal(liquidatorShare), null, null),
                market.openInterest(),
                market.spread(),
                market.unrealizedPnl(),
                market.insurance(),
                market.oracle(),
                market.funding(),
                market.source());
    }

    @Test
    void equality_is_healthy_and_ratios_reach_from_zero_to_one() {
        assertThat(MARGIN.equalityAtLiquidation()).isEqualTo(EqualityAtLiquidation.HEALTHY);
        PerpetualTerms widest = new PerpetualTerms(Rational.ONE, Rational.ONE, Rational.ZERO, Rational.ZERO);
        assertThat(widest.storedMaintenanceRatio()).isEqualTo(BigInteger.valueOf(1_000_000));
        assertThat(widest.storedPenaltyRatio()).isEqualTo(BigInteger.ZERO);
    }
}
