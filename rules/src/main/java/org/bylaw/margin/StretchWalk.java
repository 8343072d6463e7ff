package org.bylaw.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Walks the sizes that two curves share from zero up and notes where the sign of their difference turns. Where a curve goes in
 * steps, the walk jumps from one turn to the next and looks at single steps only there.
 */
final class StretchWalk {

    /** Turns at which a walk along steps is given up: staircases of one slope turn again and again without end. */
    private static final int MOST_TURNS = 1_024;

    private final int mostStretches;
    private final List<Start> starts = new ArrayList<>();
    private int turns;

    /** Where a stretch starts. */
    private record Start(Rational size, boolean included, CurveStretch.Kind kind) {}

    private StretchWalk(int mostStretches) {
        this.mostStretches = mostStretches;
    }

    /** The stretches that are listed, and whether they are all. */
    record Found(List<CurveStretch> stretches, boolean complete) {}

    /** The stretches of the sizes that both curves cover, {@code mostStretches} at most. */
    static Found of(MarginCurve current, MarginCurve next, int mostStretches) {
        StretchWalk walk = new StretchWalk(mostStretches);
        CommonPieces pieces = new CommonPieces(current, next);
        Rational end = CommonPieces.end(current, next);
        while (pieces.hasNext()) {
            Rational stopped = walk.along(pieces.next());
            if (stopped != null || walk.full()) {
                return new Found(walk.stretches(stopped), false);
            }
        }
        return new Found(walk.stretches(end), true);
    }

    private boolean full() {
        return starts.size() > mostStretches;
    }

    private List<CurveStretch> stretches(@Nullable Rational end) {
        List<CurveStretch> stretches = new ArrayList<>();
        for (int index = 0; index < starts.size() && index < mostStretches; index++) {
            Start start = starts.get(index);
            Rational to = index + 1 < starts.size() ? starts.get(index + 1).size() : end;
            stretches.add(new CurveStretch(start.size(), start.included(), to, start.kind()));
        }
        return List.copyOf(stretches);
    }

    /** Notes that the sign is {@code sign} from {@code size} on. A single size with equal ratios is a crossing, not a stretch. */
    private void note(Rational size, boolean included, int sign) {
        CurveStretch.Kind kind = CurveStretch.Kind.ofSign(sign);
        Start last = starts.isEmpty() ? null : starts.get(starts.size() - 1);
        if (last == null) {
            starts.add(new Start(size, true, kind));
        } else if (last.kind() == CurveStretch.Kind.EQUAL
                && kind != CurveStretch.Kind.EQUAL
                && last.included()
                && !included
                && last.size().equals(size)) {
            starts.remove(starts.size() - 1);
            note(size, false, sign);
        } else if (last.kind() != kind) {
            starts.add(new Start(size, included, kind));
        }
    }

    /** Notes the turns of one piece; the size at which it was given up, {@code null} where it came to the end. */
    private @Nullable Rational along(CommonPiece piece) {
        Rational low = piece.from();
        CurveForm one = PieceComparison.constantWhereLevel(piece.one(), low);
        CurveForm other = PieceComparison.constantWhereLevel(piece.other(), low);
        CommonPiece levelled = new CommonPiece(low, piece.to(), one, other);
        if (one instanceof CurveForm.Constant left && other instanceof CurveForm.Constant right) {
            note(low, true, left.value().compareTo(right.value()));
            return null;
        }
        if (one instanceof CurveForm.StoredPremium || other instanceof CurveForm.StoredPremium) {
            return alongStoredSizes(levelled);
        }
        if (one instanceof CurveForm.Staircase || other instanceof CurveForm.Staircase) {
            return alongStairs(levelled);
        }
        noteRuns(one, other, low, true, piece.to(), false);
        return null;
    }

    /** Notes the runs of a difference without jumps; the sign of the last one. */
    private int noteRuns(
            CurveForm one,
            CurveForm other,
            Rational low,
            boolean lowIncluded,
            @Nullable Rational high,
            boolean highIncluded) {
        SmoothDifference difference = new SmoothDifference(one, other);
        SizeRange range = new SizeRange(low, lowIncluded && difference.definedAt(low), high, highIncluded);
        int sign = 0;
        for (SignRun run : SignChart.of(difference, range).runs()) {
            sign = run.sign();
            Rational start = run.from().asRational();
            if (start != null) {
                note(start, run.fromIncluded(), sign);
            } else if (sign != 0) {
                note(SignChart.firstDecimal(run), true, sign);
            }
        }
        return sign;
    }

