package org.bylaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.account.Accounts.AT_100;
import static org.bylaw.account.Accounts.TEN_FIVE;
import static org.bylaw.account.Accounts.TWENTY_TEN;
import static org.bylaw.account.Accounts.VENUE;
import static org.bylaw.account.Accounts.accepted;
import static org.bylaw.account.Accounts.apart;
import static org.bylaw.account.Accounts.number;
import static org.bylaw.account.Accounts.pool;
import static org.bylaw.account.Accounts.position;
import static org.bylaw.account.Accounts.refused;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bylaw.market.MarginMode;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.position.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollateralMovesTest {

    private static final CollateralMoves MOVES = new CollateralMoves(VENUE);
    private static final CollateralMoves ASKING = new CollateralMoves(new Accounts.AskingVenue(VENUE));

    /** Worth 1000: 100 to open, 50 to keep. */
    private static final Position LONG = position(TEN_FIVE, Side.LONG, "10", "100");

    private static final Position OTHER = position(TWENTY_TEN, Side.LONG, "1", "100");

    @Test
    void a_deposit_adds_to_the_pool() {
        assertThat(MOVES.deposit(pool("-3"), number("5"))).isEqualTo(accepted(pool("2")));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-5, 5"})
    void an_amount_must_be_above_zero(String amount, String missing) {
        Account account = pool("100").withIsolated(apart("500", LONG));
        Outcome refused = refused(Refusal.INVALID_COLLATERAL, missing);
        assertThat(MOVES.deposit(account, number(amount))).isEqualTo(refused);
        assertThat(MOVES.withdraw(account, number(amount), AT_100)).isEqualTo(refused);
        assertThat(MOVES.depositIsolated(account, TEN_FIVE, number(amount))).isEqualTo(refused);
        assertThat(MOVES.withdrawIsolated(account, TEN_FIVE, number(amount), AT_100))
                .isEqualTo(refused);
        assertThat(MOVES.toIsolated(account, TEN_FIVE, number(amount), AT_100)).isEqualTo(refused);
        assertThat(MOVES.toPool(account, TEN_FIVE, number(amount), AT_100)).isEqualTo(refused);
    }

    /** The pool keeps the 100 that its position demands. */
    @Test
    void a_withdrawal_leaves_the_initial_requirement() {
        Account account = pool("150").withCross(TEN_FIVE, LONG);
        assertThat(MOVES.withdraw(account, number("50"), AT_100))
                .isEqualTo(accepted(pool("100").withCross(TEN_FIVE, LONG)));
        assertThat(MOVES.withdraw(account, number("50.01"), AT_100)).isEqualTo(refused(Refusal.INITIAL_MARGIN, "0.01"));
        assertThat(MOVES.withdraw(pool("150"), number("150.01"), AT_100))
                .isEqualTo(refused(Refusal.COLLATERAL, "0.01"));
    }

    /** VELO-09: a deposit opens an isolated position, and the pool does not see it. */
    @Test
    void a_deposit_goes_straight_into_an_isolated_position() {
        Account deposited = pool("7").withIsolated(new IsolatedMargin(TEN_FIVE, number("5"), null));
        assertThat(MOVES.depositIsolated(pool("7"), TEN_FIVE, number("5"))).isEqualTo(accepted(deposited));
        assertThat(MOVES.depositIsolated(deposited, TEN_FIVE, number("2")))
                .isEqualTo(accepted(pool("7").withIsolated(new IsolatedMargin(TEN_FIVE, number("7"), null))));
    }

    @Test
    void a_market_held_cross_or_without_isolated_margin_takes_none() {
        Account account = pool("500").withCross(TEN_FIVE, LONG);
        Outcome held = refused(Refusal.CROSS_POSITION, "0");
        assertThat(MOVES.depositIsolated(account, TEN_FIVE, number("5"))).isEqualTo(held);
        assertThat(MOVES.toIsolated(account, TEN_FIVE, number("5"), AT_100)).isEqualTo(held);
        CollateralMoves crossOnly = new CollateralMoves(new ScheduleMargin(
                new TreeMap<>(Map.of(
                        TEN_FIVE,
                        new ScheduleMargin.Market(
                                Accounts.flat("0.1", "0.05"), Set.of(MarginMode.CROSS), number("0.001")))),
                EqualityAtLiquidation.HEALTHY));
        Outcome none = refused(Refusal.MARGIN_MODE, "0");
        assertThat(crossOnly.depositIsolated(pool("500"), TEN_FIVE, number("5")))
                .isEqualTo(none);
        assertThat(crossOnly.toIsolated(pool("500"), TEN_FIVE, number("5"), AT_100))
                .isEqualTo(none);
    }

    /** VELO-10: out of the account, or to the pool; either way the position keeps its initial requirement. */
    @Test
    void collateral_leaves_an_isolated_position_down_to_its_initial_requirement() {
        Account account = pool("7").withIsolated(apart("150", LONG));
        assertThat(MOVES.withdrawIsolated(account, TEN_FIVE, number("50"), AT_100))
                .isEqualTo(accepted(pool("7").withIsolated(apart("100", LONG))));
        assertThat(MOVES.toPool(account, TEN_FIVE, number("50"), AT_100))
                .isEqualTo(accepted(pool("57").withIsolated(apart("100", LONG))));
        Outcome short_ = refused(Refusal.INITIAL_MARGIN, "0.01");
        assertThat(MOVES.withdrawIsolated(account, TEN_FIVE, number("50.01"), AT_100))
                .isEqualTo(short_);
        assertThat(MOVES.toPool(account, TEN_FIVE, number("50.01"), AT_100)).isEqualTo(short_);
        Outcome more = refused(Refusal.COLLATERAL, "0.01");
        assertThat(MOVES.withdrawIsolated(account, TEN_FIVE, number("150.01"), AT_100))
                .isEqualTo(more);
        assertThat(MOVES.toPool(account, TEN_FIVE, number("150.01"), AT_100)).isEqualTo(more);
        Outcome none = refused(Refusal.NO_POSITION, "0");
        assertThat(MOVES.withdrawIsolated(account, TWENTY_TEN, number("1"), AT_100))
                .isEqualTo(none);
        assertThat(MOVES.toPool(account, TWENTY_TEN, number("1"), AT_100)).isEqualTo(none);
    }

    @Test
    void collateral_without_a_position_leaves_whole_and_nothing_stays() {
        Account account = pool("7").withIsolated(new IsolatedMargin(TEN_FIVE, number("5"), null));
        assertThat(MOVES.withdrawIsolated(account, TEN_FIVE, number("5"), AT_100))
                .isEqualTo(accepted(pool("7")));
        assertThat(MOVES.toPool(account, TEN_FIVE, number("5"), AT_100)).isEqualTo(accepted(pool("12")));
    }

    /** DPERP-28: collateral is added during an adverse move, even where it does not suffice yet. */
    @Test
    void adding_to_a_position_that_falls_short_is_never_refused() {
        Account falling = pool("100").withIsolated(apart("20", LONG));
        Account helped = pool("90").withIsolated(apart("30", LONG));
        assertThat(MOVES.toIsolated(falling, TEN_FIVE, number("10"), AT_100)).isEqualTo(accepted(helped));
        assertThat(ASKING.toIsolated(falling, TEN_FIVE, number("10"), AT_100)).isEqualTo(accepted(helped));
        assertThat(ASKING.depositIsolated(falling, TEN_FIVE, number("10")))
                .isEqualTo(accepted(pool("100").withIsolated(apart("30", LONG))));
    }

    /** So is the pool helped out of an isolated position. */
    @Test
    void adding_to_a_pool_that_falls_short_is_never_refused() {
        Account falling = pool("5").withCross(TWENTY_TEN, OTHER).withIsolated(apart("150", LONG));
        assertThat(ASKING.toPool(falling, TEN_FIVE, number("1"), AT_100))
                .isEqualTo(accepted(pool("6").withCross(TWENTY_TEN, OTHER).withIsolated(apart("149", LONG))));
    }

    /** Where a venue asks about other pools, a third one in need keeps collateral from moving. */
    @Test
    void a_third_pool_in_need_is_asked_where_the_venue_asks() {
        Account account = pool("100").withIsolated(apart("150", LONG)).withIsolated(apart("9", OTHER));
        Outcome needy = refused(Refusal.MAINTENANCE_MARGIN, "1");
        assertThat(ASKING.withdraw(account, number("1"), AT_100)).isEqualTo(needy);
        assertThat(ASKING.toIsolated(account, TEN_FIVE, number("1"), AT_100)).isEqualTo(needy);
        assertThat(ASKING.toPool(account, TEN_FIVE, number("1"), AT_100)).isEqualTo(needy);
        assertThat(MOVES.withdraw(account, number("1"), AT_100)).isInstanceOf(Outcome.Accepted.class);
        assertThat(MOVES.toPool(account, TEN_FIVE, number("1"), AT_100)).isInstanceOf(Outcome.Accepted.class);
    }
}
