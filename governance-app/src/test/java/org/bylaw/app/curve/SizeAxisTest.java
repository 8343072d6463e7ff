package org.bylaw.app.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginCurve;
import org.junit.jupiter.api.Test;

class SizeAxisTest {

    private static final MarginCurve SHORT = Curves.table("0 0.05, 100 0.1, 1000");
    private static final MarginCurve LONG = Curves.table("0 0.05, 200 0.1, 5000");

    private static String axis(MarginCurves curves, Rational... marks) {
        SizeAxis axis = SizeAxis.around(curves, List.of(marks), "base units");
        return axis.from() + " to " + axis.to();
    }

    @Test
    void everythingThatHappensIsOnIt() {
        assertThat(axis(Curves.change(SHORT, LONG))).isEqualTo("100/3 to 6000");
        assertThat(axis(Curves.change(SHORT, LONG), Rational.of(30), Rational.of(10_000)))
                .isEqualTo("10 to 12000");
    }

    @Test
    void whereSizesHaveNoEndItGoesOnBehindTheLastTurn() {
        assertThat(axis(Curves.change(SHORT, Curves.staircase("0.01", "0.01", "40"))))
                .isEqualTo("100/3 to 3000");
        assertThat(axis(Curves.change(MarginCurve.constant(Rational.ONE), SHORT)))
                .isEqualTo("100/3 to 3000");
    }

    @Test
    void whereNothingHappensItIsAnyAxis() {
        MarginCurves flat = Curves.change(MarginCurve.constant(Rational.ONE), MarginCurve.constant(Rational.of("0.5")));

        assertThat(axis(flat)).isEqualTo("1 to 100");
    }

    @Test
    void itIsAtLeastADecadeLong() {
        MarginCurve one = Curves.table("0 0.05, 30");

        assertThat(axis(Curves.change(one, one))).isEqualTo("10 to 100");
    }

    @Test
    void itStartsAboveZero() {
        assertThatThrownBy(() -> new SizeAxis(null, Rational.ZERO, Rational.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