    private @Nullable Rational alongStoredSizes(CommonPiece piece) {
        Rational size = SizePremium.baseSize(SizePremium.firstStoredSize(piece.from()));
        Rational high = piece.to();
        if (high != null && size.compareTo(high) >= 0) {
            return null;
        }
        int sign = piece.one().at(size).compareTo(piece.other().at(size));
        note(piece.from(), true, sign);
        for (ViolationStart turn = turn(piece, size, sign); turn != null; turn = turn(piece, size, sign)) {
            size = turn.size();
            sign = piece.one().at(size).compareTo(piece.other().at(size));
            note(size, true, sign);
            if (stops()) {
                return size;
            }
        }
        return null;
    }

    private @Nullable Rational alongStairs(CommonPiece piece) {
        Rational position = piece.from();
        Rational high = piece.to();
        note(position, true, piece.one().at(position).compareTo(piece.other().at(position)));
        while (true) {
            Rational corner = cornerAbove(piece, position);
            boolean last = high != null && corner.compareTo(high) >= 0;
            Rational end = last ? high : corner;
            int sign =
                    noteRuns(stair(piece.one(), position), stair(piece.other(), position), position, false, end, !last);
            if (last) {
                return null;
            }
            ViolationStart turn = turn(piece, corner, sign);
            if (turn == null) {
                return null;
            }
            if (stops()) {
                return corner;
            }
            position = turn.attained() ? cornerBelow(piece, turn.size()).max(corner) : turn.size();
        }
    }

    private boolean stops() {
        turns++;
        return full() || turns >= MOST_TURNS;
    }

    /** Where the sign first differs from {@code sign}, which holds at {@code low}. */
    private @Nullable ViolationStart turn(CommonPiece piece, Rational low, int sign) {
        if (sign != 0) {
            return first(piece, low, piece.to(), -sign, Relation.AT_OR_ABOVE);
        }
        // Along steps that keep the two close, the sign before the equal sizes is as a rule the one after them; the
        // other one is
        // looked for only as far as that.
        int likely = lastSign();
        ViolationStart turn = first(piece, low, piece.to(), likely, Relation.ABOVE);
        if (turn != null && turn.size().equals(low)) {
            return turn;
        }
        ViolationStart earlier = first(piece, low, turn == null ? piece.to() : turn.size(), -likely, Relation.ABOVE);
        if (earlier != null || turn == null) {
            return earlier;
        }
        return turn.attained() ? turn : atCorner(piece, turn);
    }

    /** The turn just above a corner, or at the corner itself where the two already differ there the other way. */
    private static ViolationStart atCorner(CommonPiece piece, ViolationStart turn) {
        Rational corner = turn.size();
        return piece.one().at(corner).equals(piece.other().at(corner)) ? turn : new ViolationStart(corner, true);
    }

    /** Where {@code current - next}, times {@code sign}, is first as the relation says. */
    private static @Nullable ViolationStart first(
            CommonPiece piece, Rational low, @Nullable Rational high, int sign, Relation relation) {
        return sign > 0
                ? PieceComparison.first(piece.one(), piece.other(), low, high, relation)
                : PieceComparison.first(piece.other(), piece.one(), low, high, relation);
    }

    /** The sign of the last stretch whose ratios are not equal; 1 where there is none. */
    private int lastSign() {
        for (int index = starts.size() - 1; index >= 0; index--) {
            CurveStretch.Kind kind = starts.get(index).kind();
            if (kind != CurveStretch.Kind.EQUAL) {
                return kind == CurveStretch.Kind.TIGHTER ? -1 : 1;
            }
        }
        return 1;
    }

    /** The form itself, or for a staircase the ratio of the stair that starts at {@code position} or contains the sizes above it. */
    private static CurveForm stair(CurveForm form, Rational position) {
        return form instanceof CurveForm.Staircase stairs
                ? new CurveForm.Constant(stairs.ratioJustAbove(position))
                : form;
    }

    private static Rational cornerAbove(CommonPiece piece, Rational size) {
        return corner(piece, corners -> corners.firstAbove(size), Rational::min);
    }

    private static Rational cornerBelow(CommonPiece piece, Rational size) {
        return corner(piece, corners -> corners.lastBelow(size), Rational::max);
    }

    /** The nearest of the corners of those forms that are staircases, one of them at least. */
    private static Rational corner(
            CommonPiece piece, Function<StaircaseCorners, Rational> find, BinaryOperator<Rational> nearest) {
        return Stream.of(piece.one(), piece.other())
                .filter(CurveForm.Staircase.class::isInstance)
                .map(CurveForm.Staircase.class::cast)
                .map(stairs -> find.apply(StaircaseCorners.of(stairs)))
                .reduce(nearest)
                .orElseThrow();
    }
}
