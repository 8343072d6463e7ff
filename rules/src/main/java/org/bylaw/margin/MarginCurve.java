package org.bylaw.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/**
 * A margin ratio as a function of size over {@code [0, cap)}, or over all sizes: a list of pieces, each of a known form, that
 * follow each other without gap.
 */
public final class MarginCurve {

    private final List<CurvePiece> pieces;

    private MarginCurve(List<CurvePiece> pieces) {
        this.pieces = pieces;
    }

    /**
     * A curve of the given pieces.
     *
     * @throws IllegalArgumentException if they do not start at zero or do not follow each other
     */
    public static MarginCurve of(List<CurvePiece> pieces) {
        Rational expected = Rational.ZERO;
        for (CurvePiece piece : pieces) {
            if (expected == null || !piece.from().equals(expected)) {
                throw new IllegalArgumentException("pieces do not follow each other at " + piece.from());
            }
            expected = piece.to();
        }
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a curve needs a piece");
        }
        return new MarginCurve(List.copyOf(pieces));
    }

    /** The same form at every size. */
    public static MarginCurve of(CurveForm form) {
        return of(List.of(new CurvePiece(Rational.ZERO, null, form)));
    }

    /** The same ratio at every size. */
    public static MarginCurve constant(Rational ratio) {
        return of(new CurveForm.Constant(ratio));
    }

    /** The pieces, from size zero up. */
    public List<CurvePiece> pieces() {
        return pieces;
    }

    /** Where the curve ends (excluded); {@code null} where it has no end. */
    public @Nullable Rational cap() {
        return pieces.get(pieces.size() - 1).to();
    }

    /**
     * The ratio at {@code size}.
     *
     * @throws SizeNotAllowedException at and above the cap, and below zero
     */
    public Surd at(Rational size) {
        return pieceAt(size).form().at(size);
    }

    /**
     * The limit of the ratios as sizes fall to {@code size} from above: what holds just above it.
     *
     * @throws SizeNotAllowedException at and above the cap, and below zero
     */
    public Surd justAbove(Rational size) {
        return pieceAt(size).form().limitFromAbove(size);
    }

    /** The form at {@code size}, which the curve covers. */
    CurveForm formAt(Rational size) {
        return pieceAt(size).form();
    }

    private CurvePiece pieceAt(Rational size) {
        for (CurvePiece piece : pieces) {
            if (piece.contains(size)) {
                return piece;
            }
        }
        throw new SizeNotAllowedException(
                size, size.signum() < 0 ? "sizes are not negative" : "sizes end below " + cap());
    }

    /**
     * Whether some size is asked for a higher ratio than a smaller one. Sizes are those of positions, above zero.
     */
    public boolean rises() {
        CurvePiece before = null;
        for (CurvePiece piece : pieces) {
            CurveForm form = piece.form();
            boolean jumps = before != null
                    && form.limitFromAbove(piece.from()).compareTo(before.form().limitFromBelow(piece.from())) > 0;
            if (jumps || form.trend() > 0) {
                return true;
            }
            before = piece;
        }
        return false;
    }

    /** The limit of the ratios as sizes fall to zero; {@code null} where they fall or rise without bound. */
    @Nullable
    Surd smallest() {
        CurveForm form = pieces.get(0).form();
        return form instanceof CurveForm.Reciprocal reciprocal
                        && reciprocal.amount().signum() != 0
                ? null
                : form.limitFromAbove(Rational.ZERO);
    }

    /**
     * The limit of the ratios as sizes rise to the end of this curve: what holds for the largest sizes.
     *
     * @throws IllegalStateException if this curve has no end
     */
    public Surd justBelowCap() {
        Rational cap = cap();
        if (cap == null) {
            throw new IllegalStateException("the curve has no end");
        }
        return pieces.get(pieces.size() - 1).form().limitFromBelow(cap);
    }

    /** This curve as far as {@code end}, excluded. */
    MarginCurve below(Rational end) {
        List<CurvePiece> kept = new ArrayList<>();
        for (CurvePiece piece : pieces) {
            if (piece.from().compareTo(end) < 0) {
                Rational to = piece.to() == null ? end : piece.to().min(end);
                kept.add(new CurvePiece(piece.from(), to, piece.form()));
            }
        }
        return new MarginCurve(List.copyOf(kept));
    }

    /**
     * This curve with the ratio at zero taken from the sizes just above it. They differ where a staircase takes its first step
     * there: no position has a size of zero.
     */
    MarginCurve ofPositions() {
        CurvePiece first = pieces.get(0);
        if (!(first.form() instanceof CurveForm.Staircase stairs)
                || stairs.ratioAt(Rational.ZERO).equals(stairs.ratioJustAbove(Rational.ZERO))) {
            return this;
        }
        Rational corner = StaircaseCorners.of(stairs).firstAbove(Rational.ZERO);
        boolean whole = first.to() != null && first.to().compareTo(corner) <= 0;
        List<CurvePiece> changed = new ArrayList<>();
        changed.add(new CurvePiece(
                Rational.ZERO,
                whole ? first.to() : corner,
                new CurveForm.Constant(stairs.ratioJustAbove(Rational.ZERO))));
        if (!whole) {
            changed.add(new CurvePiece(corner, first.to(), stairs));
        }
        changed.addAll(pieces.subList(1, pieces.size()));
        return new MarginCurve(List.copyOf(changed));
    }

    /** This curve with every ratio multiplied by {@code factor}. */
    public MarginCurve times(Rational factor) {
        return map(form -> form.times(factor));
    }

    /** This curve with {@code addend} added to every ratio. */
    public MarginCurve plus(Rational addend) {
        return map(form -> form.plus(addend));
    }

    private MarginCurve map(UnaryOperator<CurveForm> change) {
        return new MarginCurve(pieces.stream()
                .map(piece -> new CurvePiece(piece.from(), piece.to(), change.apply(piece.form())))
                .toList());
    }
}
