package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.CurveFactor.Reached;
import org.bylaw.margin.CurveStretch.Kind;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Changes computed by hand. */
class CurveChangeTest {

    private static final MarginSchedule ZIL_BEFORE = TierTable.of("""
            0 5000 50 0.01 0
            5000 25000 20 0.025 75
            25000 100000 10 0.05 700
            100000 250000 5 0.1 5700
            250000 1000000 2 0.125 11950
            1000000 30000000 1 0.5 386950""");

    /** ZIL/USDT on Binance USD-M, the tables before and after 2022-05-21. */
    private static final MarginSchedule ZIL_AFTER = TierTable.of("""
            0 50000 50 0.01 0
            50000 150000 20 0.025 750
            150000 250000 10 0.05 4500
            250000 500000 5 0.1 17000
            500000 1000000 4 0.125 29500
            1000000 2000000 2 0.25 154500
            2000000 30000000 1 0.5 654500""");

    @Test
    void aFlatRatioThatFallsIsLooserAtEverySize() {
        CurveChange change = CurveChange.between(flat("0.05"), flat("0.04"));

        assertThat(change.direction()).isEqualTo(Direction.LOOSER);
        assertThat(change.directionOfHeld()).isEqualTo(Direction.LOOSER);
        assertThat(change.stretches()).containsExactly(stretch("0", null, Kind.LOOSER));
        assertThat(change.complete()).isTrue();
        assertThat(change.largestLoosening())
                .isEqualTo(new CurveFactor(
                        Rational.of("1.25"), true, Reached.AT_SIZE, Rational.ZERO, ratio("0.05"), ratio("0.04")));
        assertThat(change.largestTightening()).isNull();
        assertThat(change.loosensByMoreThan(Rational.of("1.25"))).isFalse();
        assertThat(change.loosensByMoreThan(Rational.of("1.249999"))).isTrue();
        assertThat(change.tightensByMoreThan(Rational.ONE)).isFalse();
    }

    @Test
    void aFlatRatioThatRisesIsTighterAtEverySize() {
        CurveChange change = CurveChange.between(flat("0.04"), flat("0.05"));

        assertThat(change.direction()).isEqualTo(Direction.TIGHTER);
        assertThat(change.largestLoosening()).isNull();
        assertThat(change.largestTightening())
                .isEqualTo(new CurveFactor(
                        Rational.of("1.25"), true, Reached.AT_SIZE, Rational.ZERO, ratio("0.04"), ratio("0.05")));
        assertThat(change.firstTighteningBeyond(Rational.of("1.2")))
                .isEqualTo(new CurveViolation(Rational.ZERO, true, ratio("0.05"), ratio("0.048")));
    }

    @Test
    void theSameCurveIsNeutral() {
        CurveChange change = CurveChange.between(ZIL_BEFORE.initialCurve(), ZIL_BEFORE.initialCurve());

        assertThat(change.direction()).isEqualTo(Direction.NEUTRAL);
        assertThat(change.directionOfHeld()).isEqualTo(Direction.NEUTRAL);
        assertThat(change.stretches()).containsExactly(stretch("0", "30000000", Kind.EQUAL));
        assertThat(change.largestLoosening()).isNull();
        assertThat(change.largestTightening()).isNull();
    }

    @Test
    void theInitialMarginOfARealTableChangeIsLooserBetweenItsEnds() {
        CurveChange change = CurveChange.between(ZIL_BEFORE.initialCurve(), ZIL_AFTER.initialCurve());

        assertThat(change.direction()).isEqualTo(Direction.LOOSER);
        assertThat(change.stretches())
                .containsExactly(
                        stretch("0", "5000", Kind.EQUAL),
                        stretch("5000", "2000000", Kind.LOOSER),
                        stretch("2000000", "30000000", Kind.EQUAL));
        assertThat(change.largestLoosening())
                .isEqualTo(new CurveFactor(
                        Rational.of(5), true, Reached.AT_SIZE, Rational.of(25_000), ratio("0.1"), ratio("0.02")));
    }

    @Test
    void theMaintenanceMarginOfARealTableChangeIsLooserFromJustAboveTheFirstCapOn() {
        CurveChange change = CurveChange.between(maintenance(ZIL_BEFORE), maintenance(ZIL_AFTER));

        assertThat(change.direction()).isEqualTo(Direction.LOOSER);
        assertThat(change.stretches())
                .containsExactly(
                        stretch("0", "5000", Kind.EQUAL),
                        new CurveStretch(Rational.of(5_000), false, Rational.of(30_000_000), Kind.LOOSER));
        // 0.05 - 700 / 50000 against 0.01
        assertThat(change.largestLoosening())
                .isEqualTo(new CurveFactor(
                        Rational.of("3.6"), true, Reached.AT_SIZE, Rational.of(50_000), ratio("0.036"), ratio("0.01")));
    }

