package org.bylaw.account.dperp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.bylaw.account.Account;
import org.bylaw.account.InvalidCollateralException;
import org.bylaw.account.IsolatedMargin;
import org.bylaw.account.LargestOrder;
import org.bylaw.account.LeverageChange;
import org.bylaw.account.MarginHealth;
import org.bylaw.account.MarketPrices;
import org.bylaw.account.Order;
import org.bylaw.account.Outcome;
import org.bylaw.account.Position;
import org.bylaw.account.Refusal;
import org.bylaw.account.ScheduleMargin;
import org.bylaw.account.Trading;
import org.bylaw.exact.Rational;
import org.bylaw.file.ConfigFile;
import org.bylaw.file.VenueFolder;
import org.bylaw.margin.MarginKind;
import org.bylaw.market.MarginMode;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.position.ExitFees;
import org.bylaw.position.LiquidationPrice;
import org.bylaw.position.PositionException;
import org.bylaw.position.PositionLeverage;
import org.bylaw.position.Side;
import org.bylaw.rulebook.RepositoryVenues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DPerp as its documentation's table and the repository's files have it. */
class DPerpTest {

    private static final String MAJOR = "MAJOR-CRYPTO";
    private static final String EQUITIES = "EQUITIES";
    private static final ScheduleMargin VENUE = venue();
    private static final Trading TRADING = new Trading(VENUE);

    @Test
    void isolated_only_and_liquidated_at_the_line() {
        assertThat(VENUE.offers(MarginMode.ISOLATED)).isTrue();
        assertThat(VENUE.offers(MarginMode.CROSS)).isFalse();
        assertThat(VENUE.equalityAtLiquidation()).isEqualTo(EqualityAtLiquidation.LIQUIDATABLE);
        Order onPool = new Order(MAJOR, Side.LONG, Rational.ONE, number("100"), MarginMode.CROSS);
        assertThat(TRADING.fill(Account.of(number("1000")), onPool, at("100")))
                .isEqualTo(new Outcome.Refused(Refusal.MARGIN_MODE, Rational.ZERO));
    }

    /** DPERP-05 to DPERP-09: 100,000 demand value / leverage to open, and the row's maintenance ratio to keep. */
    @ParameterizedTest(name = "{0}: {1} to open, {2} to keep")
    @CsvSource({
        "MAJOR-CRYPTO, 2000, 2500",
        "MINOR-CRYPTO, 4000, 5000",
        "COMMODITIES, 5000, 6000",
        "EQUITIES, 10000, 12000",
        "FOREX, 1000, 1500",
    })
    void the_rows_of_the_table(String market, String initial, String maintenance) {
        Account account = Account.of(Rational.ZERO)
                .withIsolated(new IsolatedMargin(
                        market, number(initial), new Position(market, Side.LONG, number("1000"), number("100"))));
        assertThat(VENUE.isolated(account, market, at("100"), MarginKind.INITIAL))
                .isEqualTo(new MarginHealth(MarginKind.INITIAL, number(initial), number(initial), number("100000")));
        MarginHealth kept = VENUE.isolated(account, market, at("100"), MarginKind.MAINTENANCE);
        assertThat(kept.requirement()).isEqualTo(number(maintenance));
        // DPERP-10: opened at the maximum it is liquidatable at once
        assertThat(VENUE.liquidatable(kept)).isTrue();
    }

    /** DPERP-11, DPERP-20: the collateral put in opens 50 times as much in major crypto, and not one step more. */
    @Test
    void an_order_above_the_categorys_leverage_is_refused() {
        Account funded = Account.of(Rational.ZERO).withIsolated(new IsolatedMargin(MAJOR, number("100"), null));
        assertThat(new LargestOrder(TRADING).baseSize(funded, MAJOR, Side.LONG, MarginMode.ISOLATED, at("100")))
                .isEqualTo(number("50"));
        assertThat(TRADING.fill(funded, order("50"), at("100"))).isInstanceOf(Outcome.Accepted.class);
        assertThat(TRADING.fill(funded, order("50.000001"), at("100")))
                .isEqualTo(new Outcome.Refused(Refusal.INITIAL_MARGIN, number("0.000002")));
        assertThat(new LeverageChange(TRADING).open(Account.of(number("1000")), order("50"), number("50.5"), at("100")))
                .isEqualTo(new Outcome.Refused(Refusal.MAX_LEVERAGE, number("0.5")));
    }

