package org.bylaw.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.position.Numbers.number;

import org.bylaw.exact.Rational;
import org.bylaw.market.PositionUnit;
import org.junit.jupiter.api.Test;

class PositionSizeTest {

    @Test
    void base_size_times_price_is_notional() {
        assertThat(PositionSize.base(number("40000")).in(PositionUnit.QUOTE, number("143.21")))
                .isEqualTo(PositionSize.notional(number("5728400")));
    }

    @Test
    void notional_over_price_is_the_base_size_of_an_inverse_contract_too() {
        assertThat(PositionSize.notional(number("100")).in(PositionUnit.BASE, number("30000")))
                .isEqualTo(PositionSize.base(Rational.of(1, 300)));
    }

    @Test
    void the_same_unit_needs_no_price() {
        PositionSize contracts = new PositionSize(number("7"), PositionUnit.CONTRACTS);
        assertThat(contracts.in(PositionUnit.CONTRACTS, null)).isEqualTo(contracts);
    }

    @Test
    void a_conversion_without_a_price_is_refused() {
        assertThatThrownBy(() -> PositionSize.base(number("1")).in(PositionUnit.QUOTE, null))
                .isInstanceOf(PositionException.class)
                .hasMessage("price is missing: base size and notional convert by a price");
        assertThatThrownBy(() -> PositionSize.base(number("1")).in(PositionUnit.QUOTE, number("0")))
                .isInstanceOf(PositionException.class)
                .hasMessage("price is 0; it must be above 0");
    }

    @Test
    void contracts_do_not_convert_either_way() {
        PositionSize contracts = new PositionSize(number("7"), PositionUnit.CONTRACTS);
        String message =
                "positionUnit is contracts, and the size of a contract is not known: state the table in base or quote units";
        assertThatThrownBy(() -> contracts.in(PositionUnit.BASE, number("1")))
                .isInstanceOf(PositionException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> PositionSize.notional(number("7")).in(PositionUnit.CONTRACTS, number("1")))
                .isInstanceOf(PositionException.class)
                .hasMessage(message);
    }

    @Test
    void a_negative_size_is_refused() {
        assertThatThrownBy(() -> PositionSize.base(number("-1")))
                .isInstanceOf(PositionException.class)
                .hasMessage("baseSize is -1; a size must not be negative");
    }
}