    @Test
    void aTableThatGoesFurtherNewlyAllowsSizes() {
        CurveChange change = CurveChange.between(table("0 100 20"), table("0 100 20\n100 250 10"));

        assertThat(change.direction()).isEqualTo(Direction.LOOSER);
        assertThat(change.directionOfHeld()).isEqualTo(Direction.NEUTRAL);
        assertThat(change.stretches())
                .containsExactly(stretch("0", "100", Kind.EQUAL), stretch("100", "250", Kind.NEWLY_ALLOWED));
        assertThat(change.largestLoosening()).isNull();
    }

    @Test
    void aTableWithoutItsEndNewlyAllowsAllSizesBeyond() {
        CurveChange change = CurveChange.between(table("0 100 20"), table("0 - 20"));

        assertThat(change.direction()).isEqualTo(Direction.LOOSER);
        assertThat(change.stretches())
                .containsExactly(stretch("0", "100", Kind.EQUAL), stretch("100", null, Kind.NEWLY_ALLOWED));
    }

    @Test
    void aTableThatIsCutNoLongerAllowsSizes() {
        CurveChange change = CurveChange.between(table("0 100 20\n100 250 10"), table("0 90 25"));

        assertThat(change.direction()).isEqualTo(Direction.MIXED);
        assertThat(change.directionOfHeld()).isEqualTo(Direction.MIXED);
        assertThat(change.stretches())
                .containsExactly(stretch("0", "90", Kind.LOOSER), stretch("90", "250", Kind.NO_LONGER_ALLOWED));
        assertThat(CurveChange.between(table("0 - 20"), table("0 90 20")).directionOfHeld())
                .isEqualTo(Direction.TIGHTER);
    }

    @Test
    void aLowerImfFactorIsLooserFromTheFirstSizeWhoseRatioHadGrown() {
        CurveChange change = CurveChange.between(premium("0.05", "0.00045"), premium("0.05", "0.0003"));

        // The ratio 500 grows once 400 + premium is above it: floor(root * 450 / 10^7) = 101, so root = 2244445.
        Rational start = SizePremium.baseSize(SizePremium.firstSizeWithRoot(new BigInteger("2244445")));
        assertThat(change.direction()).isEqualTo(Direction.LOOSER);
        assertThat(change.stretches())
                .containsExactly(
                        new CurveStretch(Rational.ZERO, true, start, Kind.EQUAL),
                        new CurveStretch(start, true, null, Kind.LOOSER));
        assertThat(change.largestLoosening())
                .isEqualTo(new CurveFactor(Rational.of("1.5"), true, Reached.AT_LARGE_SIZES, null, null, null));
        assertThat(change.loosensByMoreThan(Rational.of("1.5"))).isFalse();
        assertThat(change.loosensByMoreThan(Rational.of("1.4999"))).isTrue();
    }

    @Test
    void premiumsThatCrossTurnOnce() {
        CurveChange change = CurveChange.between(premium("0.05", "0.0001"), premium("0.04", "0.001"));

        assertThat(change.direction()).isEqualTo(Direction.MIXED);
        assertThat(change.stretches().get(0).kind()).isEqualTo(Kind.LOOSER);
        assertThat(change.stretches().get(change.stretches().size() - 1).kind()).isEqualTo(Kind.TIGHTER);
        CurveFactor largest = Objects.requireNonNull(change.largestLoosening());
        assertThat(largest.factor()).isEqualTo(Rational.of("1.25"));
        assertThat(change.largestTightening())
                .isEqualTo(new CurveFactor(Rational.of(10), true, Reached.AT_LARGE_SIZES, null, null, null));
    }

    @Test
    void premiumsThatDifferAtNoSizeOfAPositionAreEqual() {
        // At a stored size of 1 the premium is 1 already: 5 against 4 + 1. They differ at size zero alone.
        CurveChange change = CurveChange.between(premium("0.0005", "4"), premium("0.0004", "4"));

        assertThat(change.direction()).isEqualTo(Direction.NEUTRAL);
        assertThat(change.stretches()).containsExactly(stretch("0", null, Kind.EQUAL));
    }

    @Test
    void linesThatCrossTurnAtTheCrossing() {
        CurveChange change = CurveChange.between(linear("0.05", "0.001"), linear("0.04", "0.003"));

        assertThat(change.direction()).isEqualTo(Direction.MIXED);
        assertThat(change.stretches())
                .containsExactly(
                        stretch("0", "5", Kind.LOOSER), new CurveStretch(Rational.of(5), false, null, Kind.TIGHTER));
        assertThat(change.largestTightening())
                .isEqualTo(new CurveFactor(Rational.of(3), true, Reached.AT_LARGE_SIZES, null, null, null));
    }

