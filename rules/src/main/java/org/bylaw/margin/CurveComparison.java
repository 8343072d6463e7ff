package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/**
 * The exact comparison of two margin curves over the whole domain that they share, which may have no end: no size is left
 * out, none is sampled. Both curves must count sizes in the same unit.
 */
public final class CurveComparison {

    private CurveComparison() {}

    /**
     * The smallest witness that {@code curve > limit} somewhere; {@code null} where {@code curve <= limit} at every size.
     *
     * @throws IllegalArgumentException if a {@link CurveForm.StoredPremium} meets a form other than a premium or a constant:
     *     the one is defined on a grid of sizes, the other between them
     * @throws ArithmeticException if two staircases of different steps are so close to each other over so many steps that
     *     25 million of them do not decide
     */
    public static @Nullable CurveViolation firstAbove(MarginCurve curve, MarginCurve limit) {
        return first(curve, limit, Relation.ABOVE);
    }

    /**
     * The smallest witness that {@code curve >= limit} somewhere; {@code null} where {@code curve < limit} at every size.
     *
     * @throws IllegalArgumentException as {@link #firstAbove(MarginCurve, MarginCurve)}
     * @throws ArithmeticException as {@link #firstAbove(MarginCurve, MarginCurve)}
     */
    public static @Nullable CurveViolation firstAtOrAbove(MarginCurve curve, MarginCurve limit) {
        return first(curve, limit, Relation.AT_OR_ABOVE);
    }

    /**
     * The smallest witness that {@code curve > limit} for a position, whose size is above zero and at most {@code largest};
     * {@code null} where there is none. Sizes beyond the end of one of the curves do not count. A violation that the smallest
     * sizes share is reported at a size of zero.
     *
     * @throws IllegalArgumentException as {@link #firstAbove(MarginCurve, MarginCurve)}, and if {@code largest} is not above zero
     * @throws ArithmeticException as {@link #firstAbove(MarginCurve, MarginCurve)}
     */
    public static @Nullable CurveViolation firstAbove(MarginCurve curve, MarginCurve limit, Rational largest) {
        if (largest.signum() <= 0) {
            throw new IllegalArgumentException("a position has a size above zero, not " + largest);
        }
        MarginCurve positions = curve.ofPositions();
        MarginCurve limits = limit.ofPositions();
        CurveViolation found = firstAbove(positions.below(largest), limits.below(largest));
        if (found != null || endsAtOrBelow(curve, largest) || endsAtOrBelow(limit, largest)) {
            return found;
        }
        Surd value = positions.at(largest);
        Surd allowed = limits.at(largest);
        return value.compareTo(allowed) > 0 ? new CurveViolation(largest, true, value, allowed) : null;
    }

    private static boolean endsAtOrBelow(MarginCurve curve, Rational size) {
        return curve.cap() != null && curve.cap().compareTo(size) <= 0;
    }

    /**
     * The smallest size at which {@code curve} falls as size grows; {@code null} where it never falls. The violation's limit
     * is the ratio that was reached before, its value the lower one; where a ratio starts to fall without a jump, both are
     * the ratio it falls from.
     */
    public static @Nullable CurveViolation firstFall(MarginCurve curve) {
        return FirstFall.of(curve);
    }

    private static @Nullable CurveViolation first(MarginCurve curve, MarginCurve limit, Relation relation) {
        for (CommonPieces pieces = new CommonPieces(curve, limit); pieces.hasNext(); ) {
            CommonPiece piece = pieces.next();
            ViolationStart start =
                    PieceComparison.first(piece.one(), piece.other(), piece.from(), piece.to(), relation);
            if (start != null) {
                return violation(start, piece.one(), piece.other());
            }
        }
        return null;
    }

    private static CurveViolation violation(ViolationStart start, CurveForm form, CurveForm limit) {
        Rational size = start.size();
        return start.attained()
                ? new CurveViolation(size, true, form.at(size), limit.at(size))
                : new CurveViolation(size, false, form.limitFromAbove(size), limit.limitFromAbove(size));
    }
}
