package org.bylaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.account.Accounts.AT_100;
import static org.bylaw.account.Accounts.TEN_FIVE;
import static org.bylaw.account.Accounts.TWENTY_TEN;
import static org.bylaw.account.Accounts.VENUE;
import static org.bylaw.account.Accounts.accepted;
import static org.bylaw.account.Accounts.apart;
import static org.bylaw.account.Accounts.cross;
import static org.bylaw.account.Accounts.number;
import static org.bylaw.account.Accounts.pool;
import static org.bylaw.account.Accounts.position;
import static org.bylaw.account.Accounts.prices;
import static org.bylaw.account.Accounts.refused;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.file.ConfigFile;
import org.bylaw.file.VenueFolder;
import org.bylaw.margin.MarginKind;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.position.ExitFees;
import org.bylaw.position.LiquidationPrice;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;
import org.bylaw.rulebook.RepositoryVenues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleMarginTest {

    private static final MarginSchedule TIERS =
            Accounts.tiers(PositionUnit.QUOTE, "0 1000 20 0.02", "1000 5000 10 0.04");

    /** A long of 1000 that has lost 50 and a short of 500 that has gained 20 share a pool of 400. */
    @Test
    void the_cross_pool_adds_up() {
        Account account = pool("400")
                .withCross(TEN_FIVE, position(TEN_FIVE, Side.LONG, "10", "105"))
                .withCross(TWENTY_TEN, position(TWENTY_TEN, Side.SHORT, "5", "104"));
        assertThat(VENUE.cross(account, AT_100, MarginKind.INITIAL))
                .isEqualTo(new MarginHealth(MarginKind.INITIAL, number("370"), number("200"), number("1500")));
        assertThat(VENUE.cross(account, AT_100, MarginKind.MAINTENANCE))
                .isEqualTo(new MarginHealth(MarginKind.MAINTENANCE, number("370"), number("100"), number("1500")));
    }

    @Test
    void an_isolated_position_is_answered_for_on_its_own() {
        Account account = pool("400")
                .withCross(TWENTY_TEN, position(TWENTY_TEN, Side.SHORT, "5", "104"))
                .withIsolated(apart("80", position(TEN_FIVE, Side.LONG, "10", "105")));
        assertThat(VENUE.isolated(account, TEN_FIVE, AT_100, MarginKind.INITIAL))
                .isEqualTo(new MarginHealth(MarginKind.INITIAL, number("30"), number("100"), number("1000")));
        assertThat(VENUE.cross(account, AT_100, MarginKind.INITIAL))
                .isEqualTo(new MarginHealth(MarginKind.INITIAL, number("420"), number("100"), number("500")));
        assertThatThrownBy(() -> VENUE.isolated(account, TWENTY_TEN, AT_100, MarginKind.INITIAL))
                .isInstanceOf(PositionException.class)
                .hasMessage("market is TWENTY-TEN, in which the account has no isolated position");
    }

    /** The owner's own limits raise the initial requirement and leave maintenance alone. */
    @Test
    void the_owners_limits_are_for_the_initial_requirement() {
        Account account = pool("400")
                .withCross(TEN_FIVE, position(TEN_FIVE, Side.LONG, "10", "100"))
                .withCross(TWENTY_TEN, position(TWENTY_TEN, Side.LONG, "10", "100"))
                .withMaxMarginRatio(number("0.15"));
        assertThat(VENUE.cross(account, AT_100, MarginKind.INITIAL).requirement())
                .isEqualTo(number("350"));
        assertThat(VENUE.cross(account.withMaxMarginRatio(TWENTY_TEN, number("0.5")), AT_100, MarginKind.INITIAL)
                        .requirement())
                .isEqualTo(number("650"));
        assertThat(VENUE.cross(account, AT_100, MarginKind.MAINTENANCE).requirement())
                .isEqualTo(number("150"));
    }

    @ParameterizedTest(name = "collateral {0} where equal is {1}: {2}")
    @CsvSource({
        "50.01, LIQUIDATABLE, false",
        "50, LIQUIDATABLE, true",
        "50, HEALTHY, false",
        "49.99, HEALTHY, true",
    })
    void equality_at_liquidation(String collateral, EqualityAtLiquidation equality, boolean liquidatable) {
        ScheduleMargin venue = new ScheduleMargin(VENUE.markets(), equality);
        Account account = pool("0").withIsolated(apart(collateral, position(TEN_FIVE, Side.LONG, "10", "100")));
        assertThat(venue.liquidatable(venue.isolated(account, TEN_FIVE, AT_100, MarginKind.MAINTENANCE)))
                .isEqualTo(liquidatable);
    }

    /** A table in quote currency is read at the price of the moment: 10 are of the first tier below 100, of the second from there. */
    @ParameterizedTest(name = "at {0}: {1} to open, {2} to keep")
    @CsvSource({"99, 49.5, 19.8", "100, 100, 40", "499, 499, 199.6", "500, 500, 200", "600, 600, 240"})
    void tiers_are_read_at_the_positions_value(String price, String initial, String maintenance) {
        ScheduleMargin venue = venue(TIERS);
        Account account = pool("0").withCross(TEN_FIVE, position(TEN_FIVE, Side.LONG, "10", price));
        assertThat(venue.cross(account, prices(price, "1"), MarginKind.INITIAL).requirement())
                .isEqualTo(number(initial));
        assertThat(venue.cross(account, prices(price, "1"), MarginKind.MAINTENANCE)
                        .requirement())
                .isEqualTo(number(maintenance));
    }

    /** A position that has grown beyond the end of the table may be taken from and not added to. */
    @Test
    void a_position_beyond_the_end_of_the_table() {
        Trading trading = new Trading(venue(TIERS));
        Account account = pool("5000").withCross(TEN_FIVE, position(TEN_FIVE, Side.LONG, "10", "100"));
        MarketPrices at600 = prices("600", "1");
        assertThat(trading.fill(account, cross(TEN_FIVE, Side.SHORT, "1", "600"), at600))
                .isEqualTo(accepted(pool("5500").withCross(TEN_FIVE, position(TEN_FIVE, Side.LONG, "9", "100"))));
        assertThat(trading.fill(account, cross(TEN_FIVE, Side.LONG, "1", "600"), at600))
                .isEqualTo(refused(Refusal.POSITION_SIZE, "1600"));
    }

    /** A table in base units says so in money too. */
    @Test
    void the_end_of_a_table_in_base_units() {
        ScheduleMargin venue = venue(Accounts.tiers(PositionUnit.BASE, "0 50 20 0.02"));
        assertThat(venue.beyondLargest(position(TEN_FIVE, Side.LONG, "49.999", "100"), number("7")))
                .isNull();
        assertThat(venue.beyondLargest(position(TEN_FIVE, Side.LONG, "50", "100"), number("7")))
                .isEqualTo(number("0"));
        assertThat(venue.beyondLargest(position(TEN_FIVE, Side.LONG, "52", "100"), number("7")))
                .isEqualTo(number("14"));
    }

    /** 0.01 * sqrt(10) of 1000 is no fraction: 31.6227766016837933..., rounded up to 18 digits. */
    @Test
    void a_root_is_rounded_up_to_eighteen_digits() {
        ScheduleMargin venue = venue(MarginSchedule.of(new MarginTerms.SquareRoot(
                new BigDecimal("0.001"),
                new BigDecimal("0.01"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                new BigDecimal("0.5"),
                PositionUnit.BASE)));
        Account account = pool("50").withCross(TEN_FIVE, position(TEN_FIVE, Side.LONG, "10", "100"));
        Rational requirement = venue.cross(account, AT_100, MarginKind.INITIAL).requirement();
        assertThat(requirement).isEqualTo(number("31.6227766016837934"));
        assertThat(Surd.of(requirement).compareTo(Surd.squareRoot(number("10")).times(number("10"))))
                .isPositive();
        assertThat(venue.cross(account, AT_100, MarginKind.MAINTENANCE).requirement())
                .isEqualTo(Rational.of(
                        Surd.squareRoot(number("10")).times(number("5")).toDecimal(18, RoundingMode.CEILING)));
    }

    /** Where leverage alone is published, what takes away is held to a pool that is not below zero, and nothing is liquidated. */
    @Test
    void without_a_maintenance_ratio() {
        ScheduleMargin venue = venue(Accounts.flat("0.1", null));
        Trading trading = new Trading(venue);
        Account account = pool("100").withCross(TEN_FIVE, position(TEN_FIVE, Side.LONG, "10", "100"));
        assertThatThrownBy(() -> venue.cross(account, AT_100, MarginKind.MAINTENANCE))
                .isInstanceOf(PositionException.class)
                .hasMessage("maintenanceMarginRatio of TEN-FIVE is missing: the venue publishes leverage alone");
        Order half = cross(TEN_FIVE, Side.SHORT, "5", "90");
        assertThat(trading.fill(account, half, prices("90", "1")))
                .isEqualTo(accepted(pool("50").withCross(TEN_FIVE, position(TEN_FIVE, Side.LONG, "5", "100"))));
        assertThat(trading.fill(account, half, prices("89.99", "1")))
                .isEqualTo(refused(Refusal.MAINTENANCE_MARGIN, "0.05"));
    }

    @Test
    void liquidation_price_of_an_isolated_position() {
        // 1000 with 100 behind them: (1 - 0.1) / (1 - 0.05)
        Account account = pool("0").withIsolated(apart("100", position(TEN_FIVE, Side.LONG, "10", "100")));
        assertThat(VENUE.liquidationPrice(account, TEN_FIVE, ExitFees.NONE))
                .isEqualTo(new LiquidationPrice(Rational.of(1800, 19), true));
        Account idle = pool("0").withIsolated(new IsolatedMargin(TEN_FIVE, number("5"), null));
        assertThatThrownBy(() -> VENUE.liquidationPrice(idle, TEN_FIVE, ExitFees.NONE))
                .isInstanceOf(PositionException.class)
                .hasMessage("market is TEN-FIVE, in which nothing is open");
    }

    /** The repository's Coinlocally: cross only, sizes in base units, 125x below 50 BTC, no maintenance ratio. */
    @Test
    void coinlocally() {
        VenueFolder folder = RepositoryVenues.tree().venues().stream()
                .filter(venue -> venue.name().equals("coinlocally"))
                .findFirst()
                .orElseThrow();
        ScheduleMargin venue = ScheduleMargin.of(
                folder.markets().stream().map(ConfigFile::value).toList(),
                RepositoryVenues.policy(folder),
                number("0.001"));
        assertThat(venue.offers(MarginMode.CROSS)).isTrue();
        assertThat(venue.offers(MarginMode.ISOLATED)).isFalse();
        MarketPrices prices = new MarketPrices(Map.of("BTCUSD", number("100000")));
        Trading trading = new Trading(venue);
        assertThat(trading.fill(pool("8000"), cross("BTCUSD", Side.LONG, "10", "100000"), prices))
                .isInstanceOf(Outcome.Accepted.class);
        assertThat(trading.fill(pool("8000"), cross("BTCUSD", Side.LONG, "10.001", "100000"), prices))
                .isEqualTo(refused(Refusal.INITIAL_MARGIN, "0.8"));
        // 50 BTC are of the next tier, 100x
        assertThat(trading.fill(pool("49999"), cross("BTCUSD", Side.LONG, "50", "100000"), prices))
                .isEqualTo(refused(Refusal.INITIAL_MARGIN, "1"));
    }

    @Test
    void schedules_that_need_more_than_the_positions_size_are_refused() {
        refusedSchedule(
                new MarginTerms.SizePremium(new BigDecimal("0.05"), new BigDecimal("0.03"), BigDecimal.ZERO),
                "margin is a size premium, which its programs compute in whole numbers; nothing here does");
        refusedSchedule(
                new MarginTerms.OpenInterest(new BigDecimal("0.05"), new BigDecimal("0.6"), null, null),
                "margin depends on the market's open interest, which an account does not tell");
        refusedSchedule(
                new MarginTerms.Linear(
                        new BigDecimal("0.05"), new BigDecimal("0.03"), BigDecimal.ZERO, PositionUnit.CONTRACTS),
                "positionUnit is contracts, and the size of a contract is not known");
        assertThatThrownBy(() ->
                        Accounts.market(Accounts.tiers(PositionUnit.QUOTE, "0 1000 20 0.02", "2000 5000 10 0.04")))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("margin is faulty at /margin/tiers/");
        assertThatThrownBy(() -> new ScheduleMargin.Market(TIERS, Set.of(MarginMode.CROSS), Rational.ZERO))
                .isInstanceOf(PositionException.class)
                .hasMessage("baseStep is 0; it must be above 0");
        assertThatThrownBy(() -> VENUE.baseStep("DOGE"))
                .isInstanceOf(PositionException.class)
                .hasMessage("market is DOGE, which is not known; the venue has [TEN-FIVE, TWENTY-TEN]");
    }

    private static void refusedSchedule(MarginTerms terms, String message) {
        MarginSchedule schedule = MarginSchedule.of(terms);
        assertThatThrownBy(() -> Accounts.market(schedule))
                .isInstanceOf(PositionException.class)
                .hasMessage(message);
    }

    private static ScheduleMargin venue(MarginSchedule schedule) {
        return new ScheduleMargin(
                new TreeMap<>(Map.of(TEN_FIVE, Accounts.market(schedule))), EqualityAtLiquidation.LIQUIDATABLE);
    }
}
