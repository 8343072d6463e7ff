package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CurveComparisonTest {

    @Nested
    class Constants {

        @Test
        void compareAtZero() {
            assertThat(CurveComparison.firstAbove(constant("0.05"), constant("0.05")))
                    .isNull();
            assertThat(CurveComparison.firstAtOrAbove(constant("0.05"), constant("0.05")))
                    .isEqualTo(at("0", "0.05", "0.05"));
            assertThat(CurveComparison.firstAbove(constant("0.050001"), constant("0.05")))
                    .isEqualTo(at("0", "0.050001", "0.05"));
        }

        @Test
        void compareOnlyBelowTheLowerCap() {
            MarginCurve steps = curve(piece("0", "1000", fixed("0.02")), piece("1000", "5000", fixed("0.05")));
            MarginCurve capped = curve(piece("0", "1000", fixed("0.03")));
            MarginCurve wider = curve(piece("0", "1000.1", fixed("0.03")));
            assertThat(CurveComparison.firstAbove(steps, capped)).isNull();
            assertThat(CurveComparison.firstAbove(steps, wider)).isEqualTo(at("1000", "0.05", "0.03"));
            assertThat(CurveComparison.firstAbove(capped, steps)).isEqualTo(at("0", "0.03", "0.02"));
        }

        @Test
        void keepFractionsWithoutFiniteDecimalApart() {
            MarginCurve third = MarginCurve.constant(Rational.of(1, 3));
            assertThat(CurveComparison.firstAtOrAbove(constant("0.33333333333333333333"), third))
                    .isNull();
            assertThat(CurveComparison.firstAbove(third, constant("0.33333333333333333333")))
                    .isEqualTo(new CurveViolation(
                            Rational.ZERO,
                            true,
                            Surd.of(Rational.of(1, 3)),
                            Surd.of(Rational.of("0.33333333333333333333"))));
        }
    }

    @Nested
    class Lines {

        @Test
        void crossAConstantAtTheSizeThatIsStillAllowed() {
            MarginCurve line = MarginCurve.of(affine("0.01", "0.001"));
            assertThat(CurveComparison.firstAbove(line, constant("0.05"))).isEqualTo(above("40", "0.05", "0.05"));
            assertThat(CurveComparison.firstAtOrAbove(line, constant("0.05"))).isEqualTo(at("40", "0.05", "0.05"));
        }

        @Test
        void thatReachAConstantAtTheirCapKeepToIt() {
            MarginCurve upToCap = curve(piece("0", "40", affine("0.01", "0.001")));
            MarginCurve overCap = curve(piece("0", "40.000001", affine("0.01", "0.001")));
            assertThat(CurveComparison.firstAtOrAbove(upToCap, constant("0.05")))
                    .isNull();
            assertThat(CurveComparison.firstAbove(overCap, constant("0.05"))).isEqualTo(above("40", "0.05", "0.05"));
        }

        @Test
        void crossFarOut() {
            MarginCurve steeper = MarginCurve.of(affine("0", "0.000000000000000000000000001"));
            assertThat(CurveComparison.firstAbove(steeper, constant("1")))
                    .isEqualTo(above("1000000000000000000000000000", "1", "1"));
        }

        @Test
        void thatAreParallelNeverCross() {
            MarginCurve maintenance = MarginCurve.of(affine("0.0525", "0.00005"));
            MarginCurve initial = MarginCurve.of(affine("0.1", "0.00005"));
            assertThat(CurveComparison.firstAtOrAbove(maintenance, initial)).isNull();
        }

        @Test
        void crossAnotherLineInALaterPiece() {
            MarginCurve curve = curve(piece("0", "10", affine("1", "-0.1")), piece("10", null, affine("-1", "0.2")));
            MarginCurve limit = curve(piece("0", "12", fixed("1.4")), piece("12", null, affine("0", "0.1")));
            assertThat(CurveComparison.firstAbove(curve, limit)).isEqualTo(at("12", "1.4", "1.2"));
        }
    }

    @Nested
    class Reciprocals {

        @Test
        void crossAConstant() {
            MarginCurve marginal =
                    curve(piece("0", "500", fixed("0.03")), piece("500", null, reciprocal("0.05", "10")));
            assertThat(CurveComparison.firstAbove(marginal, constant("0.05"))).isNull();
            assertThat(CurveComparison.firstAtOrAbove(marginal, constant("0.05")))
                    .isNull();
            assertThat(CurveComparison.firstAtOrAbove(marginal, constant("0.04")))
                    .isEqualTo(at("1000", "0.04", "0.04"));
            assertThat(CurveComparison.firstAbove(marginal, constant("0.04"))).isEqualTo(above("1000", "0.04", "0.04"));
        }

        @Test
        void crossEachOther() {
            MarginCurve curve = curve(piece("0", "1", fixed("0")), piece("1", null, reciprocal("0.08", "20")));
            MarginCurve limit = curve(piece("0", "1", fixed("0.1")), piece("1", null, reciprocal("0.05", "5")));
            assertThat(CurveComparison.firstAbove(curve, limit)).isEqualTo(above("500", "0.04", "0.04"));
        }

        @Test
        void touchALine() {
            MarginCurve curve = curve(piece("0", "0.5", fixed("-9")), piece("0.5", null, reciprocal("1", "1")));
            assertThat(CurveComparison.firstAbove(curve, MarginCurve.of(affine("-1", "1"))))
                    .isNull();
            assertThat(CurveComparison.firstAtOrAbove(curve, MarginCurve.of(affine("-1", "1"))))
                    .isEqualTo(at("1", "0", "0"));
        }

        @Test
        void crossALineAtAnIrrationalSize() {
            CurveForm form = reciprocal("1", "1");
            MarginCurve curve = curve(piece("0", "0.5", fixed("-9")), piece("0.5", null, form));
            CurveForm lower = affine("-1.0001", "1");
            assertThat(CurveComparison.firstAbove(curve, MarginCurve.of(lower)))
                    .isEqualTo(attained("0.990049875000781241", form, lower));
            assertThat(CurveComparison.firstAtOrAbove(curve, MarginCurve.of(lower)))
                    .isEqualTo(attained("0.990049875000781241", form, lower));
        }

        @Test
        void growWithoutBoundAtZero() {
            CurveForm falling = reciprocal("0.02", "-0.5");
            MarginCurve curve = MarginCurve.of(falling);
            assertThat(CurveComparison.firstAbove(curve, constant("0.1")))
                    .isEqualTo(attained("1", falling, fixed("0.1")));
            assertThat(CurveComparison.firstAbove(curve, constant("50")))
                    .isEqualTo(attained("0.01", falling, fixed("50")));
            assertThat(CurveComparison.firstAtOrAbove(curve, constant("50.02")))
                    .isEqualTo(attained("0.01", falling, fixed("50.02")));
            assertThat(CurveComparison.firstAbove(constant("0"), MarginCurve.of(reciprocal("0", "50"))))
                    .isEqualTo(attained("1", fixed("0"), reciprocal("0", "50")));
        }

        @Test
        void thatFallWithoutBoundAtZeroKeepToAnyLimitThere() {
            assertThat(CurveComparison.firstAtOrAbove(MarginCurve.of(reciprocal("0.02", "0.5")), constant("0.02")))
                    .isNull();
            assertThat(CurveComparison.firstAbove(MarginCurve.of(reciprocal("0.02", "0.5")), constant("0.01")))
                    .isEqualTo(above("50", "0.01", "0.01"));
        }

        @Test
        void withoutAmountAreConstants() {
            assertThat(CurveComparison.firstAtOrAbove(MarginCurve.of(reciprocal("0.02", "0")), constant("0.02")))
                    .isEqualTo(at("0", "0.02", "0.02"));
        }
    }

    @Nested
    class SquareRoots {

        @Test
        void crossAConstant() {
            MarginCurve scaled = MarginCurve.of(root("0.04", "0.00005", "0"));
            assertThat(CurveComparison.firstAbove(scaled, constant("0.05"))).isEqualTo(above("40000", "0.05", "0.05"));
            assertThat(CurveComparison.firstAtOrAbove(scaled, constant("0.05"))).isEqualTo(at("40000", "0.05", "0.05"));
            MarginCurve capped = curve(piece("0", "40000", root("0.04", "0.00005", "0")));
            assertThat(CurveComparison.firstAtOrAbove(capped, constant("0.05"))).isNull();
        }

        @Test
        void ofOneShiftCrossEachOther() {
            MarginCurve maintenance = MarginCurve.of(root("0.02", "0.00006", "0"));
            MarginCurve initial = MarginCurve.of(root("0.04", "0.00005", "0"));
            assertThat(CurveComparison.firstAbove(maintenance, initial)).isEqualTo(above("4000000", "0.14", "0.14"));
            assertThat(CurveComparison.firstAtOrAbove(MarginCurve.of(root("0.02", "0.00005", "0")), initial))
                    .isNull();
        }

        @Test
        void touchALine() {
            MarginCurve root = MarginCurve.of(root("0", "1", "0"));
            assertThat(CurveComparison.firstAbove(root, MarginCurve.of(affine("0.5", "0.5"))))
                    .isNull();
            assertThat(CurveComparison.firstAtOrAbove(root, MarginCurve.of(affine("0.5", "0.5"))))
                    .isEqualTo(at("1", "1", "1"));
        }

        @Test
        void crossALineAtAnIrrationalSize() {
            CurveForm root = root("0", "1", "0");
            CurveForm lower = affine("0.4995", "0.5");
            assertThat(CurveComparison.firstAbove(MarginCurve.of(root), MarginCurve.of(lower)))
                    .isEqualTo(attained("0.937754446796632414", root, lower));
        }

        @Test
        void aboveALineBetweenNeighbouringDecimalsOfEighteenDigits() {
            // sqrt(x) touches 1/6 + 3/2 x at 1/9; a little lower, the line leaves it room within 10^-20 of 1/9.
            CurveForm root = root("0", "1", "0");
            CurveForm line = new CurveForm.Affine(Rational.of(1, 6), Rational.of(3, 2));
            CurveForm lower =
                    line.plus(Rational.of(-1, 3).times(Rational.of("0.0000000000000000000000000000000000000001")));
            assertThat(CurveComparison.firstAbove(MarginCurve.of(root), MarginCurve.of(line)))
                    .isNull();
            assertThat(CurveComparison.firstAbove(MarginCurve.of(root), MarginCurve.of(lower)))
                    .isEqualTo(attained("0.111111111111111111107968414305837567", root, lower));
        }

        @Test
        void crossAReciprocal() {
            CurveForm root = root("0", "1", "0");
            assertThat(CurveComparison.firstAbove(
                            curve(piece("0", "0.5", fixed("0")), piece("0.5", null, reciprocal("3", "2"))),
                            MarginCurve.of(root)))
                    .isEqualTo(above("1", "1", "1"));
            CurveForm reciprocal = reciprocal("3", "1");
            assertThat(CurveComparison.firstAbove(MarginCurve.of(reciprocal), MarginCurve.of(root)))
                    .isEqualTo(attained("0.426022047760461837", reciprocal, root));
        }

        @Test
        void ofTwoShiftsCrossEachOther() {
            MarginCurve later = curve(piece("0", "3", fixed("0")), piece("3", null, root("0", "2", "3")));
            CurveForm root = root("0", "1", "0");
            assertThat(CurveComparison.firstAbove(later, MarginCurve.of(root)))
                    .isEqualTo(new CurveViolation(
                            Rational.of(4), false, Surd.of(Rational.of(2)), Surd.of(Rational.of(2))));
            CurveForm steep = root("0", "3", "2");
            CurveForm raised = root("1", "1", "0");
            assertThat(CurveComparison.firstAtOrAbove(
                            curve(piece("0", "2", fixed("0")), piece("2", null, steep)), MarginCurve.of(raised)))
                    .isEqualTo(attained("2.79279115240165568", steep, raised));
        }

        @Test
        void ofTwoShiftsTouchEachOther() {
            // 2 sqrt(x) and 3 + sqrt(x - 3) are equal at x = 4 alone, where both rise by 1/2.
            MarginCurve curve = MarginCurve.of(root("0", "2", "0"));
            MarginCurve touching = curve(piece("0", "3", fixed("5")), piece("3", null, root("3", "1", "3")));
            assertThat(CurveComparison.firstAbove(touching, curve)).isEqualTo(at("0", "5", "0"));
            MarginCurve fromThree = curve(piece("0", "3", fixed("-5")), piece("3", null, root("3", "1", "3")));
            assertThat(CurveComparison.firstAbove(fromThree, curve)).isNull();
            assertThat(CurveComparison.firstAtOrAbove(fromThree, curve)).isEqualTo(at("4", "4", "4"));
        }
    }

    @Nested
    class Staircases {

        private final CurveForm stairs = staircase("0.01", "0.005", "0", "100");

        @Test
        void passAConstantJustAboveACorner() {
            MarginCurve curve = MarginCurve.of(stairs);
            assertThat(CurveComparison.firstAbove(curve, constant("0.05"))).isEqualTo(above("800", "0.055", "0.05"));
            assertThat(CurveComparison.firstAtOrAbove(curve, constant("0.05"))).isEqualTo(above("700", "0.05", "0.05"));
            assertThat(CurveComparison.firstAbove(curve(piece("0", "800", stairs)), constant("0.05")))
                    .isNull();
            assertThat(CurveComparison.firstAbove(curve(piece("0", "800.01", stairs)), constant("0.05")))
                    .isEqualTo(above("800", "0.055", "0.05"));
        }

        @Test
        void fallBelowAConstantJustAboveACorner() {
            MarginCurve limit = MarginCurve.of(stairs.times(Rational.of(-1)));
            assertThat(CurveComparison.firstAbove(constant("-0.05"), limit)).isEqualTo(above("800", "-0.05", "-0.055"));
        }

        @Test
        void alongALineAreAboveItWhereTheCornersAre() {
            MarginCurve throughRightEnds = MarginCurve.of(affine("0.01", "0.00005"));
            MarginCurve throughLeftEnds = MarginCurve.of(affine("0.015", "0.00005"));
            MarginCurve curve = MarginCurve.of(stairs);
            assertThat(CurveComparison.firstAbove(curve, throughRightEnds)).isEqualTo(above("0", "0.015", "0.01"));
            assertThat(CurveComparison.firstAtOrAbove(curve, throughLeftEnds)).isNull();
            assertThat(CurveComparison.firstAbove(throughRightEnds, curve)).isNull();
            assertThat(CurveComparison.firstAtOrAbove(throughRightEnds, curve)).isEqualTo(at("0", "0.01", "0.01"));
            assertThat(CurveComparison.firstAtOrAbove(
                            curve(piece("0", "50", fixed("0")), piece("50", null, affine("0.01", "0.00005"))), curve))
                    .isEqualTo(at("100", "0.015", "0.015"));
        }

        @Test
        void arePassedByASteeperLineFarOut() {
            // 1 + 1.000001 x is at 1000 + x at 999,000,000; the stair above that it passes shortly before its end.
            MarginCurve line = MarginCurve.of(affine("1", "1.000001"));
            MarginCurve stairs = MarginCurve.of(staircase("1000", "1", "0", "1"));
            assertThat(CurveComparison.firstAtOrAbove(line, stairs))
                    .isEqualTo(at("999000000", "999001000", "999001000"));
            Surd stair = Surd.of(Rational.of(999_001_001));
            assertThat(CurveComparison.firstAbove(line, stairs))
                    .isEqualTo(new CurveViolation(Rational.of(999_001_000_000_000L, 1_000_001), false, stair, stair));
        }

        @Test
        void arePassedByARootWithinAStair() {
            MarginCurve root = MarginCurve.of(root("0", "1", "0"));
            MarginCurve slow = MarginCurve.of(staircase("10", "1", "0", "100"));
            assertThat(CurveComparison.firstAbove(root, slow)).isEqualTo(above("144", "12", "12"));
            assertThat(CurveComparison.firstAtOrAbove(root, slow)).isEqualTo(at("144", "12", "12"));
        }

        @Test
        void passARootAtACorner() {
            MarginCurve root = MarginCurve.of(root("0.05", "1", "0"));
            MarginCurve steps = MarginCurve.of(staircase("0", "1", "0", "4"));
            assertThat(CurveComparison.firstAbove(steps, root)).isEqualTo(above("0", "1", "0.05"));
            assertThat(CurveComparison.firstAbove(
                            steps, curve(piece("0", "4", fixed("1")), piece("4", null, root("0", "1", "0")))))
                    .isEqualTo(above("8", fixed("3"), root("0", "1", "0")));
        }

        @Test
        void arePassedByAReciprocal() {
            MarginCurve reciprocal = MarginCurve.of(reciprocal("5", "10"));
            MarginCurve slow = MarginCurve.of(staircase("0", "1", "0", "3"));
            assertThat(CurveComparison.firstAbove(reciprocal, slow)).isEqualTo(above("2.5", "1", "1"));
            assertThat(CurveComparison.firstAbove(reciprocal, slow.plus(Rational.ONE)))
                    .isEqualTo(new CurveViolation(
                            Rational.of(10, 2), false, Surd.of(Rational.of(3)), Surd.of(Rational.of(3))));
        }

        @Test
        void startAtTheirBase() {
            MarginCurve curve = curve(
                    piece("0", "200", fixed("0.01")), piece("200", null, staircase("0.01", "0.01", "200", "100")));
            assertThat(CurveComparison.firstAbove(curve, constant("0.01"))).isEqualTo(above("200", "0.02", "0.01"));
        }
    }

    @Nested
    class PairsOfStaircases {

        @Test
        void ofOneStepCompareCornerByCorner() {
            MarginCurve initial = MarginCurve.of(staircase("0.01", "0.005", "0", "100"));
            MarginCurve steeper = MarginCurve.of(staircase("0.005", "0.006", "0", "100"));
            assertThat(CurveComparison.firstAtOrAbove(steeper, initial)).isEqualTo(above("400", "0.035", "0.035"));
            assertThat(CurveComparison.firstAbove(steeper, initial)).isEqualTo(above("500", "0.041", "0.04"));
            assertThat(CurveComparison.firstAtOrAbove(MarginCurve.of(staircase("0.005", "0.005", "0", "100")), initial))
                    .isNull();
        }

        @Test
        void ofOneStepCrossFarOut() {
            MarginCurve curve = MarginCurve.of(staircase("0", "1.000000000000000001", "0", "7"));
            MarginCurve limit = MarginCurve.of(staircase("1", "1", "0", "7"));
            assertThat(CurveComparison.firstAtOrAbove(curve, limit))
                    .isEqualTo(above("6999999999999999993", "1000000000000000001", "1000000000000000001"));
        }

        @Test
        void ofTwoStepsCompareAtTheCornersOfBoth() {
            MarginCurve curve = MarginCurve.of(staircase("0", "2", "0", "3"));
            MarginCurve limit = MarginCurve.of(staircase("4", "3", "0", "5"));
            // Just above 3 k the curve is at 2 k + 2, the limit at 3 floor(3 k / 5) + 7: equal first at k = 13.
            assertThat(CurveComparison.firstAtOrAbove(curve, limit)).isEqualTo(above("39", "28", "28"));
        }

        @Test
        void thatOnlyMeetAfterManyCommonPeriods() {
            MarginCurve curve = MarginCurve.of(staircase("0", "0.300001", "0", "3"));
            MarginCurve limit = MarginCurve.of(staircase("1000", "0.5", "0", "5"));
            // Over each 15 the curve gains 0.000005 on the limit.
            assertThat(CurveComparison.firstAbove(curve, limit))
                    .isEqualTo(above("2999400009", "299941001.000004", "299941001"));
        }

        @Test
        void thatNoNumberOfStepsDecidesAreRefused() {
            Rational nearlyOne = Rational.of("1.00000000000000000001");
            MarginCurve curve =
                    MarginCurve.of(new CurveForm.Staircase(Rational.ZERO, nearlyOne, Rational.ZERO, nearlyOne));
            MarginCurve limit = MarginCurve.of(staircase("0.9", "1", "0", "1"));
            assertThatThrownBy(() -> CurveComparison.firstAbove(curve, limit))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("25000000 of their steps");
        }
    }

    @Nested
    class StoredPremiums {

        private final CurveForm initial = premium("0.04", 50);

        @Test
        void passAConstantAtTheFirstStoredSize() {
            MarginCurve curve = MarginCurve.of(initial);
            // 0.0001 more than 0.05 needs a premium of 101, a root of 20,200,000.
            CurveViolation reached = new CurveViolation(
                    Rational.of("40000"), true, Surd.of(Rational.of("0.05")), Surd.of(Rational.of("0.05")));
            assertThat(CurveComparison.firstAtOrAbove(curve, constant("0.05"))).isEqualTo(reached);
            assertThat(CurveComparison.firstAbove(curve, constant("0.05"))).isEqualTo(at("40804", "0.0501", "0.05"));
        }

        @Test
        void ofOneFactorDifferByTheirBases() {
            assertThat(CurveComparison.firstAtOrAbove(MarginCurve.of(premium("0.0399", 50)), MarginCurve.of(initial)))
                    .isNull();
            assertThat(CurveComparison.firstAbove(MarginCurve.of(initial), MarginCurve.of(premium("0.0399", 50))))
                    .isEqualTo(at("0", "0.04", "0.0399"));
        }

        @Test
        void ofLargeFactorsAreDecidedHoweverCloseTheyAre() {
            MarginCurve steeper = MarginCurve.of(premium("0", 9_999_991));
            MarginCurve higher = MarginCurve.of(premium("0.0001", 9_999_989));
            // Over 10^7 roots the steeper gains 2 steps and needs both to pass; rounding gives it both at 5,454,546.
            assertThat(CurveComparison.firstAbove(steeper, higher))
                    .isEqualTo(at("2975.207206612", "545.4541", "545.454"));
        }

        @Test
        void meetNoFormBetweenTheStoredSizes() {
            for (CurveForm other : List.of(
                    affine("0", "1"), root("0", "1", "0"), reciprocal("0", "1"), staircase("0", "1", "0", "1"))) {
                assertThatThrownBy(() -> CurveComparison.firstAbove(MarginCurve.of(initial), MarginCurve.of(other)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("not comparable: StoredPremium");
            }
        }
    }

    private static MarginCurve constant(String ratio) {
        return MarginCurve.constant(Rational.of(ratio));
    }

    private static CurveForm fixed(String ratio) {
        return new CurveForm.Constant(Rational.of(ratio));
    }

    private static CurveForm affine(String intercept, String slope) {
        return new CurveForm.Affine(Rational.of(intercept), Rational.of(slope));
    }

    private static CurveForm reciprocal(String intercept, String amount) {
        return new CurveForm.Reciprocal(Rational.of(intercept), Rational.of(amount));
    }

    private static CurveForm root(String intercept, String coefficient, String shift) {
        return new CurveForm.SquareRoot(Rational.of(intercept), Rational.of(coefficient), Rational.of(shift));
    }

    private static CurveForm staircase(String intercept, String increment, String base, String step) {
        return new CurveForm.Staircase(
                Rational.of(intercept), Rational.of(increment), Rational.of(base), Rational.of(step));
    }

    private static MarginCurve curve(CurvePiece... pieces) {
        return MarginCurve.of(List.of(pieces));
    }

    private static CurvePiece piece(String from, @Nullable String to, CurveForm form) {
        return new CurvePiece(Rational.of(from), to == null ? null : Rational.of(to), form);
    }

    private static CurveViolation at(String size, String value, String limit) {
        return new CurveViolation(Rational.of(size), true, Surd.of(Rational.of(value)), Surd.of(Rational.of(limit)));
    }

    private static CurveViolation above(String size, String value, String limit) {
        return new CurveViolation(Rational.of(size), false, Surd.of(Rational.of(value)), Surd.of(Rational.of(limit)));
    }

    private static CurveViolation above(String size, CurveForm value, CurveForm limit) {
        return new CurveViolation(Rational.of(size), false, value.at(Rational.of(size)), limit.at(Rational.of(size)));
    }

    private static CurveViolation attained(String size, CurveForm value, CurveForm limit) {
        return new CurveViolation(Rational.of(size), true, value.at(Rational.of(size)), limit.at(Rational.of(size)));
    }

    private static CurveForm premium(String intercept, long storedImfFactor) {
        return new CurveForm.StoredPremium(Rational.of(intercept), Rational.of("0.0001"), storedImfFactor);
    }
}
