package org.bylaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.account.Accounts.number;

import org.bylaw.margin.MarginKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginHealthTest {

    /** 1000 of positions demand 50. */
    @ParameterizedTest(name = "collateral {0}")
    @CsvSource({
        "200, true, 150, 0, 0.2, 5, 0.75",
        "50, true, 0, 0, 0.05, 20, 0",
        "49.99, false, 0, 0.01, 0.04999, 20.004000800160032006401280256051210242, -0.0002",
    })
    void collateral_against_requirement(
            String collateral,
            boolean meets,
            String free,
            String shortage,
            String marginRatio,
            String leverage,
            String buffer) {
        MarginHealth health = health(collateral, "1000");
        assertThat(health.meets()).isEqualTo(meets);
        assertThat(health.freeCollateral()).isEqualTo(number(free));
        assertThat(health.shortage()).isEqualTo(number(shortage));
        assertThat(health.marginRatio()).isEqualTo(number(marginRatio));
        assertThat(health.currentLeverage().minus(number(leverage)).abs()).isLessThan(number("1e-30"));
        assertThat(health.marginBuffer().minus(number(buffer)).abs()).isLessThan(number("0.000001"));
    }

    @Test
    void without_positions_there_is_no_margin_ratio() {
        assertThat(health("10", "0").marginRatio()).isNull();
        assertThat(health("10", "0").currentLeverage()).isEqualTo(number("0"));
    }

    /** DPERP-04. */
    @ParameterizedTest
    @CsvSource({"0", "-5"})
    void without_collateral_there_is_no_leverage(String collateral) {
        MarginHealth health = health(collateral, "1000");
        String message = "Invalid collateral: it is " + collateral + " and must be above 0";
        assertThatThrownBy(health::currentLeverage)
                .isInstanceOf(InvalidCollateralException.class)
                .hasMessage(message);
        assertThatThrownBy(health::marginBuffer)
                .isInstanceOf(InvalidCollateralException.class)
                .hasMessage(message);
        assertThat(health.shortage()).isEqualTo(number("50").minus(number(collateral)));
    }

    private static MarginHealth health(String collateral, String notional) {
        return new MarginHealth(MarginKind.MAINTENANCE, number(collateral), number("50"), number(notional));
    }
}
