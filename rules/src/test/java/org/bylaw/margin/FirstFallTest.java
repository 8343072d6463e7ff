package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FirstFallTest {

    @Test
    void aCurveThatStaysOrRisesNeverFalls() {
        assertThat(fall(piece("0", null, constant("0.05")))).isNull();
        assertThat(fall(piece("0", "10", constant("0.05")), piece("10", null, constant("0.05"))))
                .isNull();
        assertThat(fall(piece("0", "10", affine("0.05", "0.01")), piece("10", null, root("0.15", "1", "10"))))
                .isNull();
        assertThat(fall(piece("0", "500", constant("0.03")), piece("500", null, reciprocal("0.05", "10"))))
                .isNull();
        assertThat(fall(piece("0", "300", staircase("0", "1", "100")), piece("300", null, constant("3"))))
                .isNull();
    }

    @Test
    void aDropAtABoundaryIsAttainedThere() {
        assertThat(fall(piece("0", "10", constant("0.05")), piece("10", null, constant("0.0499999"))))
                .isEqualTo(new CurveViolation(Rational.of(10), true, surd("0.0499999"), surd("0.05")));
        assertThat(fall(piece("0", "10", affine("0", "1")), piece("10", null, affine("-0.1", "1"))))
                .isEqualTo(new CurveViolation(Rational.of(10), true, surd("9.9"), surd("10")));
        // The stair up to 300 is at 3, also at 300 itself.
        assertThat(fall(piece("0", "300", staircase("0", "1", "100")), piece("300", null, constant("2.9"))))
                .isEqualTo(new CurveViolation(Rational.of(300), true, surd("2.9"), surd("3")));
        CurveForm irrational = root("0", "1", "0");
        assertThat(fall(piece("0", "2", irrational), piece("2", null, constant("1.414"))))
                .isEqualTo(new CurveViolation(Rational.of(2), true, surd("1.414"), Surd.squareRoot(Rational.of(2))));
    }

    @Test
    void aFallInsideAPieceStartsWithThePiece() {
        assertThat(fall(piece("0", "10", constant("0.05")), piece("10", null, affine("1", "-0.01"))))
                .isEqualTo(new CurveViolation(Rational.of(10), false, surd("0.9"), surd("0.9")));
        assertThat(fall(piece("0", "4", constant("0.05")), piece("4", null, root("5", "-1", "0"))))
                .isEqualTo(new CurveViolation(Rational.of(4), false, surd("3"), surd("3")));
        assertThat(fall(piece("0", "4", constant("0.05")), piece("4", null, reciprocal("1", "-2"))))
                .isEqualTo(new CurveViolation(Rational.of(4), false, surd("1.5"), surd("1.5")));
    }

    @Test
    void aFallFromARatioWithoutBoundIsShownAtASizeThatHasOne() {
        assertThat(fall(piece("0", null, reciprocal("1", "-2"))))
                .isEqualTo(new CurveViolation(Rational.ONE, true, surd("3"), surd("3")));
        assertThat(fall(piece("0", "0.05", reciprocal("1", "-2")), piece("0.05", null, constant("50"))))
                .isEqualTo(new CurveViolation(Rational.of("0.01"), true, surd("201"), surd("201")));
    }

    @Test
    void aFallingStaircaseFallsJustAboveItsFirstCorner() {
        CurveForm falling = staircase("5", "-1", "100");
        assertThat(fall(piece("0", null, falling)))
                .isEqualTo(new CurveViolation(Rational.ZERO, false, surd("4"), surd("5")));
        assertThat(fall(piece("0", "150", constant("1")), piece("150", null, falling)))
                .isEqualTo(new CurveViolation(Rational.of(200), false, surd("2"), surd("3")));
        assertThat(fall(piece("0", "150", constant("1")), piece("150", "200", falling)))
                .isNull();
        assertThat(fall(piece("0", "150", constant("1")), piece("150", "200.1", falling)))
                .isEqualTo(new CurveViolation(Rational.of(200), false, surd("2"), surd("3")));
    }

    @Test
    void aFallingPremiumFallsAtAStoredSize() {
        // With a factor of 10^7 the premium is the root: 1, 3, 4, 5, 6, 7, 7, 8 at the stored sizes 0 to 7.
        CurveForm falling = premium("10", "-1", 10_000_000);
        assertThat(fall(piece("0", null, falling)))
                .isEqualTo(new CurveViolation(Rational.of("0.000000001"), true, surd("7"), surd("9")));
        assertThat(fall(piece("0", "0.000000005", constant("1")), piece("0.000000005", null, falling)))
                .isEqualTo(new CurveViolation(Rational.of("0.000000007"), true, surd("2"), surd("3")));
        assertThat(fall(piece("0", "0.000000005", constant("1")), piece("0.000000005", "0.000000007", falling)))
                .isNull();
        assertThat(fall(piece("0", null, premium("10", "-1", 0)))).isNull();
    }

    @Test
    void aPremiumDropsToALowerRatioAfterIt() {
        CurveForm rising = premium("0", "1", 10_000_000);
        // Below 0.000000003 the largest stored size is 2, with a premium of 4.
        assertThat(fall(piece("0", "0.000000003", rising), piece("0.000000003", null, constant("4"))))
                .isNull();
        assertThat(fall(piece("0", "0.000000003", rising), piece("0.000000003", null, constant("3.9"))))
                .isEqualTo(new CurveViolation(Rational.of("0.000000003"), true, surd("3.9"), surd("4")));
        assertThat(fall(piece("0", "0.0000000021", constant("5.1")), piece("0.0000000021", null, rising)))
                .isEqualTo(new CurveViolation(Rational.of("0.000000003"), true, surd("5"), surd("5.1")));
    }

    @Test
    void aPremiumPieceBetweenTwoStoredSizesHasNoRatio() {
        CurveForm high = premium("100", "1", 10_000_000);
        assertThat(fall(
                        piece("0", "0.0000000021", constant("5")),
                        piece("0.0000000021", "0.0000000022", high),
                        piece("0.0000000022", null, constant("5"))))
                .isNull();
    }

    @Test
    void theFirstOfSeveralFallsCounts() {
        assertThat(fall(
                        piece("0", "10", constant("1")),
                        piece("10", "20", affine("3", "-0.1")),
                        piece("20", null, constant("0"))))
                .isEqualTo(new CurveViolation(Rational.of(10), false, surd("2"), surd("2")));
    }

    private static @Nullable CurveViolation fall(CurvePiece... pieces) {
        return CurveComparison.firstFall(MarginCurve.of(List.of(pieces)));
    }

    private static CurvePiece piece(String from, @Nullable String to, CurveForm form) {
        return new CurvePiece(Rational.of(from), to == null ? null : Rational.of(to), form);
    }

    private static CurveForm constant(String value) {
        return new CurveForm.Constant(Rational.of(value));
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

    private static CurveForm staircase(String intercept, String increment, String step) {
        return new CurveForm.Staircase(
                Rational.of(intercept), Rational.of(increment), Rational.ZERO, Rational.of(step));
    }

    private static CurveForm premium(String intercept, String scale, long storedImfFactor) {
        return new CurveForm.StoredPremium(Rational.of(intercept), Rational.of(scale), storedImfFactor);
    }

    private static Surd surd(String value) {
        return Surd.of(Rational.of(value));
    }
}
