package org.bylaw.app.curve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.CurveForm;
import org.bylaw.margin.CurvePiece;
import org.bylaw.margin.MarginCurve;

/**
 * The points through which a curve is drawn: the two sides of every boundary, and between them as many as make it look smooth.
 */
final class CurveTrace {

    private static final int DIGITS = 12;

    /** More steps of a staircase than these cannot be told apart in a drawing. */
    private static final Rational MOST_STEPS = Rational.of(60);

    private final LogScale sizes;
    private final List<Point> points = new ArrayList<>();

    /**
     * A point of a curve.
     *
     * @param size the size
     * @param ratio the margin ratio
     */
    record Point(BigDecimal size, BigDecimal ratio) {}

    private CurveTrace(LogScale sizes) {
        this.sizes = sizes;
    }

    /**
     * The points of {@code curve} from one size to another, from left to right; none where it does not reach them.
     *
     * @param from above zero
     * @param to above {@code from}
     */
    static List<Point> of(MarginCurve curve, LogScale sizes, Rational from, Rational to) {
        CurveTrace trace = new CurveTrace(sizes);
        for (CurvePiece piece : curve.pieces()) {
            Rational start = piece.from().max(from);
            Rational end = piece.to() == null ? to : piece.to().min(to);
            if (start.compareTo(end) < 0) {
                trace.piece(piece.form(), start, end);
            }
        }
        return trace.points;
    }

    private void piece(CurveForm form, Rational start, Rational end) {
        add(start, form.limitFromAbove(start));
        if (form instanceof CurveForm.Staircase stairs && few(stairs, start, end)) {
            steps(stairs, start, end);
        } else if (form.trend() != 0) {
            for (BigDecimal sample : sizes.samples()) {
                Rational size = Rational.of(sample);
                if (size.compareTo(start) > 0 && size.compareTo(end) < 0) {
                    add(size, form.at(size));
                }
            }
        }
        add(end, form.limitFromBelow(end));
    }

    private static boolean few(CurveForm.Staircase stairs, Rational start, Rational end) {
        return end.minus(start).dividedBy(stairs.step()).compareTo(MOST_STEPS) <= 0;
    }

    private void steps(CurveForm.Staircase stairs, Rational start, Rational end) {
        Rational passed =
                Rational.of(start.minus(stairs.base()).dividedBy(stairs.step()).floor());
        for (Rational corner = stairs.base().plus(stairs.step().times(passed.plus(Rational.ONE)));
                corner.compareTo(end) < 0;
                corner = corner.plus(stairs.step())) {
            add(corner, stairs.at(corner));
            add(corner, stairs.limitFromAbove(corner));
        }
    }

    private void add(Rational size, Surd ratio) {
        points.add(new Point(LogScale.decimal(size), ratio.toDecimal(DIGITS, RoundingMode.HALF_EVEN)));
    }
}