    /** DPERP-03: 50x reads 500000; the remainder is dropped. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({"50000, 1000, 500000", "1000, 3, 3333333", "1, 10001, 0", "1, 10000, 1", "0, 5, 0"})
    void leverage_in_basis_points(String size, String collateral, BigInteger leverage) {
        assertThat(BasisPointLeverage.of(number(size), number(collateral))).isEqualTo(leverage);
    }

    /** DPERP-04. */
    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void leverage_on_no_collateral_fails_with_the_contracts_words(String collateral) {
        assertThatThrownBy(() -> BasisPointLeverage.of(number("1000"), number(collateral)))
                .isInstanceOf(InvalidCollateralException.class)
                .hasMessage("Invalid collateral: it is " + collateral + " and must be above 0");
    }

    /** DPERP-17: 1000 on 100 of collateral at 2.5% fall to the line at (1 - 0.1) / (1 - 0.025) of the entry price. */
    @Test
    void liquidated_at_the_liquidation_price_and_not_before() {
        Account account = tenLong("100");
        LiquidationPrice line = VENUE.liquidationPrice(account, MAJOR, ExitFees.NONE);
        assertThat(line).isEqualTo(new LiquidationPrice(Rational.of(1200, 13), true));
        Rational price = Rational.of(1200, 13);
        assertThat(DPerpLiquidation.of(VENUE, account, MAJOR, at(price.plus(number("0.000001")))))
                .isNull();
        // at the line what is left is the maintenance requirement
        Rational left = price.times(number("10")).times(number("0.025"));
        assertThat(DPerpLiquidation.of(VENUE, account, MAJOR, at(price)))
                .isEqualTo(new DPerpLiquidation(
                        left.minus(number("100")),
                        left,
                        Rational.ZERO,
                        Account.of(number("77")).withIsolated(new IsolatedMargin(MAJOR, left, null))));
    }

    /** DPERP-01: a loss beyond the collateral is the venue's; pool and other positions stay as they were. */
    @ParameterizedTest(name = "at {0}: bad debt {1}")
    @CsvSource({"90, 0", "89.5, 5", "1, 890"})
    void a_loss_beyond_the_collateral_is_bad_debt_of_the_venue(String price, String badDebt) {
        IsolatedMargin other = new IsolatedMargin(
                EQUITIES, number("50"), new Position(EQUITIES, Side.SHORT, number("3"), number("100")));
        Account account = tenLong("100").withIsolated(other);
        assertThat(DPerpLiquidation.of(VENUE, account, MAJOR, at(price)))
                .isEqualTo(new DPerpLiquidation(
                        number(price).minus(number("100")).times(number("10")),
                        Rational.ZERO,
                        number(badDebt),
                        Account.of(number("77")).withIsolated(other)));
    }

    @Test
    void only_an_open_isolated_position_is_liquidated() {
        assertThatThrownBy(() -> DPerpLiquidation.of(VENUE, Account.of(number("1")), MAJOR, at("1")))
                .isInstanceOf(PositionException.class)
                .hasMessage("market is MAJOR-CRYPTO, in which no isolated position is open");
        Account idle = Account.of(Rational.ZERO).withIsolated(new IsolatedMargin(MAJOR, number("1"), null));
        assertThatThrownBy(() -> DPerpLiquidation.of(VENUE, idle, MAJOR, at("1")))
                .isInstanceOf(PositionException.class);
    }

    /** DPERP-24: 50x less a fee of 0.1% of the value is 52.6x. */
    @Test
    void leverage_after_fees() {
        assertThat(PositionLeverage.afterFees(number("50000"), number("1000"), number("0.001")))
                .isEqualTo(Rational.of(1000, 19));
    }

    private static Account tenLong(String collateral) {
        return Account.of(number("77"))
                .withIsolated(new IsolatedMargin(
                        MAJOR, number(collateral), new Position(MAJOR, Side.LONG, number("10"), number("100"))));
    }

    private static Order order(String size) {
        return new Order(MAJOR, Side.LONG, number(size), number("100"), MarginMode.ISOLATED);
    }

    private static MarketPrices at(String price) {
        return at(number(price));
    }

    private static MarketPrices at(Rational price) {
        Map<String, Rational> prices = new HashMap<>();
        VENUE.markets().keySet().forEach(market -> prices.put(market, price));
        return new MarketPrices(prices);
    }

    private static Rational number(String decimal) {
        return Rational.of(decimal);
    }

    private static ScheduleMargin venue() {
        VenueFolder folder = RepositoryVenues.tree().venues().stream()
                .filter(venue -> venue.name().equals("dperp"))
                .findFirst()
                .orElseThrow();
        return ScheduleMargin.of(
                folder.markets().stream().map(ConfigFile::value).toList(),
                RepositoryVenues.policy(folder),
                number("0.000001"));
    }
}
