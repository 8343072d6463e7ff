package org.bylaw.margin;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/** The sizes that two curves share, from zero up, cut wherever one of them changes its form. */
final class CommonPieces implements Iterator<CommonPiece> {

    private final Iterator<CurvePiece> pieces;
    private final Iterator<CurvePiece> otherPieces;
    private CurvePiece piece;
    private CurvePiece otherPiece;
    private @Nullable CommonPiece upcoming;

    CommonPieces(MarginCurve one, MarginCurve other) {
        this.pieces = one.pieces().iterator();
        this.otherPieces = other.pieces().iterator();
        this.piece = pieces.next();
        this.otherPiece = otherPieces.next();
        this.upcoming = common(piece, otherPiece);
    }

    /** Where the sizes that both curves cover end; {@code null} where neither has an end. */
    static @Nullable Rational end(MarginCurve one, MarginCurve other) {
        return lower(one.cap(), other.cap());
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public CommonPiece next() {
        CommonPiece found = upcoming;
        if (found == null) {
            throw new NoSuchElementException("one of the curves has ended");
        }
        upcoming = after(found.to());
        return found;
    }

    private @Nullable CommonPiece after(@Nullable Rational end) {
        if (end == null) {
            return null;
        }
        boolean pieceEnds = end.equals(piece.to());
        boolean otherPieceEnds = end.equals(otherPiece.to());
        if ((pieceEnds && !pieces.hasNext()) || (otherPieceEnds && !otherPieces.hasNext())) {
            return null;
        }
        piece = pieceEnds ? pieces.next() : piece;
        otherPiece = otherPieceEnds ? otherPieces.next() : otherPiece;
        return common(piece, otherPiece);
    }

    private static CommonPiece common(CurvePiece one, CurvePiece other) {
        return new CommonPiece(one.from().max(other.from()), lower(one.to(), other.to()), one.form(), other.form());
    }

    private static @Nullable Rational lower(@Nullable Rational one, @Nullable Rational other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : one.min(other);
    }
}
