package org.bylaw.margin;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What the change of a margin curve does to every size of a position: where it is looser, tighter or equal, where sizes are
 * allowed no longer or newly, and the largest factor each way. Exact over all sizes; none is sampled. Both curves must count
 * sizes in the same unit.
 *
 * <p>No position has a size of zero: the ratios there are those of the smallest positions.
 *
 * <p>Directions and bounds are computed at once, stretches and largest factors when they are asked for, each time anew.
 */
public final class CurveChange {

    /** How many stretches are listed at most. */
    public static final int MOST_STRETCHES = 256;

    private static final Rational RAISE = Rational.of(1024);
    private static final int MOST_RAISES = 12;

    private final MarginCurve current;
    private final MarginCurve next;
    private final @Nullable CurveViolation looser;
    private final @Nullable CurveViolation tighter;
    private final int capChange;

    private CurveChange(MarginCurve current, MarginCurve next) {
        this.current = PositionCurve.of(current);
        this.next = PositionCurve.of(next);
        this.looser = CurveComparison.firstAbove(this.current, this.next);
        this.tighter = CurveComparison.firstAbove(this.next, this.current);
        this.capChange = compareCaps(next.cap(), current.cap());
    }

    /**
     * The change from {@code current} to {@code next}.
     *
     * @throws IllegalArgumentException if a {@link CurveForm.StoredPremium} meets a form other than a premium or a constant
     * @throws ArithmeticException if two staircases of different steps are undecided over 25 million of them; the other
     *     methods may throw it too
     */
    public static CurveChange between(MarginCurve current, MarginCurve next) {
        return new CurveChange(current, next);
    }

