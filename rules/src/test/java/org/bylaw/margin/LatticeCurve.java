package org.bylaw.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/** A curve of one to four generated {@link LatticeForm}s; its breaks are multiples of one half. */
final class LatticeCurve {

    private final long[] starts;
    private final LatticeForm[] forms;
    private final long cap;

    private LatticeCurve(long[] starts, LatticeForm[] forms, long cap) {
        this.starts = starts;
        this.forms = forms;
        this.cap = cap;
    }

    static LatticeCurve generated(SplittableRandom random, long lift) {
        int pieces = random.nextInt(1, 5);
        long[] starts = new long[pieces];
        LatticeForm[] forms = new LatticeForm[pieces];
        for (int piece = 0; piece < pieces; piece++) {
            starts[piece] = piece == 0 ? 0 : starts[piece - 1] + 12L * random.nextInt(1, 7);
            forms[piece] = LatticeForm.generated(random, starts[piece], lift);
        }
        long cap = random.nextBoolean() ? Long.MAX_VALUE : starts[pieces - 1] + 12L * random.nextInt(1, 9);
        return new LatticeCurve(starts, forms, cap);
    }

    /** The lattice size at which the curve ends; the largest {@code long} where it has no end. */
    long cap() {
        return cap;
    }

    LatticeForm formAt(long n) {
        int piece = starts.length - 1;
        while (starts[piece] > n) {
            piece--;
        }
        return forms[piece];
    }

    MarginCurve curve() {
        List<CurvePiece> pieces = new ArrayList<>();
        for (int piece = 0; piece < starts.length; piece++) {
            pieces.add(new CurvePiece(
                    size(starts[piece]),
                    piece + 1 < starts.length ? size(starts[piece + 1]) : end(),
                    forms[piece].form()));
        }
        return MarginCurve.of(pieces);
    }

    private @Nullable Rational end() {
        return cap == Long.MAX_VALUE ? null : size(cap);
    }

    private static Rational size(long n) {
        return Rational.of(n, LatticeForm.PER_ONE);
    }

    @Override
    public String toString() {
        return curve().pieces().toString();
    }
}
