package org.bylaw.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.position.Numbers.number;

import org.bylaw.exact.Rational;
import org.junit.jupiter.api.Test;

class PositionLeverageTest {

    /** Perpetual Protocol v2, "Leverage & Margin Ratio": 300 USDC behind 1 ETH at 3000. */
    @Test
    void perpetual_protocol_ten_times() {
        assertThat(PositionLeverage.current(number("3000"), number("300"))).isEqualTo(number("10"));
    }

    @Test
    void the_fee_to_open_raises_the_leverage() {
        // 10x with a fee of 0.1% is 10 / (1 - 0.01)
        assertThat(PositionLeverage.afterFees(number("3000"), number("300"), number("0.001")))
                .isEqualTo(Rational.of(1000, 99));
        assertThat(PositionLeverage.afterFees(number("3000"), number("300"), number("0")))
                .isEqualTo(number("10"));
    }

    @Test
    void a_fee_that_leaves_nothing_is_refused() {
        assertThat(PositionLeverage.afterFees(number("1000"), number("10.001"), number("0.01")))
                .isEqualTo(number("1000000"));
        assertThatThrownBy(() -> PositionLeverage.afterFees(number("1000"), number("10"), number("0.01")))
                .isInstanceOf(PositionException.class)
                .hasMessage("collateral is 10, of which the fee to open leaves 0; post more, or open less");
        assertThatThrownBy(() -> PositionLeverage.current(number("1000"), number("0")))
                .isInstanceOf(PositionException.class)
                .hasMessage("collateral is 0; there is no leverage on nothing");
    }
}