    @Test
    void aLineThatOutgrowsAConstantTightensWithoutBound() {
        CurveChange change = CurveChange.between(linear("0.05", "0"), linear("0.05", "0.001"));

        CurveFactor largest = Objects.requireNonNull(change.largestTightening());
        assertThat(largest).isEqualTo(new CurveFactor(null, true, Reached.AT_LARGE_SIZES, null, ratio("0.05"), null));
        assertThat(largest.unbounded()).isTrue();
        assertThat(change.tightensByMoreThan(Rational.of(1_000_000))).isTrue();
        assertThat(change.stretches())
                .as("the two are equal at size zero alone")
                .containsExactly(stretch("0", null, Kind.TIGHTER));
    }

    @Test
    void aRatioThatFallsToZeroLoosensWithoutBound() {
        CurveChange change = CurveChange.between(linear("0.05", "0"), linear("0.05", "-0.001"));

        CurveFactor largest = Objects.requireNonNull(change.largestLoosening());
        assertThat(largest.unbounded()).isTrue();
        assertThat(largest.attained()).isFalse();
    }

    @Test
    void anIrrationalTurnIsTheDecimalAboveIt() {
        // sqrt(x) / 100 reaches 0.03 at 9 and 0.02 * 1.1 ... the current one, 0.01 * sqrt(x), meets 0.05 * sqrt(2)
        // nowhere else.
        MarginCurve current = MarginCurve.of(new CurveForm.SquareRoot(Rational.of(1), Rational.ONE, Rational.ZERO));
        MarginCurve next = MarginCurve.of(new CurveForm.Affine(Rational.ONE, Rational.of(1, 2)));
        MarginCurve shifted = MarginCurve.of(new CurveForm.Affine(Rational.of("1.1"), Rational.of(1, 2)));

        assertThat(CurveChange.between(current, next).stretches())
                .containsExactly(
                        stretch("0", "4", Kind.LOOSER), new CurveStretch(Rational.of(4), false, null, Kind.TIGHTER));
        // 0.1 + x / 2 = sqrt(x) at (1 - sqrt(0.8))^2 and (1 + sqrt(0.8))^2
        assertThat(CurveChange.between(current, shifted).stretches())
                .containsExactly(
                        stretch("0", "0.0111456180001682429", Kind.TIGHTER),
                        stretch("0.0111456180001682429", "3.58885438199983176", Kind.LOOSER),
                        stretch("3.58885438199983176", null, Kind.TIGHTER));
    }

    @Test
    void aSizeAtWhichOneJumpsAndTheOtherJustAboveItIsAStretchOfItsOwn() {
        MarginCurve jump = MarginCurve.of(List.of(
                new CurvePiece(Rational.ZERO, Rational.ONE, new CurveForm.Constant(Rational.of("0.05"))),
                new CurvePiece(Rational.ONE, Rational.of(2), new CurveForm.Constant(Rational.of("0.06")))));
        MarginCurve stair = steps("0.05", "1", "1", "0.01").below(Rational.of(2));

        assertThat(CurveChange.between(jump, stair).stretches())
                .containsExactly(
                        stretch("0", "1", Kind.EQUAL),
                        stretch("1", "1", Kind.LOOSER),
                        new CurveStretch(Rational.ONE, false, Rational.of(2), Kind.EQUAL));
    }

    @Test
    void stairsOfOneSlopeTurnWithoutEnd() {
        CurveChange change = CurveChange.between(steps("0.05", "1", "1", "0.01"), steps("0.05", "1", "2", "0.02"));

        assertThat(change.direction()).isEqualTo(Direction.TIGHTER);
        assertThat(change.complete()).isFalse();
        assertThat(change.stretches())
                .hasSize(CurveChange.MOST_STRETCHES)
                .startsWith(
                        stretch("0", "1", Kind.EQUAL),
                        new CurveStretch(Rational.ONE, false, Rational.of(2), Kind.TIGHTER),
                        new CurveStretch(Rational.of(2), false, Rational.of(3), Kind.EQUAL));
        assertThat(change.largestTightening())
                .isEqualTo(new CurveFactor(
                        Rational.of(7, 6), true, Reached.JUST_ABOVE, Rational.ONE, ratio("0.06"), ratio("0.07")));
    }

