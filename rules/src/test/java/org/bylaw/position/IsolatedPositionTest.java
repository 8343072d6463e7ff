package org.bylaw.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.position.Numbers.number;

import org.bylaw.exact.Rational;
import org.bylaw.market.Settlement;
import org.junit.jupiter.api.Test;

class IsolatedPositionTest {

    /** Perpetual Protocol v2, "Leverage & Margin Ratio": 1 ETH at 1000 on 200 is 20%, and 75% at 3200. */
    @Test
    void perpetual_protocol_long() {
        IsolatedPosition position = position(Side.LONG, "1000", "1", "200", Settlement.LINEAR);
        assertThat(position.marginRatioAt(number("1000"))).isEqualTo(number("0.2"));
        assertThat(position.equityAt(number("3200"))).isEqualTo(number("2400"));
        assertThat(position.marginRatioAt(number("3200"))).isEqualTo(number("0.75"));
    }

    /** The same page's short: 100 / 1100 is 1/11, 9.09%; the page prints 11%. */
    @Test
    void perpetual_protocol_short() {
        IsolatedPosition position = position(Side.SHORT, "1000", "1", "200", Settlement.LINEAR);
        assertThat(position.equityAt(number("1100"))).isEqualTo(number("100"));
        assertThat(position.marginRatioAt(number("1100"))).isEqualTo(Rational.of(1, 11));
    }

    @Test
    void an_inverse_contract_profits_in_the_base_asset() {
        IsolatedPosition position = position(Side.LONG, "20000", "2", "0.5", Settlement.INVERSE);
        assertThat(position.notionalAt(number("25000"))).isEqualTo(number("1.6"));
        assertThat(position.equityAt(number("25000"))).isEqualTo(number("0.9"));
        assertThat(position(Side.SHORT, "20000", "2", "0.5", Settlement.INVERSE).equityAt(number("25000")))
                .isEqualTo(number("0.1"));
    }

    @Test
    void impossible_positions_are_refused_by_field() {
        assertThatThrownBy(() -> position(Side.LONG, "0", "1", "1", Settlement.LINEAR))
                .isInstanceOf(PositionException.class)
                .hasMessage("entryPrice is 0; it must be above 0");
        assertThatThrownBy(() -> position(Side.LONG, "1", "-1", "1", Settlement.LINEAR))
                .isInstanceOf(PositionException.class)
                .hasMessage("baseSize is -1; the side says the sign, the size is absolute");
        assertThatThrownBy(() -> position(Side.LONG, "1", "1", "-1", Settlement.LINEAR))
                .isInstanceOf(PositionException.class)
                .hasMessage("collateral is -1; it must not be negative");
        assertThatThrownBy(() -> position(Side.LONG, "1", "1", "1", Settlement.QUANTO))
                .isInstanceOfSatisfying(
                        PositionException.class,
                        refused -> assertThat(refused.field()).isEqualTo("settlement"));
        assertThatThrownBy(() ->
                        position(Side.LONG, "1", "0", "1", Settlement.LINEAR).marginRatioAt(number("1")))
                .isInstanceOf(PositionException.class)
                .hasMessage("baseSize is 0; no position has no margin ratio");
    }

    private static IsolatedPosition position(
            Side side, String entryPrice, String baseSize, String collateral, Settlement settlement) {
        return new IsolatedPosition(side, number(entryPrice), number(baseSize), number(collateral), settlement);
    }
}
