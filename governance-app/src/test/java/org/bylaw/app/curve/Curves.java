package org.bylaw.app.curve;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveChange;
import org.bylaw.margin.CurveForm;
import org.bylaw.margin.CurvePiece;
import org.bylaw.margin.MarginCurve;

/** Curves to be shown. */
final class Curves {

    private Curves() {}

    /** A table: {@code "0 0.05, 100 0.1, 1000"} asks 5% below 100 and 10% below 1000, where it ends. */
    static MarginCurve table(String rows) {
        String[] steps = rows.split(", *", -1);
        List<CurvePiece> pieces = new ArrayList<>();
        for (int index = 0; index + 1 < steps.length; index++) {
            String[] row = steps[index].split(" ", -1);
            pieces.add(new CurvePiece(
                    Rational.of(row[0]),
                    Rational.of(steps[index + 1].split(" ", -1)[0]),
                    new CurveForm.Constant(Rational.of(row[1]))));
        }
        return MarginCurve.of(pieces);
    }

    /** {@code ratio + increment * ceil(size / step)} at every size. */
    static MarginCurve staircase(String ratio, String increment, String step) {
        return MarginCurve.of(
                new CurveForm.Staircase(Rational.of(ratio), Rational.of(increment), Rational.ZERO, Rational.of(step)));
    }

    static MarginCurves change(MarginCurve before, MarginCurve after) {
        return new MarginCurves(before, after, null, null, CurveChange.between(before, after), null);
    }
}
