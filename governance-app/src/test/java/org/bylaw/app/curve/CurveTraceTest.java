package org.bylaw.app.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigDecimal;
import java.util.List;
import org.bylaw.exact.NumberWords;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveForm;
import org.bylaw.margin.MarginCurve;
import org.junit.jupiter.api.Test;

class CurveTraceTest {

    private static final LogScale SIZES = new LogScale(BigDecimal.ONE, new BigDecimal("1000"));

    private static List<String> trace(MarginCurve curve, long from, long to) {
        return CurveTrace.of(curve, SIZES, Rational.of(from), Rational.of(to)).stream()
                .map(point -> NumberWords.digits(point.size()) + ":" + NumberWords.digits(point.ratio()))
                .toList();
    }

    @Test
    void aTableHasBothSidesOfEveryBoundary() {
        assertThat(trace(Curves.table("0 0.05, 100 0.1, 500"), 10, 1000))
                .containsExactly("10:0.05", "100:0.05", "100:0.1", "500:0.1");
    }

    @Test
    void onlyWhatIsAskedForIsDrawn() {
        assertThat(trace(Curves.table("0 0.05, 100 0.1, 500"), 100, 200)).containsExactly("100:0.1", "200:0.1");
        assertThat(trace(Curves.table("0 0.05, 100"), 200, 300)).isEmpty();
    }

    /** A step is taken just above its size. */
    @Test
    void aStaircaseHasItsSteps() {
        assertThat(trace(Curves.staircase("0.01", "0.01", "50"), 10, 120))
                .containsExactly("10:0.02", "50:0.02", "50:0.03", "100:0.03", "100:0.04", "120:0.04");
        assertThat(trace(Curves.staircase("0.01", "0.01", "50"), 50, 70)).containsExactly("50:0.03", "70:0.03");
    }

    @Test
    void moreStepsThanCanBeSeenAreDrawnAsASlope() {
        List<String> points = trace(Curves.staircase("0.01", "0.0001", "1"), 1, 1000);

        assertThat(points).hasSizeBetween(30, 100).startsWith("1:0.0102").endsWith("1000:0.11");
    }

    @Test
    void aSmoothCurveRisesPointByPoint() {
        MarginCurve root = MarginCurve.of(new CurveForm.SquareRoot(Rational.ZERO, Rational.of("0.01"), Rational.ZERO));

        List<CurveTrace.Point> points = CurveTrace.of(root, SIZES, Rational.ONE, Rational.of(1000));

        assertThat(points).hasSizeBetween(30, 100);
        assertThat(points).isSortedAccordingTo((one, other) -> one.ratio().compareTo(other.ratio()));
        assertThat(points)
                .allSatisfy(point -> assertThat(point.ratio().pow(2).multiply(new BigDecimal("10000")))
                        .isCloseTo(point.size(), withinPercentage(0.0001)));
    }
}
