package org.bylaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarginMode;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be is refused where it is stated, at zero and below it. */
class ImpossibleArgumentsTest {

    private static final String MARKET = "SOL-PERP";
    private static final Rational ONE = Rational.ONE;

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void anOrderHasASizeAndAPrice(long none) {
        Rational number = Rational.of(none);
        refused(
                () -> new Order(MARKET, Side.LONG, number, ONE, MarginMode.CROSS),
                "baseSize is " + none + "; it must be above 0, the side says the sign");
        refused(
                () -> new Order(MARKET, Side.LONG, ONE, number, MarginMode.CROSS),
                "price is " + none + "; it must be above 0");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void aPositionHasASizeAndAnEntryPrice(long none) {
        Rational number = Rational.of(none);
        refused(() -> new Position(MARKET, Side.LONG, number, ONE), "baseSize is " + none + "; it must be above 0");
        refused(() -> new Position(MARKET, Side.LONG, ONE, number), "entryPrice is " + none + "; it must be above 0");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void aPriceIsAboveZero(long none) {
        refused(
                () -> new MarketPrices(Map.of(MARKET, Rational.of(none))),
                "price of SOL-PERP is " + none + "; it must be above 0");
        refused(
                () -> new PoolLiquidationPrice(Accounts.VENUE, Rational.of(none)),
                "priceStep is " + none + "; it must be above 0");
    }

    @Test
    void aLimitIsNotBelowZero() {
        String message = "maxMarginRatio is -1; it must not be negative, and 0 means unset";
        Account account = Account.of(ONE);
        refused(() -> account.withMaxMarginRatio(Rational.of(-1)), message);
        refused(() -> account.withMaxMarginRatio(MARKET, Rational.of(-1)), message);
        assertThat(account.withMaxMarginRatio(ONE).withMaxMarginRatio(Rational.ZERO))
                .isEqualTo(account);
    }

    @Test
    void aPositionIsHeldUnderItsOwnName() {
        Position position = new Position(MARKET, Side.LONG, ONE, ONE);
        IsolatedMargin isolated = new IsolatedMargin(MARKET, ONE, position);
        refused(
                () -> Account.of(ONE).withCross("ETH-PERP", position),
                "market is SOL-PERP; it is held as a position in ETH-PERP");
        refused(
                () -> new Account(
                        ONE,
                        Rational.ZERO,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(Map.of("ETH-PERP", isolated))),
                "market is SOL-PERP; it is held as a position in ETH-PERP");
    }

    @Test
    void aRefusalSaysWhy() {
        assertThat(Refusal.INVALID_COLLATERAL.words()).isEqualTo("Invalid collateral");
        assertThat(Refusal.INITIAL_MARGIN.words()).isEqualTo("not enough collateral for the initial margin");
    }

    private static void refused(ThrowingCallable argument, String message) {
        assertThatThrownBy(argument).isInstanceOf(PositionException.class).hasMessage(message);
    }
}
