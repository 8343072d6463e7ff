package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.junit.jupiter.api.Test;

/** Curves compared over the sizes that positions can have: above zero, up to and with a largest one. */
class PositionsUpToTest {

    private static final MarginCurve GROWING = MarginCurve.of(new CurveForm.Affine(Rational.ZERO, Rational.of(1, 10)));

    private static Rational number(String text) {
        return Rational.of(text);
    }

    private static MarginCurve stairs(String base) {
        return MarginCurve.of(new CurveForm.Staircase(number("0.1"), number("0.1"), number(base), Rational.of(10)));
    }

    @Test
    void theLargestSizeCounts() {
        MarginCurve limit = MarginCurve.constant(number("0.9"));
        assertThat(CurveComparison.firstAbove(GROWING, limit, Rational.of(9))).isNull();
        assertThat(CurveComparison.firstAbove(GROWING, limit, number("9.1")))
                .isEqualTo(new CurveViolation(Rational.of(9), false, Surd.of(number("0.9")), Surd.of(number("0.9"))));
    }

    @Test
    void aJumpAtTheLargestSizeIsFoundThere() {
        MarginCurve jump = MarginCurve.of(List.of(
                new CurvePiece(Rational.ZERO, Rational.of(9), new CurveForm.Constant(number("0.5"))),
                new CurvePiece(Rational.of(9), null, new CurveForm.Constant(Rational.ONE))));
        MarginCurve limit = MarginCurve.constant(number("0.9"));
        assertThat(CurveComparison.firstAbove(jump, limit, number("8.999"))).isNull();
        assertThat(CurveComparison.firstAbove(jump, limit, Rational.of(9)))
                .isEqualTo(new CurveViolation(Rational.of(9), true, Surd.of(Rational.ONE), Surd.of(number("0.9"))));
    }

    @Test
    void sizesBeyondTheEndOfACurveDoNotCount() {
        MarginCurve table = MarginCurve.of(
                List.of(new CurvePiece(Rational.ZERO, Rational.of(9), new CurveForm.Constant(number("0.5")))));
        MarginCurve limit = MarginCurve.constant(number("0.9"));
        assertThat(CurveComparison.firstAbove(table, limit, Rational.of(9))).isNull();
        assertThat(CurveComparison.firstAbove(GROWING, table, Rational.of(100)))
                .extracting(CurveViolation::size)
                .isEqualTo(Rational.of(5));
    }

    @Test
    void aSizeOfZeroDoesNotCount() {
        // At zero the staircase has not taken its first step.
        MarginCurve floor = MarginCurve.constant(number("0.2"));
        assertThat(CurveComparison.firstAbove(floor, stairs("0"))).isNotNull();
        assertThat(CurveComparison.firstAbove(floor, stairs("0"), Rational.of(100)))
                .isNull();
        assertThat(CurveComparison.firstAbove(MarginCurve.constant(number("0.21")), stairs("0"), Rational.of(100)))
                .isEqualTo(new CurveViolation(Rational.ZERO, true, Surd.of(number("0.21")), Surd.of(number("0.2"))));
    }

    @Test
    void aPositionHasASize() {
        assertThatThrownBy(() -> CurveComparison.firstAbove(GROWING, GROWING, Rational.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a position has a size above zero, not 0");
    }

    @Test
    void aCurveRisesWhereItSlopesOrJumpsUp() {
        assertThat(MarginCurve.constant(number("0.5")).rises()).isFalse();
        assertThat(GROWING.rises()).isTrue();
        assertThat(stairs("0").rises()).isTrue();
        assertThat(MarginCurve.of(new CurveForm.Affine(Rational.ONE, Rational.of(-1, 10)))
                        .rises())
                .isFalse();
        assertThat(tiers("0.5", "0.5").rises()).isFalse();
        assertThat(tiers("0.5", "0.4").rises()).isFalse();
        assertThat(tiers("0.5", "0.51").rises()).isTrue();
    }

    private static MarginCurve tiers(String first, String second) {
        return MarginCurve.of(List.of(
                new CurvePiece(Rational.ZERO, Rational.of(9), new CurveForm.Constant(number(first))),
                new CurvePiece(Rational.of(9), null, new CurveForm.Constant(number(second)))));
    }

    @Test
    void whatHoldsForTheLargestSizesOfATable() {
        MarginCurve table = MarginCurve.of(List.of(new CurvePiece(
                Rational.ZERO, Rational.of(9), new CurveForm.Affine(Rational.ZERO, Rational.of(1, 10)))));
        assertThat(table.justBelowCap()).isEqualTo(Surd.of(number("0.9")));
        assertThatThrownBy(GROWING::justBelowCap).isInstanceOf(IllegalStateException.class);
    }
}
