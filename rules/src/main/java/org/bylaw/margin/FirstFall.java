package org.bylaw.margin;

import java.math.BigInteger;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/** Finds where a margin curve first falls as size grows: at the boundary of two pieces, or inside one. */
final class FirstFall {

    private FirstFall() {}

    /** See {@link CurveComparison#firstFall}. */
    static @Nullable CurveViolation of(MarginCurve curve) {
        CurvePiece previous = null;
        for (CurvePiece piece : curve.pieces()) {
            if (!hasSize(piece)) {
                continue;
            }
            CurveViolation fall = previous == null ? null : atBoundary(previous, piece);
            if (fall == null) {
                fall = inside(piece);
            }
            if (fall != null) {
                return fall;
            }
            previous = piece;
        }
        return null;
    }

    /** Whether there is a size in the piece: a premium is defined on the programs' size grid alone. */
    private static boolean hasSize(CurvePiece piece) {
        return piece.contains(firstSize(piece));
    }

    private static Rational firstSize(CurvePiece piece) {
        return piece.form() instanceof CurveForm.StoredPremium
                ? SizePremium.baseSize(SizePremium.firstStoredSize(piece.from()))
                : piece.from();
    }

    private static @Nullable CurveViolation atBoundary(CurvePiece before, CurvePiece after) {
        Surd reached = before.form().limitFromBelow(after.from());
        Rational size = firstSize(after);
        Surd ratio = after.form().at(size);
        return ratio.compareTo(reached) < 0 ? new CurveViolation(size, true, ratio, reached) : null;
    }

    private static @Nullable CurveViolation inside(CurvePiece piece) {
        CurveForm form = piece.form();
        if (form.trend() >= 0) {
            return null;
        }
        if (form instanceof CurveForm.Staircase staircase) {
            Rational corner = StaircaseCorners.of(staircase).firstFrom(piece.from());
            return piece.contains(corner)
                    ? new CurveViolation(corner, false, form.limitFromAbove(corner), form.at(corner))
                    : null;
        }
        if (form instanceof CurveForm.StoredPremium premium) {
            return atPremium(piece, premium);
        }
        if (form instanceof CurveForm.Reciprocal && piece.from().signum() == 0) {
            // It falls from a ratio without bound, at every size from zero on.
            Rational size = Rational.ONE;
            while (!piece.contains(size)) {
                size = size.dividedBy(Rational.of(10));
            }
            return new CurveViolation(size, true, form.at(size), form.at(size));
        }
        Surd ratio = form.limitFromAbove(piece.from());
        return new CurveViolation(piece.from(), false, ratio, ratio);
    }

    private static @Nullable CurveViolation atPremium(CurvePiece piece, CurveForm.StoredPremium premium) {
        BigInteger first = SizePremium.firstStoredSize(piece.from());
        BigInteger raised = SizePremium.at(first, premium.storedImfFactor()).add(BigInteger.ONE);
        Rational size = SizePremium.baseSize(SizePremium.firstSizeWithPremium(raised, premium.storedImfFactor()));
        return piece.contains(size)
                ? new CurveViolation(size, true, premium.at(size), premium.limitFromBelow(size))
                : null;
    }
}
