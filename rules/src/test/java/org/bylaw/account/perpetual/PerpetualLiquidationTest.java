package org.bylaw.account.perpetual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Objects;
import org.bylaw.exact.Rational;
import org.bylaw.position.PositionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The numbers named as the contracts' are those of perpetual-protocol/perp-curie-contract @d520bd8e, {@code
 * test/clearingHouse/ClearingHouse.takeOver.test.ts}: 150 USD of collateral, 1000 USD open.
 */
class PerpetualLiquidationTest {

    private static final BigInteger LONG_SIZE = new BigInteger("989984344318166945");
    private static final BigInteger SHORT_SIZE = new BigInteger("-1010117308505193670");
    private static final BigInteger OPEN = usd("1000");

    /** The long of the contracts' test; mark prices of 900, 880 and 100. */
    @Test
    void the_contracts_long_in_part() {
        assertThat(ofLong("150", "900"))
                .isEqualTo(new PerpetualLiquidation(
                        new BigInteger("494992172159083472"),
                        new BigInteger("445492954943175124800"),
                        new BigInteger("11137323873579378120"),
                        new BigInteger("5568661936789689060"),
                        new BigInteger("5568661936789689060"),
                        new BigInteger("-439924293006385435740"),
                        // half the size less half a unit: 499.9999999999999990 of the 1000 go with it
                        new BigInteger("-54507045056824874200"),
                        new BigInteger("494992172159083473"),
                        new BigInteger("-500000000000000001000"),
                        new BigInteger("84355631069595747680"),
                        BigInteger.ZERO));
    }

    @Test
    void the_contracts_long_whole_below_half_the_requirement() {
        assertThat(ofLong("150", "880"))
                .isEqualTo(new PerpetualLiquidation(
                        LONG_SIZE,
                        new BigInteger("871186222999986911600"),
                        new BigInteger("21779655574999672790"),
                        new BigInteger("10889827787499836395"),
                        new BigInteger("10889827787499836395"),
                        new BigInteger("-860296395212487075205"),
                        new BigInteger("-128813777000013088400"),
                        BigInteger.ZERO,
                        BigInteger.ZERO,
                        // 150 - 128.81 - 21.78: the penalty is more than what was left
                        BigInteger.ZERO,
                        new BigInteger("593432575012761190")));
    }

    @Test
    void the_contracts_long_with_bad_debt_pays_the_liquidator_alone() {
        assertThat(ofLong("150", "100"))
                .isEqualTo(new PerpetualLiquidation(
                        LONG_SIZE,
                        new BigInteger("98998434431816694500"),
                        new BigInteger("2474960860795417362"),
                        new BigInteger("2474960860795417362"),
                        BigInteger.ZERO,
                        new BigInteger("-96523473571021277138"),
                        new BigInteger("-901001565568183305500"),
                        BigInteger.ZERO,
                        BigInteger.ZERO,
                        BigInteger.ZERO,
                        new BigInteger("753476526428978722862")));
    }

    /** The short of the contracts' test at a mark price of 1090; the odd unit of the penalty goes to the insurance fund. */
    @Test
    void the_contracts_short_in_part() {
        assertThat(of("150", SHORT_SIZE, OPEN, "1090"))
                .isEqualTo(new PerpetualLiquidation(
                        new BigInteger("-505058654252596835"),
                        new BigInteger("550513933135330550150"),
                        new BigInteger("13762848328383263753"),
                        new BigInteger("6881424164191631876"),
                        new BigInteger("6881424164191631877"),
                        new BigInteger("557395357299522182026"),
                        new BigInteger("-50513933135330550150"),
                        new BigInteger("-505058654252596835"),
                        usd("500"),
                        new BigInteger("85723218536286186097"),
                        BigInteger.ZERO));
    }

    /** 1 ETH bought at 1000 and worth 960: 60 are demanded, 30 are half of that. */
    @ParameterizedTest(name = "collateral {0}: {1} of it")
    @CsvSource({
        "100, 0",
        "99.999999999999999999, 0.5",
        "70, 0.5",
        "69.999999999999999999, 1",
        "40, 1",
    })
    void nothing_at_the_line_half_below_it_all_below_half_the_requirement(String collateral, String share) {
        PerpetualLiquidation liquidation = of(collateral, usd("1"), usd("-1000"), "960");
        assertThat(liquidation == null ? BigInteger.ZERO : liquidation.liquidatedPositionSize())
                .isEqualTo(usd(share));
    }

