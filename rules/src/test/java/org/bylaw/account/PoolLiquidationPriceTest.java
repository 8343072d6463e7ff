package org.bylaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The price at which a pool is liquidated: on the grid, next to the line, and dependent on the pool alone. */
class PoolLiquidationPriceTest {

    private static final Rational CENT = Rational.of("0.01");
    private static final int ACCOUNTS = 2_000;

    @Test
    void aLongIsLiquidatedBelow() {
        // 240 of collateral, 5% maintenance, equality liquidated: (1000 - 240) / 0.95 = 800.
        Account account = isolated(Accounts.TEN_FIVE, Side.LONG, "1", "1000", "240");
        assertThat(price(account, "1000")).isEqualTo(Rational.of(800));
        assertThat(price(account, "700")).isEqualTo(Rational.of(800));
    }

    @Test
    void aShortIsLiquidatedAbove() {
        // (1000 + 260) / 1.05 = 1200.
        Account account = isolated(Accounts.TEN_FIVE, Side.SHORT, "1", "1000", "260");
        assertThat(price(account, "1000")).isEqualTo(Rational.of(1200));
        assertThat(price(account, "1300")).isEqualTo(Rational.of(1200));
    }

    @Test
    void aLongWithMoreCollateralThanValueHasNone() {
        assertThat(price(isolated(Accounts.TEN_FIVE, Side.LONG, "1", "1000", "1001"), "1000"))
                .isNull();
    }

    @Test
    void aMarketWithoutPositionHasNone() {
        assertThatThrownBy(() -> price(Account.of(Rational.ONE), "1000"))
                .isInstanceOf(PositionException.class)
                .hasMessage("market is " + Accounts.TEN_FIVE + ", in which the account has no position");
    }

    /** At the price the pool may be liquidated, and one step nearer to health it may not. */
    @Test
    void itIsNextToTheLineForGeneratedAccounts() {
        Random random = new Random(4);
        for (int account = 0; account < ACCOUNTS; account++) {
            Side side = random.nextBoolean() ? Side.LONG : Side.SHORT;
            Account drawn = isolated(
                    Accounts.TEN_FIVE,
                    side,
                    Integer.toString(1 + random.nextInt(1_000)),
                    Integer.toString(1 + random.nextInt(10_000)),
                    Integer.toString(1 + random.nextInt(1_000_000)));
            Rational price = price(drawn, Integer.toString(1 + random.nextInt(10_000)));
            if (price == null) {
                assertThat(side).isEqualTo(Side.LONG);
                assertThat(liquidatable(drawn, CENT)).isFalse();
                continue;
            }
            Rational healthier = side == Side.LONG ? price.plus(CENT) : price.minus(CENT);
            assertThat(liquidatable(drawn, price)).isTrue();
            assertThat(healthier.signum() > 0 && liquidatable(drawn, healthier)).isFalse();
        }
    }

    private static Account isolated(String market, Side side, String size, String entry, String collateral) {
        return Account.of(Rational.ZERO)
                .withIsolated(new IsolatedMargin(
                        market,
                        Rational.of(collateral),
                        new Position(market, side, Rational.of(size), Rational.of(entry))));
    }

    private static @Nullable Rational price(Account account, String present) {
        return new PoolLiquidationPrice(Accounts.VENUE, CENT)
                .of(account, Accounts.TEN_FIVE, new MarketPrices(Map.of(Accounts.TEN_FIVE, Rational.of(present))));
    }

    private static boolean liquidatable(Account account, Rational price) {
        return Accounts.VENUE.liquidatable(Accounts.VENUE.isolated(
                account,
                Accounts.TEN_FIVE,
                new MarketPrices(Map.of(Accounts.TEN_FIVE, price)),
                MarginKind.MAINTENANCE));
    }
}
