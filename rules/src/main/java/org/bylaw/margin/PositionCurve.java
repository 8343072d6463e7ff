package org.bylaw.margin;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bylaw.exact.Rational;

/** A margin curve as positions meet it: none has a size of zero, none is smaller than the programs' smallest where they count. */
final class PositionCurve {

    private static final Rational SMALLEST_STORED = SizePremium.baseSize(BigInteger.ONE);

    private PositionCurve() {}

    /** {@code curve} with the ratios below the smallest positions taken from those. */
    static MarginCurve of(MarginCurve curve) {
        MarginCurve positions = curve.ofPositions();
        boolean stored = positions.pieces().stream().anyMatch(piece -> piece.form() instanceof CurveForm.StoredPremium);
        return !stored || positions.at(Rational.ZERO).equals(positions.at(SMALLEST_STORED))
                ? positions
                : fromSmallestStored(positions);
    }

    private static MarginCurve fromSmallestStored(MarginCurve curve) {
        Rational smallest = Objects.requireNonNull(curve.at(SMALLEST_STORED).asRational());
        List<CurvePiece> pieces = new ArrayList<>();
        pieces.add(new CurvePiece(Rational.ZERO, SMALLEST_STORED, new CurveForm.Constant(smallest)));
        for (CurvePiece piece : curve.pieces()) {
            if (piece.to() == null || piece.to().compareTo(SMALLEST_STORED) > 0) {
                pieces.add(new CurvePiece(piece.from().max(SMALLEST_STORED), piece.to(), piece.form()));
            }
        }
        return MarginCurve.of(pieces);
    }
}
