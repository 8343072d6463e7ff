package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.junit.jupiter.api.Test;

class SquareRootScheduleTest {

    private static SquareRootSchedule squareRoot(
            String initialRatio, String imfFactor, String shift, String minMaintenanceRatio, String maintenanceFactor) {
        return new SquareRootSchedule(new MarginTerms.SquareRoot(
                new BigDecimal(initialRatio),
                new BigDecimal(imfFactor),
                new BigDecimal(shift),
                new BigDecimal(minMaintenanceRatio),
                new BigDecimal(maintenanceFactor),
                PositionUnit.BASE));
    }

    /** FTX BTC-PERP, 2021 (help.ftx.com 360031149632): both minimums give way at 625 BTC. */
    private static SquareRootSchedule ftxBtc() {
        return squareRoot("0.05", "0.002", "0", "0.03", "0.6");
    }

    @Test
    void theRootTakesOverWhereItReachesTheMinimum() {
        SquareRootSchedule schedule = ftxBtc();

        assertThat(schedule.initialCurve().pieces())
                .containsExactly(
                        new CurvePiece(Rational.ZERO, Rational.of(625), new CurveForm.Constant(Rational.of("0.05"))),
                        new CurvePiece(
                                Rational.of(625),
                                null,
                                new CurveForm.SquareRoot(Rational.ZERO, Rational.of("0.002"), Rational.ZERO)));
        assertThat(schedule.maintenanceCurve().pieces())
                .containsExactly(
                        new CurvePiece(Rational.ZERO, Rational.of(625), new CurveForm.Constant(Rational.of("0.03"))),
                        new CurvePiece(
                                Rational.of(625),
                                null,
                                new CurveForm.SquareRoot(Rational.ZERO, Rational.of("0.0012"), Rational.ZERO)));
        assertThat(schedule.faults()).isEmpty();
    }

    @Test
    void largerPositionsHaveLessLeverage() {
        SquareRootSchedule schedule = ftxBtc();

        assertThat(schedule.maxLeverageAt(Rational.of(625))).isEqualTo(Surd.of(Rational.of(20)));
        assertThat(schedule.maxSizeAt(Rational.of(20))).isEqualTo(new SizeLimit(Rational.of(625), true));
        assertThat(schedule.maxSizeAt(Rational.of("20.01"))).isEqualTo(SizeLimit.NONE);
        assertThat(schedule.maxSizeAt(Rational.of(10))).isEqualTo(new SizeLimit(Rational.of(2500), true));
        assertThat(schedule.maxSizeAt(Rational.of(1))).isEqualTo(new SizeLimit(Rational.of(250000), true));
        assertThat(schedule.maintenanceRatioAt(Rational.of(2500))).isEqualTo(Surd.of(Rational.of("0.06")));
        assertThat(schedule.unit()).isEqualTo(PositionUnit.BASE);
    }

    @Test
    void theRatioIsExactWhereItIsIrrational() {
        // FTX MNGO-PERP: 500M tokens, of which S. Bankman-Fried wrote "500%" on 2022-10-12; exactly 0.00025 *
        // sqrt(5e8).
        Surd ratio = squareRoot("0.05", "0.00025", "0", "0.03", "0.6").initialRatioAt(Rational.of(500000000));

        assertThat(ratio).isEqualTo(Surd.of(Rational.ZERO, Rational.of("0.00025"), Rational.of(500000000)));
        assertThat(ratio.toDecimal(5, RoundingMode.HALF_EVEN)).isEqualByComparingTo("5.5902");
    }

    @Test
    void aShiftDelaysTheRoot() {
        // Paradex ETH-USD-PERP, 2024: 2%, 0.000034 and 44,000 USD; maintenance is half of initial.
        SquareRootSchedule schedule = squareRoot("0.02", "0.000034", "44000", "0", "0.5");
        Rational takesOver = Rational.of(44000)
                .plus(Rational.of("0.02").dividedBy(Rational.of("0.000034")).squared());

        assertThat(schedule.maxSizeAt(Rational.of(50))).isEqualTo(new SizeLimit(takesOver, true));
        assertThat(takesOver.floor()).isEqualTo(BigInteger.valueOf(390020));
        assertThat(schedule.initialRatioAt(takesOver)).isEqualTo(Surd.of(Rational.of("0.02")));
        assertThat(schedule.maintenanceRatioAt(takesOver)).isEqualTo(Surd.of(Rational.of("0.01")));
        // 0.000034 * sqrt(1,044,000 - 44,000)
        assertThat(schedule.initialRatioAt(Rational.of(1044000))).isEqualTo(Surd.of(Rational.of("0.034")));
        assertThat(schedule.maintenanceRatioAt(Rational.of(1044000))).isEqualTo(Surd.of(Rational.of("0.017")));
    }

    @Test
    void maintenanceTakesOverAtItsOwnSize() {
        // A minimum of 4% holds longer than 0.6 of the initial ratio: until 0.0012 * sqrt(size) reaches it.
        SquareRootSchedule schedule = squareRoot("0.05", "0.002", "0", "0.04", "0.6");

        assertThat(schedule.maintenanceRatioAt(Rational.of(1111))).isEqualTo(Surd.of(Rational.of("0.04")));
        assertThat(schedule.maintenanceCurve().pieces().get(0).to()).isEqualTo(Rational.of(10000, 9));
        assertThat(schedule.maintenanceRatioAt(Rational.of(2500))).isEqualTo(Surd.of(Rational.of("0.06")));
    }

    @Test
    void withoutFactorsNothingGrows() {
        SquareRootSchedule flat = squareRoot("0.05", "0", "10", "0.01", "0.6");
        assertThat(flat.initialRatioAt(Rational.of(1000000))).isEqualTo(Surd.of(Rational.of("0.05")));
        assertThat(flat.maintenanceRatioAt(Rational.of(1000000))).isEqualTo(Surd.of(Rational.of("0.03")));
        assertThat(flat.maxSizeAt(Rational.of(20))).isEqualTo(SizeLimit.UNBOUNDED);
        assertThat(flat.maxSizeAt(Rational.of(21))).isEqualTo(SizeLimit.NONE);

        SquareRootSchedule fixedMaintenance = squareRoot("0.05", "0.002", "0", "0.01", "0");
        assertThat(fixedMaintenance.maintenanceRatioAt(Rational.of(1000000))).isEqualTo(Surd.of(Rational.of("0.01")));
        assertThat(fixedMaintenance.initialRatioAt(Rational.of(1000000))).isEqualTo(Surd.of(Rational.of(2)));
    }

    @Test
    void theOneStepShowsTheRatiosAtSizeZero() {
        assertThat(ftxBtc().steps())
                .containsExactly(new LeverageStep(
                        0,
                        Rational.ZERO,
                        null,
                        Rational.of(20),
                        Rational.of("0.05"),
                        Rational.of("0.03"),
                        null,
                        Rational.of("0.05"),
                        null,
                        false));
    }
}
