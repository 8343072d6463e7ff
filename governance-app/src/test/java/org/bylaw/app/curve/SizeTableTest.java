package org.bylaw.app.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveForm;
import org.bylaw.margin.MarginCurve;
import org.junit.jupiter.api.Test;

class SizeTableTest {

    private static List<String> rows(MarginCurves curves, Rational... marks) {
        return SizeTable.of(curves, List.of(marks)).stream()
                .map(row ->
                        row.place() + " " + row.size() + ": " + row.initial().before() + " -> "
                                + row.initial().after() + " " + row.initial().kind())
                .toList();
    }

    @Test
    void everyBoundaryOfBothTablesHasARow() {
        MarginCurves curves =
                Curves.change(Curves.table("0 0.05, 100 0.1, 1000"), Curves.table("0 0.05, 200 0.1, 500 0.2, 800"));

        assertThat(rows(curves, Rational.of(300)))
                .containsExactly(
                        "SMALLEST 0: 0.05 -> 0.05 EQUAL",
                        "AT 100: 0.1 -> 0.05 LOOSER",
                        "AT 200: 0.1 -> 0.1 EQUAL",
                        "AT 300: 0.1 -> 0.1 EQUAL",
                        "AT 500: 0.1 -> 0.2 TIGHTER",
                        "AT 800: 0.1 -> null NO_LONGER_ALLOWED",
                        "AT 1000: null -> null null");
    }

    @Test
    void aStaircaseHasItsNextStepInARowOfItsOwn() {
        MarginCurves curves = Curves.change(Curves.table("0 0.03, 100"), Curves.staircase("0.01", "0.01", "50"));

        assertThat(rows(curves, Rational.of(50)))
                .contains("AT 50: 0.03 -> 0.02 LOOSER", "JUST_ABOVE 50: 0.03 -> 0.03 EQUAL")
                .contains("AT 100: null -> 0.03 NEWLY_ALLOWED", "JUST_ABOVE 100: null -> 0.04 NEWLY_ALLOWED");
    }

    @Test
    void sizesAtWhichSmoothCurvesCrossHaveARow() {
        MarginCurve line = MarginCurve.of(new CurveForm.Affine(Rational.of("0.01"), Rational.of("0.001")));
        MarginCurves curves = Curves.change(MarginCurve.constant(Rational.of("0.05")), line);

        assertThat(rows(curves)).containsExactly("SMALLEST 0: 0.05 -> 0.01 LOOSER", "AT 40: 0.05 -> 0.05 EQUAL");
    }

    @Test
    void withoutCurvesThereIsNothing() {
        assertThat(SizeTable.of(new MarginCurves(null, null, null, null, null, null), List.of(Rational.ONE)))
                .isEmpty();
    }

    @Test
    void aSideWithoutACurveIsNotTakenForAnEnd() {
        MarginCurves launch = new MarginCurves(null, Curves.table("0 0.05, 100"), null, null, null, null);

        assertThat(rows(launch))
                .containsExactly("SMALLEST 0: null -> 0.05 null", "AT 100: null -> null NO_LONGER_ALLOWED");
    }
}