    private static int compareCaps(@Nullable Rational one, @Nullable Rational other) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return one.compareTo(other);
    }

    /**
     * The direction for positions yet to be opened: looser where a ratio falls or sizes are newly allowed, tighter where a
     * ratio rises or sizes are allowed no longer.
     */
    public Direction direction() {
        return Direction.of(looser != null || capChange > 0, tighter != null || capChange < 0);
    }

    /**
     * The direction for positions that exist, whose sizes the current curve covers: as {@link #direction()}, but newly allowed
     * sizes count for nothing.
     */
    public Direction directionOfHeld() {
        return Direction.of(looser != null, tighter != null || capChange < 0);
    }

    /** The smallest size at which the ratio falls; {@code null} where it falls nowhere. The violation's limit is the next ratio. */
    public @Nullable CurveViolation firstLoosening() {
        return looser;
    }

    /** The smallest size at which the ratio rises; {@code null} where it rises nowhere. The violation's limit is the current ratio. */
    public @Nullable CurveViolation firstTightening() {
        return tighter;
    }

    /**
     * The sizes from zero up to where the longer of the two curves ends, in stretches that follow each other; neighbours
     * differ in kind. A size at which two stretches meet with equal ratios is no stretch of its own.
     *
     * <p>At most {@link #MOST_STRETCHES}; where there are more, the list ends early and {@link #complete()} says so.
     */
    public List<CurveStretch> stretches() {
        StretchWalk.Found found = StretchWalk.of(current, next, MOST_STRETCHES);
        Rational end = CommonPieces.end(current, next);
        if (!found.complete() || capChange == 0 || end == null) {
            return found.stretches();
        }
        List<CurveStretch> stretches = new ArrayList<>(found.stretches());
        stretches.add(
                capChange < 0
                        ? new CurveStretch(end, true, current.cap(), CurveStretch.Kind.NO_LONGER_ALLOWED)
                        : new CurveStretch(end, true, next.cap(), CurveStretch.Kind.NEWLY_ALLOWED));
        return List.copyOf(stretches);
    }

    /** Whether {@link #stretches()} lists all of them: two staircases of one slope may turn without end. */
    public boolean complete() {
        return StretchWalk.of(current, next, MOST_STRETCHES).complete();
    }

    /**
     * The largest {@code current / next} over the sizes that both allow; {@code null} where the ratio falls nowhere. It has no
     * bound where it falls somewhere and the next ratio is anywhere zero or below, or tends to it.
     */
    public @Nullable CurveFactor largestLoosening() {
        return LargestFactor.of(current, next);
    }

    /**
     * The largest {@code next / current} over the sizes that both allow; {@code null} where the ratio rises nowhere. It has no
     * bound where it rises somewhere and the current ratio is anywhere zero or below, or tends to it.
     */
    public @Nullable CurveFactor largestTightening() {
        CurveFactor largest = LargestFactor.of(next, current);
        return largest == null ? null : largest.swapped();
    }

    /**
     * Whether at some size that both allow {@code current > factor * next}.
     *
     * @param factor at least 1
     * @throws IllegalArgumentException if {@code factor} is below 1
     */
    public boolean loosensByMoreThan(Rational factor) {
        return firstLooseningBeyond(factor) != null;
    }

    /**
     * The smallest size at which {@code current > factor * next}; {@code null} where there is none. The violation's value is
     * the current ratio, its limit {@code factor * next}.
     *
     * @param factor at least 1
     * @throws IllegalArgumentException if {@code factor} is below 1
     */
    public @Nullable CurveViolation firstLooseningBeyond(Rational factor) {
        return looser == null ? null : firstBeyond(current, next, factor);
    }

    /**
     * Whether at some size that both allow {@code next > factor * current}.
     *
     * @param factor at least 1
     * @throws IllegalArgumentException if {@code factor} is below 1
     */
    public boolean tightensByMoreThan(Rational factor) {
        return firstTighteningBeyond(factor) != null;
    }

    /**
     * The smallest size at which {@code next > factor * current}; {@code null} where there is none. The violation's value is
     * the next ratio, its limit {@code factor * current}.
     *
     * @param factor at least 1
     * @throws IllegalArgumentException if {@code factor} is below 1
     */
    public @Nullable CurveViolation firstTighteningBeyond(Rational factor) {
        return tighter == null ? null : firstBeyond(next, current, factor);
    }

    /**
     * The smallest size at which {@code current - next > difference}; {@code null} where there is none. The violation's value is
     * the current ratio less the difference, its limit the next ratio.
     *
     * @param difference of margin ratios, not below zero
     */
    public @Nullable CurveViolation firstFallBeyond(Rational difference) {
        return looser == null ? null : CurveComparison.firstAbove(current.plus(difference.negated()), next);
    }

    /**
     * The largest {@code current / next} over the sizes that both allow, be it below 1; {@code null} where it has no bound. Of a
     * factor that is not exact it is the proven upper bound.
     */
    public @Nullable Rational largestQuotient() {
        // Raised so far that the ratio falls at every size: its factor, lowered again, is the quotient.
        Rational raise = RAISE;
        for (int round = 0; round < MOST_RAISES; round++) {
            CurveFactor raised = LargestFactor.of(current.times(raise), next);
            if (raised != null) {
                return raised.factor() == null ? null : raised.factor().dividedBy(raise);
            }
            raise = raise.times(RAISE);
        }
        // Nothing was asked before.
        return Rational.ZERO;
    }

    /** Where the next sizes end / where the current ones do; {@code null} where one of them has no end. */
    public @Nullable Rational capFactor() {
        return current.cap() == null || next.cap() == null ? null : next.cap().dividedBy(current.cap());
    }

    /** Whether every size that is allowed stays so. */
    public boolean nextCoversCurrent() {
        return capChange >= 0;
    }

    /** The curve before. */
    public MarginCurve current() {
        return current;
    }

    /** The curve after. */
    public MarginCurve next() {
        return next;
    }

    private static @Nullable CurveViolation firstBeyond(MarginCurve larger, MarginCurve smaller, Rational factor) {
        if (factor.compareTo(Rational.ONE) < 0) {
            throw new IllegalArgumentException("a factor is at least 1, not " + factor);
        }
        return CurveComparison.firstAbove(larger, smaller.times(factor));
    }
}
