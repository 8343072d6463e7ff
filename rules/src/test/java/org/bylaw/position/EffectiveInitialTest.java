package org.bylaw.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bylaw.position.Numbers.number;
import static org.bylaw.position.Numbers.ratio;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveInitialTest {

    @ParameterizedTest(name = "market {0}, account {1}, position {2}")
    @CsvSource({
        "0.1, 0,    0,    0.1, MARKET",
        "0.1, 0.05, 0.09, 0.1, MARKET",
        "0.1, 0.2,  0,    0.2, ACCOUNT",
        "0.1, 0,    0.2,  0.2, POSITION",
        "0.1, 0.4,  0.2,  0.4, ACCOUNT",
        "0.1, 0.2,  0.4,  0.4, POSITION",
        // ties go to the earlier one
        "0.1, 0.1,  0.1,  0.1, MARKET",
        "0.1, 0.2,  0.2,  0.2, ACCOUNT",
        "0.1, 0,    0.1,  0.1, MARKET",
        // just over the tie
        "0.1, 0.2,  0.20001, 0.20001, POSITION",
    })
    void the_highest_ratio_counts(
            String market, String account, String position, String effective, BindingLimit binding) {
        MarginLimits limits = new MarginLimits(number(account), number(position));
        assertThat(EffectiveInitial.of(ratio(market), limits))
                .isEqualTo(new EffectiveInitial(ratio(effective), binding));
    }

    @Test
    void the_highest_ratio_is_the_lowest_leverage() {
        MarginLimits limits = new MarginLimits(number("0.2"), number("0.1"));
        assertThat(EffectiveInitial.of(ratio("0.05"), limits).maxLeverage()).isEqualTo(ratio("5"));
    }

    @Test
    void a_negative_limit_is_refused_by_name() {
        assertThatThrownBy(() -> new MarginLimits(number("0"), number("-0.1")))
                .isInstanceOf(PositionException.class)
                .hasMessage("positionMaxMarginRatio is -0.1; it must not be negative, and 0 means unset");
    }
}
