package org.bylaw.margin;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/** A curve whose sizes are counted in another unit: in quote units instead of base units, at a price. */
public final class RescaledCurve {

    private RescaledCurve() {}

    /**
     * The curve that asks of a size times {@code factor} what {@code curve} asks of the size.
     *
     * @param factor new units / old unit, above zero
     * @throws ArithmeticException for a form that keeps no exact shape: a premium on the programs' grid, or a square root with a
     *     shift
     */
    public static MarginCurve of(MarginCurve curve, Rational factor) {
        List<CurvePiece> pieces = new ArrayList<>();
        for (CurvePiece piece : curve.pieces()) {
            pieces.add(new CurvePiece(
                    piece.from().times(factor), scaled(piece.to(), factor), rescaled(piece.form(), factor)));
        }
        return MarginCurve.of(pieces);
    }

    private static @Nullable Rational scaled(@Nullable Rational size, Rational factor) {
        return size == null ? null : size.times(factor);
    }

    private static CurveForm rescaled(CurveForm form, Rational factor) {
        if (form instanceof CurveForm.Affine line) {
            return new CurveForm.Affine(line.intercept(), line.slope().dividedBy(factor));
        }
        if (form instanceof CurveForm.Reciprocal amount) {
            return new CurveForm.Reciprocal(amount.intercept(), amount.amount().times(factor));
        }
        if (form instanceof CurveForm.Staircase stairs) {
            return new CurveForm.Staircase(
                    stairs.intercept(),
                    stairs.increment(),
                    stairs.base().times(factor),
                    stairs.step().times(factor));
        }
        if (form instanceof CurveForm.SquareRoot root && root.shift().signum() == 0) {
            return new CurveForm.RootOfShare(root.intercept(), root.coefficient(), factor);
        }
        if (form instanceof CurveForm.RootOfShare share) {
            return new CurveForm.RootOfShare(
                    share.intercept(), share.coefficient(), share.whole().times(factor));
        }
        if (form instanceof CurveForm.Constant) {
            return form;
        }
        throw new ArithmeticException("the form has no exact shape in another unit: " + form);
    }
}
