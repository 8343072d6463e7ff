package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a margin curve.
 *
 * @param from smallest size of the piece, included
 * @param to size at which the piece ends, excluded; {@code null} where it has no end
 * @param form the ratio as a function of size
 */
public record CurvePiece(Rational from, @Nullable Rational to, CurveForm form) {
    /** Checks that the piece is not empty and that its form covers it. */
    public CurvePiece {
        if (to != null && to.compareTo(from) <= 0) {
            throw new IllegalArgumentException("empty piece: from " + from + " to " + to);
        }
        if ((form instanceof CurveForm.SquareRoot squareRoot && from.compareTo(squareRoot.shift()) < 0)
                || (form instanceof CurveForm.Staircase staircase && from.compareTo(staircase.base()) < 0)) {
            throw new IllegalArgumentException("the form starts above the piece's " + from + ": " + form);
        }
    }

    /** Whether {@code size} lies in the piece. */
    public boolean contains(Rational size) {
        return size.compareTo(from) >= 0 && (to == null || size.compareTo(to) < 0);
    }
}
