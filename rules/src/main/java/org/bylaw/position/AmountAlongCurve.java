package org.bylaw.position;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.margin.CurveForm;
import org.bylaw.margin.CurvePiece;
import org.bylaw.margin.MarginCurve;
import org.jspecify.annotations.Nullable;

/**
 * A {@link RatedAmount} along a margin curve, and where it first falls to zero on the way from a size, piece by piece.
 *
 * @param curve the ratio
 * @param amount the amount
 * @param reading what a size stands for; roundings are made in it
 * @param rounding which way, where a place has no exact number
 */
record AmountAlongCurve(MarginCurve curve, RatedAmount amount, SizeReading reading, Rounding rounding) {

    /**
     * On the way up from {@code start}, which is included. Beyond the curve's cap its last piece goes on: a position that has
     * outgrown the table is still held to the last row.
     */
    @Nullable
    Crossing firstAbove(Rational start) {
        for (CurvePiece piece : curve.pieces()) {
            boolean last = piece.to() == null || piece.to().equals(curve.cap());
            Rational end = last ? null : piece.to();
            if (end == null || start.compareTo(end) < 0) {
                Crossing crossing = inPiece(piece, new SizeSpan(start.max(piece.from()), true, end, false, true));
                if (crossing != null) {
                    return crossing;
                }
            }
        }
        return null;
    }

    /** On the way down from {@code start} to size zero, which is not included; {@code start} is unless it is the curve's cap. */
    @Nullable
    Crossing firstBelow(Rational start) {
        List<CurvePiece> downwards = new ArrayList<>(curve.pieces());
        Collections.reverse(downwards);
        for (CurvePiece piece : downwards) {
            if (start.compareTo(piece.from()) >= 0) {
                boolean inside = piece.contains(start);
                Rational near = inside || piece.to() == null ? start : start.min(piece.to());
                boolean toZero = piece.from().signum() == 0;
                Crossing crossing = inPiece(piece, new SizeSpan(near, inside, piece.from(), !toZero, false));
                if (crossing != null) {
                    return crossing;
                }
            }
        }
        return null;
    }

    private @Nullable Crossing inPiece(CurvePiece piece, SizeSpan span) {
        CurveForm form = piece.form();
        if (form instanceof CurveForm.Constant constant) {
            return exactly(straight(constant.value(), Rational.ZERO).firstAtOrBelowZero(span));
        }
        if (form instanceof CurveForm.Reciprocal reciprocal) {
            return exactly(straight(reciprocal.intercept(), reciprocal.amount()).firstAtOrBelowZero(span));
        }
        if (form instanceof CurveForm.Affine affine) {
            return affine.slope().signum() == 0
                    ? exactly(straight(affine.intercept(), Rational.ZERO).firstAtOrBelowZero(span))
                    : BentAmount.along(affine, amount).firstAtOrBelowZero(span, reading, rounding);
        }
        if (form instanceof CurveForm.SquareRoot root) {
            return root.coefficient().signum() == 0
                    ? exactly(straight(root.intercept(), Rational.ZERO).firstAtOrBelowZero(span))
                    : BentAmount.along(root, amount).firstAtOrBelowZero(span, reading, rounding);
        }
        if (form instanceof CurveForm.Staircase staircase) {
            return staircase.increment().signum() == 0
                    ? exactly(straight(staircase.intercept(), Rational.ZERO).firstAtOrBelowZero(span))
                    : exactly(new StaircaseAmount(staircase, amount).firstAtOrBelowZero(span));
        }
        throw new IllegalArgumentException("stored premiums are searched on the programs' own grid");
    }

    /** The amount where margin is {@code rate * size - deduction}. */
    private StraightAmount straight(Rational rate, Rational deduction) {
        return new StraightAmount(amount.constant().minus(amount.ratioWeight().times(deduction)), amount.factor(rate));
    }

    private @Nullable Crossing exactly(@Nullable Rational size) {
        return size == null ? null : new Crossing(reading.of(size), true);
    }
}
