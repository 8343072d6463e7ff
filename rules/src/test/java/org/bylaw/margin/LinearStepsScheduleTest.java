package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearStepsScheduleTest {

    private static LinearStepsSchedule steps(
            String initialRatio,
            String maintenanceRatio,
            String base,
            String step,
            String initialIncrement,
            String maintenanceIncrement) {
        return new LinearStepsSchedule(new MarginTerms.LinearSteps(
                new BigDecimal(initialRatio),
                new BigDecimal(maintenanceRatio),
                new BigDecimal(base),
                new BigDecimal(step),
                new BigDecimal(initialIncrement),
                new BigDecimal(maintenanceIncrement),
                PositionUnit.BASE));
    }

    /** BitMEX XBTUSD, 2021-08, in XBT. */
    private static LinearStepsSchedule bitmex() {
        return steps("0.01", "0.005", "200", "150", "0.005", "0.005");
    }

    private static LeverageStep step(
            int index, String floor, String cap, String initial, String maintenance, @Nullable String stated) {
        return new LeverageStep(
                index,
                Rational.of(floor),
                Rational.of(cap),
                Rational.of(initial).reciprocal(),
                Rational.of(initial),
                Rational.of(maintenance),
                null,
                stated == null ? null : Rational.of(stated),
                null,
                false);
    }

    @ParameterizedTest(name = "{0} XBT")
    // BitMEX, Risk Limits Examples (bitmex.com/app/riskLimitsExamples): 180 to 649 XBT as published, the edges added.
    @CsvSource(textBlock = """
                    0,       0.01,  0.005
                    180,     0.01,  0.005
                    200,     0.01,  0.005
                    200.001, 0.015, 0.01
                    230,     0.015, 0.01
                    349,     0.015, 0.01
                    350,     0.015, 0.01
                    350.001, 0.02,  0.015
                    499,     0.02,  0.015
                    649,     0.025, 0.02
                    """)
    void addsAnIncrementForEachStepBegun(String size, String initial, String maintenance) {
        assertThat(bitmex().initialRatioAt(Rational.of(size))).isEqualTo(Surd.of(Rational.of(initial)));
        assertThat(bitmex().maintenanceRatioAt(Rational.of(size))).isEqualTo(Surd.of(Rational.of(maintenance)));
    }

    @Test
    void incrementsOfInitialAndMaintenanceMayDiffer() {
        // Bybit, rule text of the risk limit: a position of 3.2M USDT has 57.14x and a maintenance margin of 32,000.
        LinearStepsSchedule schedule = steps("0.01", "0.005", "2000000", "2000000", "0.0075", "0.005");
        Rational position = Rational.of(3200000);

        assertThat(schedule.initialRatioAt(position)).isEqualTo(Surd.of(Rational.of("0.0175")));
        assertThat(schedule.maxLeverageAt(position)).isEqualTo(Surd.of(Rational.of(400, 7)));
        assertThat(schedule.maintenanceCurve().times(position).at(position)).isEqualTo(Surd.of(Rational.of(32000)));
    }

    @Test
    void theLargestSizeAtALeverageIsTheEdgeOfAStep() {
        assertThat(bitmex().maxSizeAt(Rational.of(100))).isEqualTo(new SizeLimit(Rational.of(200), true));
        assertThat(bitmex().maxSizeAt(Rational.of("100.01"))).isEqualTo(SizeLimit.NONE);
        assertThat(bitmex().maxSizeAt(Rational.of(50))).isEqualTo(new SizeLimit(Rational.of(500), true));
        assertThat(bitmex().maxSizeAt(Rational.of("50.01"))).isEqualTo(new SizeLimit(Rational.of(350), true));
        assertThat(bitmex().unit()).isEqualTo(PositionUnit.BASE);
    }

    @Test
    void theCurveIsFlatUpToTheBaseAndAStaircaseAfterIt() {
        assertThat(bitmex().initialCurve().pieces())
                .containsExactly(
                        new CurvePiece(Rational.ZERO, Rational.of(200), new CurveForm.Constant(Rational.of("0.01"))),
                        new CurvePiece(
                                Rational.of(200),
                                null,
                                new CurveForm.Staircase(
                                        Rational.of("0.01"),
                                        Rational.of("0.005"),
                                        Rational.of(200),
                                        Rational.of(150))));
        assertThat(bitmex().faults()).isEmpty();
    }

    @Test
    void showsTheBaseAndTheFirstIncrementAsSteps() {
        assertThat(bitmex().steps())
                .containsExactly(
                        step(0, "0", "200", "0.01", "0.005", "0.01"), step(1, "200", "350", "0.015", "0.01", null));
    }

    @Test
    void withoutBaseTheSmallestRealSizesPayTheFirstIncrement() {
        LinearStepsSchedule schedule = steps("0.01", "0.005", "0", "150", "0.005", "0.005");

        assertThat(schedule.initialRatioAt(Rational.ZERO)).isEqualTo(Surd.of(Rational.of("0.01")));
        assertThat(schedule.initialRatioAt(Rational.of("0.001"))).isEqualTo(Surd.of(Rational.of("0.015")));
        assertThat(schedule.maxSizeAt(Rational.of(100))).isEqualTo(new SizeLimit(Rational.ZERO, true));
        assertThat(schedule.steps())
                .containsExactly(
                        step(0, "0", "150", "0.015", "0.01", null), step(1, "150", "300", "0.02", "0.015", null));
    }

    @Test
    void withoutIncrementsThereIsOneStepWithoutEnd() {
        LinearStepsSchedule schedule = steps("0.01", "0.005", "200", "150", "0", "0");

        assertThat(schedule.steps())
                .containsExactly(
                        LeverageStep.single(Rational.of("0.01"), Rational.of("0.005"), null, Rational.of("0.01")));
        assertThat(schedule.maxSizeAt(Rational.of(100))).isEqualTo(SizeLimit.UNBOUNDED);
        assertThat(schedule.maxSizeAt(Rational.of(101))).isEqualTo(SizeLimit.NONE);
    }

    @Test
    void aMaintenanceIncrementAloneMakesAStepToo() {
        assertThat(steps("0.01", "0.005", "200", "150", "0", "0.001").steps())
                .containsExactly(
                        step(0, "0", "200", "0.01", "0.005", "0.01"), step(1, "200", "350", "0.01", "0.006", null));
    }

    @Test
    void fallingRatiosAllowEveryLeverageFromSomeSizeOn() {
        LinearStepsSchedule schedule = steps("0.01", "0.005", "200", "150", "-0.005", "-0.005");

        assertThat(schedule.maxSizeAt(Rational.of(1000000))).isEqualTo(SizeLimit.UNBOUNDED);
        assertThat(schedule.maxLeverageAt(Rational.of(350))).isEqualTo(Surd.of(Rational.of(200)));
        assertThat(schedule.maintenanceRatioAt(Rational.of(351))).isEqualTo(Surd.of(Rational.of("-0.005")));
        assertThatThrownBy(() -> schedule.maxLeverageAt(Rational.of(351))).isInstanceOf(ArithmeticException.class);
        assertThat(schedule.steps())
                .containsExactly(
                        step(0, "0", "200", "0.01", "0.005", "0.01"), step(1, "200", "350", "0.005", "0", null));
    }

    @Test
    void aStepWithoutLeverageToNameIsLeftOut() {
        assertThat(steps("0.01", "0.005", "200", "150", "-0.01", "0").steps())
                .containsExactly(step(0, "0", "200", "0.01", "0.005", "0.01"));
        assertThat(steps("0.01", "0.005", "0", "150", "-0.01", "0").steps())
                .containsExactly(
                        LeverageStep.single(Rational.of("0.01"), Rational.of("0.005"), null, Rational.of("0.01")));
    }
}
