package org.bylaw.account.perpetual;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bylaw.account.Account;
import org.bylaw.account.MarketPrices;
import org.bylaw.account.Position;
import org.bylaw.exact.Rational;
import org.bylaw.position.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PerpetualAccountLiquidationTest {

    private static final MarketPrices PRICES =
            new MarketPrices(Map.of("BTC-USD", number("50000"), "ETH-USD", number("1000")));

    @Test
    void nothing_is_liquidated_of_an_account_that_covers_its_requirement_or_holds_nothing() {
        assertThat(next(Account.of(number("-5")))).isNull();
        // 1500 demand 93.75
        assertThat(next(holding("93.75", "1", "0.01"))).isNull();
        assertThat(next(holding("93.749999999999999999", "1", "0.01"))).isNotNull();
    }

    /** PERP-11. 1000 of ETH and 500 of BTC: three quarters of the ETH, 1500 / (2 * 1000). */
    @Test
    void the_largest_position_by_value_goes_first() {
        PerpetualAccountLiquidation step = Objects.requireNonNull(next(holding("90", "1", "0.01")));
        assertThat(step.market()).isEqualTo("ETH-USD");
        assertThat(step.liquidation().liquidatedPositionSize()).isEqualTo(units("0.75"));
        // 2.5% of 750 are 18.75
        assertThat(step.after()).isEqualTo(holding("71.25", "0.25", "0.01"));
    }

    @Test
    void of_equally_large_positions_the_first_by_name_goes_first() {
        PerpetualAccountLiquidation step = Objects.requireNonNull(next(holding("100", "1", "0.02")));
        assertThat(step.market()).isEqualTo("BTC-USD");
        assertThat(step.liquidation().liquidatedPositionSize()).isEqualTo(units("0.02"));
        assertThat(step.after())
                .isEqualTo(Account.of(number("75")).withCross("ETH-USD", position("ETH-USD", "1", "1000")));
    }

    /** Below half the requirement each position goes whole; only the last leaves bad debt, of the whole account. */
    @Test
    void bad_debt_is_what_the_last_position_leaves() {
        List<String> markets = new ArrayList<>();
        List<BigInteger> debts = new ArrayList<>();
        Account account = holding("10", "1", "0.01");
        for (PerpetualAccountLiquidation step = next(account); step != null; step = next(account)) {
            markets.add(step.market());
            debts.add(step.liquidation().badDebt());
            account = step.after();
        }
        assertThat(markets).containsExactly("ETH-USD", "BTC-USD");
        // 10 - 25 - 12.5
        assertThat(debts).containsExactly(BigInteger.ZERO, units("27.5"));
        assertThat(account).isEqualTo(Account.of(Rational.ZERO));
    }

    /** What the trader loses is what liquidator, insurance fund and the other side of the price get. */
    @Test
    void money_is_conserved() {
        Account account = Account.of(number("60")).withCross("ETH-USD", position("ETH-USD", "1", "1020"));
        PerpetualAccountLiquidation step = Objects.requireNonNull(next(account));
        PerpetualLiquidation liquidation = step.liquidation();
        assertThat(liquidation.collateral().subtract(liquidation.badDebt()))
                .isEqualTo(units("60").add(liquidation.realizedPnl()).subtract(liquidation.liquidationPenalty()));
        assertThat(liquidation.feeToLiquidator().add(liquidation.feeToInsuranceFund()))
                .isEqualTo(liquidation.liquidationPenalty());
        assertThat(liquidation.liquidatorExchangedPositionNotional().add(liquidation.liquidatedPositionNotional()))
                .isEqualTo(liquidation.feeToLiquidator());
    }

    private static @Nullable PerpetualAccountLiquidation next(Account account) {
        return PerpetualAccountLiquidation.of(PerpetualTerms.SHIPPED, account, PRICES);
    }

    /** Long of both, bought at what they are worth. */
    private static Account holding(String collateral, String eth, String btc) {
        return Account.of(number(collateral))
                .withCross("ETH-USD", position("ETH-USD", eth, "1000"))
                .withCross("BTC-USD", position("BTC-USD", btc, "50000"));
    }

    private static Position position(String market, String size, String entryPrice) {
        return new Position(market, Side.LONG, number(size), number(entryPrice));
    }

    private static BigInteger units(String amount) {
        return number(amount).times(Rational.of(BigInteger.TEN.pow(18))).floor();
    }

    private static Rational number(String decimal) {
        return Rational.of(decimal);
    }
}