    @Test
    void anIrrationalFactorIsItsFirstEighteenDigitsRoundedUp() {
        MarginCurve current =
                MarginCurve.of(new CurveForm.RootOfShare(Rational.of("0.01"), Rational.ONE, Rational.ONE));
        MarginCurve next = MarginCurve.of(new CurveForm.RootOfShare(Rational.of("0.01"), Rational.ONE, Rational.of(2)));

        // The square root of 2 is 1.414213562373095048801...
        assertThat(CurveChange.between(current, next).largestLoosening())
                .isEqualTo(new CurveFactor(
                        Rational.of("1.41421356237309505"), false, Reached.AT_LARGE_SIZES, null, null, null));
    }

    @Test
    void theLargestFactorOfStairsThatDoNotKeepTimeIsAtMostAMillionthTooHigh() {
        MarginCurve current = MarginCurve.of(new CurveForm.Staircase(
                Rational.of("0.679"), Rational.of("2.948"), Rational.ZERO, Rational.of("2.483")));
        MarginCurve next = MarginCurve.of(new CurveForm.Staircase(
                Rational.of("0.42"), Rational.of("1.516"), Rational.ZERO, Rational.of("2.455")));

        CurveFactor largest =
                Objects.requireNonNull(CurveChange.between(current, next).largestLoosening());

        // Just above each corner of the current stairs, over the period in which the two step alike: 2483 * 2.455.
        BigDecimal most = BigDecimal.ONE;
        for (int step = 0; step < 2_455; step++) {
            BigDecimal size = new BigDecimal("2.483").multiply(BigDecimal.valueOf(step));
            BigDecimal before =
                    new BigDecimal("0.679").add(new BigDecimal("2.948").multiply(BigDecimal.valueOf(step + 1)));
            BigDecimal stairs =
                    size.divideToIntegralValue(new BigDecimal("2.455")).add(BigDecimal.ONE);
            BigDecimal after = new BigDecimal("0.42").add(new BigDecimal("1.516").multiply(stairs));
            most = most.max(before.divide(after, 30, RoundingMode.FLOOR));
        }
        assertThat(largest.exact()).isFalse();
        assertThat(largest.factor())
                .isBetween(Rational.of(most), Rational.of(most).times(Rational.of("1.000001")));
    }

    @Test
    void aFactorBelowOneIsRefused() {
        CurveChange change = CurveChange.between(flat("0.05"), flat("0.04"));

        assertThatThrownBy(() -> change.loosensByMoreThan(Rational.of("0.99")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a factor is at least 1, not 0.99");
    }

    @Test
    void directionsAddUp() {
        assertThat(Direction.NEUTRAL.and(Direction.TIGHTER)).isEqualTo(Direction.TIGHTER);
        assertThat(Direction.LOOSER.and(Direction.NEUTRAL)).isEqualTo(Direction.LOOSER);
        assertThat(Direction.LOOSER.and(Direction.TIGHTER)).isEqualTo(Direction.MIXED);
        assertThat(Direction.MIXED.and(Direction.NEUTRAL)).isEqualTo(Direction.MIXED);
        assertThat(Direction.NEUTRAL.and(Direction.NEUTRAL)).isEqualTo(Direction.NEUTRAL);
        assertThat(Direction.LOOSER.word()).isEqualTo("looser");
    }

    private static CurveStretch stretch(String from, @Nullable String to, Kind kind) {
        return new CurveStretch(Rational.of(from), true, to == null ? null : Rational.of(to), kind);
    }

    private static Surd ratio(String ratio) {
        return Surd.of(Rational.of(ratio));
    }

    private static MarginCurve flat(String ratio) {
        return MarginCurve.constant(Rational.of(ratio));
    }

    private static MarginCurve table(String table) {
        return TierTable.of(table).initialCurve();
    }

    private static MarginCurve maintenance(MarginSchedule schedule) {
        return Objects.requireNonNull(schedule.maintenanceCurve());
    }

    private static MarginCurve premium(String initialRatio, String imfFactor) {
        return new SizePremiumSchedule(new MarginTerms.SizePremium(
                        new BigDecimal(initialRatio), new BigDecimal("0.0003"), new BigDecimal(imfFactor)))
                .initialCurve();
    }

    private static MarginCurve linear(String initialRatio, String slope) {
        return new LinearSchedule(new MarginTerms.Linear(
                        new BigDecimal(initialRatio), new BigDecimal("0.01"), new BigDecimal(slope), PositionUnit.BASE))
                .initialCurve();
    }

    private static MarginCurve steps(String initialRatio, String base, String step, String increment) {
        return new LinearStepsSchedule(new MarginTerms.LinearSteps(
                        new BigDecimal(initialRatio),
                        new BigDecimal("0.01"),
                        new BigDecimal(base),
                        new BigDecimal(step),
                        new BigDecimal(increment),
                        new BigDecimal("0.001"),
                        PositionUnit.BASE))
                .initialCurve();
    }
}
