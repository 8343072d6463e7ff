package org.bylaw.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.position.Numbers.number;
import static org.bylaw.position.Numbers.ratio;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.policy.EqualityAtLiquidation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OpeningMarginTest {

    /** DPerp, "Leverage & Margin": leverage limits and maintenance margins by category. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Major Crypto, 50, 0.025, 40, 1",
        "Minor Crypto, 25, 0.05, 20, 1",
        "Commodities, 20, 0.06, 50, 3",
        "Equities, 10, 0.12, 25, 3",
        "Forex, 100, 0.015, 200, 3",
    })
    void dperp_positions_at_the_limit_are_liquidatable_at_open(
            String category, String leverage, String maintenance, long greatest, long over) {
        Surd initial = Surd.of(number(leverage).reciprocal());
        OpeningMargin opening = new OpeningMargin(initial, ratio(maintenance), Rational.ZERO, Rational.ZERO);
        assertThat(opening.liquidatable(EqualityAtLiquidation.HEALTHY))
                .as(category)
                .isTrue();
        assertThat(opening.greatestConsistentLeverage()).as(category).isEqualTo(Surd.of(Rational.of(greatest, over)));
    }

    @ParameterizedTest
    @EnumSource(EqualityAtLiquidation.class)
    void at_the_line_the_venue_decides(EqualityAtLiquidation equality) {
        // 1/16 = 5.25% + 0.5% + 0.5%
        OpeningMargin atTheLine = new OpeningMargin(ratio("0.0625"), ratio("0.0525"), number("0.005"), number("0.005"));
        assertThat(atTheLine.liquidatable(equality)).isEqualTo(equality == EqualityAtLiquidation.LIQUIDATABLE);
        assertThat(atTheLine.greatestConsistentLeverage()).isEqualTo(ratio("16"));
        OpeningMargin above = new OpeningMargin(ratio("0.0626"), ratio("0.0525"), number("0.005"), number("0.005"));
        assertThat(above.liquidatable(equality)).isFalse();
        OpeningMargin below = new OpeningMargin(ratio("0.0624"), ratio("0.0525"), number("0.005"), number("0.005"));
        assertThat(below.liquidatable(equality)).isTrue();
    }

    @Test
    void irrational_ratios_are_compared_exactly() {
        Surd root = Surd.of(Rational.ZERO, number("0.01"), Rational.of(2));
        OpeningMargin atTheLine = new OpeningMargin(root.plus(number("0.001")), root, number("0.001"), Rational.ZERO);
        assertThat(atTheLine.liquidatable(EqualityAtLiquidation.HEALTHY)).isFalse();
        assertThat(atTheLine.liquidatable(EqualityAtLiquidation.LIQUIDATABLE)).isTrue();
        assertThat(atTheLine.greatestConsistentLeverage())
                .isEqualTo(root.plus(number("0.001")).reciprocal());
    }

    @Test
    void where_nothing_is_demanded_no_leverage_is_too_great() {
        OpeningMargin opening = new OpeningMargin(ratio("0.1"), ratio("0"), Rational.ZERO, Rational.ZERO);
        assertThat(opening.greatestConsistentLeverage()).isNull();
        assertThat(opening.liquidatable(EqualityAtLiquidation.LIQUIDATABLE)).isFalse();
    }
}