    /** At an account value of exactly zero the penalty is still shared; one unit below, the liquidator gets it all. */
    @ParameterizedTest(name = "collateral {0}: insurance fund {1}")
    @CsvSource({"40, 12", "39.999999999999999999, 0"})
    void the_insurance_fund_gets_nothing_below_an_account_value_of_zero(String collateral, String fee) {
        PerpetualLiquidation liquidation = Objects.requireNonNull(of(collateral, usd("1"), usd("-1000"), "960"));
        assertThat(liquidation.feeToInsuranceFund()).isEqualTo(usd(fee));
        assertThat(liquidation.feeToLiquidator().add(liquidation.feeToInsuranceFund()))
                .isEqualTo(liquidation.liquidationPenalty())
                .isEqualTo(usd("24"));
    }

    /** A position of 100 US dollars goes whole although its account value is above half the requirement of 6.25. */
    @ParameterizedTest(name = "worth {0}: {1}")
    @CsvSource({"100, 1", "100.000000000000000001, 0.5"})
    void a_small_position_is_liquidated_whole(String price, String size) {
        PerpetualLiquidation liquidation = Objects.requireNonNull(of("5", usd("1"), usd("-100"), price));
        assertThat(liquidation.liquidatedPositionSize()).isEqualTo(usd(size));
    }

    /** While a market does not trade, the account is valued at the price it stopped at; the position is closed at the mark price. */
    @Test
    void the_reference_price_decides_whether_and_the_mark_price_for_how_much() {
        Rational mark = Rational.of(900);
        Rational collateral = Rational.of(150);
        assertThat(PerpetualLiquidation.of(
                        PerpetualTerms.SHIPPED, collateral, LONG_SIZE, OPEN.negate(), mark, Rational.of(950)))
                .isNull();
        PerpetualLiquidation whole = Objects.requireNonNull(PerpetualLiquidation.of(
                PerpetualTerms.SHIPPED, collateral, LONG_SIZE, OPEN.negate(), mark, Rational.of(880)));
        assertThat(whole.liquidatedPositionSize()).isEqualTo(LONG_SIZE);
        assertThat(whole.liquidatedPositionNotional()).isEqualTo(new BigInteger("890985909886350250500"));
    }

    @Test
    void a_size_below_ten_units_is_none_to_the_contracts() {
        assertThat(of("-1", BigInteger.valueOf(9), usd("-1"), "900")).isNull();
        assertThat(of("-1", BigInteger.TEN, usd("-1"), "900")).isNotNull();
    }

    @Test
    void what_the_contracts_cannot_store_is_refused() {
        assertThatThrownBy(() -> ofLong("150.0000000000000000001", "900"))
                .isInstanceOf(PositionException.class)
                .hasMessage("collateral is 150.0000000000000000001, which the venue cannot store; "
                        + "its steps are of 0.000000000000000001");
        assertThatThrownBy(() -> of("150", LONG_SIZE, OPEN.negate(), "0.0000000000000000001"))
                .isInstanceOf(PositionException.class)
                .hasMessageStartingWith("referencePrice is 0.0000000000000000001, which the venue cannot store");
    }

    private static @Nullable PerpetualLiquidation ofLong(String collateral, String price) {
        return of(collateral, LONG_SIZE, OPEN.negate(), price);
    }

    private static @Nullable PerpetualLiquidation of(
            String collateral, BigInteger size, BigInteger openNotional, String price) {
        return PerpetualLiquidation.of(
                PerpetualTerms.SHIPPED,
                Rational.of(collateral),
                size,
                openNotional,
                Rational.of(price),
                Rational.of(price));
    }

    private static BigInteger usd(String amount) {
        return Rational.of(amount).times(Rational.of(BigInteger.TEN.pow(18))).floor();
    }
}
