package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearScheduleTest {

    private static LinearSchedule linear(String initialRatio, String maintenanceRatio, String slope) {
        return new LinearSchedule(new MarginTerms.Linear(
                new BigDecimal(initialRatio),
                new BigDecimal(maintenanceRatio),
                new BigDecimal(slope),
                PositionUnit.BASE));
    }

    @ParameterizedTest(name = "{3} at {4}")
    // Deribit, Linear Perpetual (support article 25944738177565): the published examples for 25 and 350 BTC and 25 and
    // 6,000
    // SOL, with the initial margin in US dollars.
    @CsvSource(textBlock = """
                    0.02, 0.01, 0.00005,  25,   100000, 0.02125,  0.01125,  53125
                    0.02, 0.01, 0.00005,  350,  100000, 0.0375,   0.0275,   1312500
                    0.04, 0.02, 0.000005, 25,   200,    0.040125, 0.020125, 200.625
                    0.04, 0.02, 0.000005, 6000, 200,    0.07,     0.05,     84000
                    """)
    void growsInProportionToTheSize(
            String initialRatio,
            String maintenanceRatio,
            String slope,
            String size,
            String price,
            String initial,
            String maintenance,
            String initialMarginUsd) {
        LinearSchedule schedule = linear(initialRatio, maintenanceRatio, slope);
        Surd ratio = schedule.initialRatioAt(Rational.of(size));

        assertThat(ratio).isEqualTo(Surd.of(Rational.of(initial)));
        assertThat(ratio.times(Rational.of(size)).times(Rational.of(price)))
                .isEqualTo(Surd.of(Rational.of(initialMarginUsd)));
        assertThat(schedule.maintenanceRatioAt(Rational.of(size))).isEqualTo(Surd.of(Rational.of(maintenance)));
    }

    @Test
    void theLargestSizeAtALeverageIsTheOneThatNeedsIt() {
        // Deribit BTC-PERPETUAL, 2022-01-11.
        LinearSchedule schedule = linear("0.02", "0.01", "0.00005");

        assertThat(schedule.maxSizeAt(Rational.of(25))).isEqualTo(new SizeLimit(Rational.of(400), true));
        assertThat(schedule.maxLeverageAt(Rational.of(400))).isEqualTo(Surd.of(Rational.of(25)));
        assertThat(schedule.maxSizeAt(Rational.of(50))).isEqualTo(new SizeLimit(Rational.ZERO, true));
        assertThat(schedule.maxSizeAt(Rational.of("50.01"))).isEqualTo(SizeLimit.NONE);
        assertThat(schedule.unit()).isEqualTo(PositionUnit.BASE);
        assertThat(schedule.steps())
                .containsExactly(new LeverageStep(
                        0,
                        Rational.ZERO,
                        null,
                        Rational.of(50),
                        Rational.of("0.02"),
                        Rational.of("0.01"),
                        null,
                        Rational.of("0.02"),
                        null,
                        false));
    }

    @Test
    void bothCurvesAreOnePieceOfTheSameSlope() {
        LinearSchedule schedule = linear("0.02", "0.01", "0.00005");

        assertThat(schedule.initialCurve().pieces())
                .containsExactly(new CurvePiece(
                        Rational.ZERO, null, new CurveForm.Affine(Rational.of("0.02"), Rational.of("0.00005"))));
        assertThat(schedule.maintenanceCurve().pieces())
                .containsExactly(new CurvePiece(
                        Rational.ZERO, null, new CurveForm.Affine(Rational.of("0.01"), Rational.of("0.00005"))));
        assertThat(schedule.faults()).isEmpty();
    }

    @Test
    void withoutSlopeTheRatioIsTheSameAtEverySize() {
        LinearSchedule schedule = linear("0.02", "0.01", "0");

        assertThat(schedule.initialCurve().pieces())
                .isEqualTo(List.of(new CurvePiece(Rational.ZERO, null, new CurveForm.Constant(Rational.of("0.02")))));
        assertThat(schedule.maxSizeAt(Rational.of(50))).isEqualTo(SizeLimit.UNBOUNDED);
        assertThat(schedule.maxSizeAt(Rational.of(51))).isEqualTo(SizeLimit.NONE);
    }

    @Test
    void aFallingRatioAllowsEveryLeverageFromSomeSizeOn() {
        LinearSchedule schedule = linear("0.02", "0.01", "-0.00005");

        assertThat(schedule.maxSizeAt(Rational.of(1000000))).isEqualTo(SizeLimit.UNBOUNDED);
        assertThat(schedule.maxLeverageAt(Rational.of(200))).isEqualTo(Surd.of(Rational.of(100)));
        assertThat(schedule.initialRatioAt(Rational.of(500))).isEqualTo(Surd.of(Rational.of("-0.005")));
        assertThatThrownBy(() -> schedule.maxLeverageAt(Rational.of(400)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("an initial ratio of 0 limits no leverage");
    }
}
