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
import static org.bylaw.account.Accounts.isolated;
import static org.bylaw.account.Accounts.number;
import static org.bylaw.account.Accounts.pool;
import static org.bylaw.account.Accounts.position;
import static org.bylaw.account.Accounts.prices;
import static org.bylaw.account.Accounts.refused;

import org.bylaw.position.PositionException;
import org.bylaw.position.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** DPERP-18 and DPERP-19: opening at a leverage, and changing it. */
class LeverageChangeTest {

    private static final LeverageChange CHANGE = new LeverageChange(new Trading(VENUE));
    private static final LeverageChange BEGINNER =
            new LeverageChange(new Trading(VENUE, new TraderLimits(number("3"), null)));
    private static final Position LONG = position(TEN_FIVE, Side.LONG, "10", "100");
    private static final Order TEN = isolated(TEN_FIVE, Side.LONG, "10", "100");

    @ParameterizedTest(name = "{0}x: {1} of collateral")
    @CsvSource({"1, 1000", "4, 250", "10, 100"})
    void opening_takes_value_over_leverage_from_the_pool(String leverage, String collateral) {
        Account left = Account.of(number("1000").minus(number(collateral)));
        assertThat(CHANGE.open(pool("1000"), TEN, number(leverage), AT_100))
                .isEqualTo(accepted(left.withIsolated(apart(collateral, LONG))));
    }

    @Test
    void opening_is_refused_above_the_markets_leverage_the_traders_and_the_pool() {
        assertThat(CHANGE.open(pool("1000"), TEN, number("10.01"), AT_100))
                .isEqualTo(refused(Refusal.MAX_LEVERAGE, "0.01"));
        assertThat(BEGINNER.open(pool("1000"), TEN, number("3.5"), AT_100))
                .isEqualTo(refused(Refusal.EXPERIENCE, "0.5"));
        assertThat(CHANGE.open(pool("249"), TEN, number("4"), AT_100)).isEqualTo(refused(Refusal.COLLATERAL, "1"));
        // bought a little too dear for the greatest leverage
        assertThat(CHANGE.open(pool("1000"), isolated(TEN_FIVE, Side.LONG, "10", "101"), number("10"), AT_100))
                .isEqualTo(refused(Refusal.INITIAL_MARGIN, "9"));
    }

    @Test
    void opening_is_refused_where_the_market_is_held_cross_or_the_order_is_not_isolated() {
        assertThat(CHANGE.open(pool("1000").withCross(TEN_FIVE, LONG), TEN, number("2"), AT_100))
                .isEqualTo(refused(Refusal.CROSS_POSITION, "0"));
        assertThat(CHANGE.open(pool("1000"), cross(TEN_FIVE, Side.LONG, "10", "100"), number("2"), AT_100))
                .isEqualTo(refused(Refusal.ISOLATED_FLAG, "0"));
    }

    @Test
    void opening_where_a_position_is_open_is_refused() {
        assertThat(CHANGE.open(pool("1000").withIsolated(apart("100", LONG)), TEN, number("2"), AT_100))
                .isEqualTo(refused(Refusal.OPEN_POSITION, "0"));
    }

    /** 250 are needed; what lies in the market already counts, and what is too much goes back to the pool. */
    @ParameterizedTest(name = "{0} there already")
    @CsvSource({"40, 790", "250, 1000", "400, 1150"})
    void collateral_that_is_there_already_counts(String idle, String left) {
        Account account = pool("1000").withIsolated(new IsolatedMargin(TEN_FIVE, number(idle), null));
        assertThat(CHANGE.open(account, TEN, number("4"), AT_100))
                .isEqualTo(accepted(pool(left).withIsolated(apart("250", LONG))));
    }

    /** At 110 the position is worth 1100 and has gained 100. */
    @ParameterizedTest(name = "to {0}x: {1} behind it")
    @CsvSource({"2, 450", "5.5, 100", "10, 10"})
    void collateral_moves_until_value_over_equity_is_the_leverage(String leverage, String collateral) {
        Account account = pool("1000").withIsolated(apart("100", LONG));
        Account after = Account.of(number("1100").minus(number(collateral))).withIsolated(apart(collateral, LONG));
        assertThat(CHANGE.change(account, TEN_FIVE, number(leverage), prices("110", "100")))
                .isEqualTo(accepted(after));
    }

    @Test
    void a_change_is_refused_above_the_limits_without_position_and_beyond_the_pool() {
        Account account = pool("100").withIsolated(apart("100", LONG));
        assertThat(CHANGE.change(account, TEN_FIVE, number("10.5"), AT_100))
                .isEqualTo(refused(Refusal.MAX_LEVERAGE, "0.5"));
        assertThat(BEGINNER.change(account, TEN_FIVE, number("4"), AT_100)).isEqualTo(refused(Refusal.EXPERIENCE, "1"));
        assertThat(CHANGE.change(account, TEN_FIVE, number("4"), AT_100)).isEqualTo(refused(Refusal.COLLATERAL, "50"));
        assertThat(CHANGE.change(account, TWENTY_TEN, number("4"), AT_100))
                .isEqualTo(refused(Refusal.NO_POSITION, "0"));
        assertThatThrownBy(() -> CHANGE.change(account, TEN_FIVE, number("0"), AT_100))
                .isInstanceOf(PositionException.class)
                .hasMessage("leverage is 0; it must be above 0");
    }

    /** The owner's own limit of 2x in the market counts before the market's 10x. */
    @Test
    void the_owners_own_limit_counts() {
        Account account = pool("1000").withMaxMarginRatio(TEN_FIVE, number("0.5"));
        assertThat(CHANGE.open(account, TEN, number("2.5"), AT_100)).isEqualTo(refused(Refusal.MAX_LEVERAGE, "0.5"));
    }
}
