package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.MarginTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlatScheduleTest {

    private static FlatSchedule flat(
            @Nullable String initialRatio, @Nullable String maxLeverage, @Nullable String maintenanceRatio) {
        return new FlatSchedule(
                new MarginTerms.Flat(decimal(initialRatio), decimal(maxLeverage), decimal(maintenanceRatio)));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    @ParameterizedTest(name = "{0}")
    // DPerp, Leverage and Margin: maximum leverage and maintenance ratio per category.
    @CsvSource(textBlock = """
                    Major Crypto, 50,  0.025, 0.02
                    Minor Crypto, 25,  0.05,  0.04
                    Commodities,  20,  0.06,  0.05
                    Equities,     10,  0.12,  0.1
                    Forex,        100, 0.015, 0.01
                    """)
    void demandsTheSameOfEverySize(String category, String maxLeverage, String maintenance, String initial) {
        FlatSchedule schedule = flat(null, maxLeverage, maintenance);

        assertThat(schedule.unit()).isNull();
        for (Rational size : new Rational[] {Rational.ZERO, Rational.of("0.000001"), Rational.of("1000000000000")}) {
            assertThat(schedule.initialRatioAt(size)).as(category).isEqualTo(Surd.of(Rational.of(initial)));
            assertThat(schedule.maintenanceRatioAt(size)).isEqualTo(Surd.of(Rational.of(maintenance)));
            assertThat(schedule.maxLeverageAt(size)).isEqualTo(Surd.of(Rational.of(maxLeverage)));
        }
    }

    @Test
    void aLeverageWithoutFiniteRatioStaysExact() {
        FlatSchedule schedule = flat(null, "75", null);

        assertThat(schedule.initialRatioAt(Rational.ONE)).isEqualTo(Surd.of(Rational.of(1, 75)));
        assertThat(schedule.maxLeverageAt(Rational.ONE)).isEqualTo(Surd.of(Rational.of(75)));
        assertThat(schedule.maintenanceRatioAt(Rational.ONE)).isNull();
        assertThat(schedule.maintenanceCurve()).isNull();
        assertThat(schedule.steps())
                .containsExactly(new LeverageStep(
                        0,
                        Rational.ZERO,
                        null,
                        Rational.of(75),
                        Rational.of(1, 75),
                        null,
                        Rational.of(75),
                        null,
                        null,
                        false));
    }

    @Test
    void allowsALeverageAtEverySizeOrAtNone() {
        // Perpetual Protocol v2, ClearingHouseConfig.initialize: 10% and 6.25%.
        FlatSchedule schedule = flat("0.1", null, "0.0625");

        assertThat(schedule.maxSizeAt(Rational.of("10"))).isEqualTo(SizeLimit.UNBOUNDED);
        assertThat(schedule.maxSizeAt(Rational.of("10.000001"))).isEqualTo(SizeLimit.NONE);
        assertThat(schedule.steps())
                .containsExactly(new LeverageStep(
                        0,
                        Rational.ZERO,
                        null,
                        Rational.of(10),
                        Rational.of("0.1"),
                        Rational.of("0.0625"),
                        null,
                        Rational.of("0.1"),
                        null,
                        false));
    }

    @Test
    void refusesBothOrNeitherOfRatioAndLeverage() {
        assertThatThrownBy(() -> flat("0.1", "10", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/margin/maxLeverage: state either initialMarginRatio or maxLeverage, not both");
        assertThatThrownBy(() -> flat(null, null, "0.05"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/margin: neither initialMarginRatio nor maxLeverage is stated");
    }

    @Test
    void refusesANegativeSizeAndALeverageThatIsNotAboveZero() {
        FlatSchedule schedule = flat("0.1", null, null);

        assertThatThrownBy(() -> schedule.initialRatioAt(Rational.of(-1))).isInstanceOf(SizeNotAllowedException.class);
        assertThat(schedule.maxLeverageAt(Rational.of(-1))).isEqualTo(Surd.of(Rational.ZERO));
        assertThatThrownBy(() -> schedule.maxSizeAt(Rational.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a leverage must be above 0: 0");
    }
}
