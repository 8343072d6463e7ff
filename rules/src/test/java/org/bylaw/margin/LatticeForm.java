package org.bylaw.margin;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.bylaw.exact.Rational;

/**
 * A curve form with small parameters, evaluated in {@code long} arithmetic on the sizes {@code n / 24}: written from the
 * formulas, apart from the code under test. Every ratio is {@code (p + q * sqrt(u)) / d} with whole numbers.
 */
final class LatticeForm {

    /** Lattice sizes per size 1. */
    static final int PER_ONE = 24;

    private enum Kind {
        CONSTANT,
        AFFINE,
        SQUARE_ROOT,
        RECIPROCAL,
        STAIRCASE,
        ROOT_OF_SHARE
    }

    private final Kind kind;
    private final long intercept;
    private final long factor;
    private final long start;
    private final long step;

    /**
     * @param factor slope, coefficient, amount or increment
     * @param start shift or base, in lattice units
     * @param step width of a stair, in lattice units; for a share, the whole in sixths
     */
    private LatticeForm(Kind kind, long intercept, long factor, long start, long step) {
        this.kind = kind;
        this.intercept = intercept;
        this.factor = factor;
        this.start = start;
        this.step = step;
    }

    /** A form for sizes from {@code from} (lattice units) on, with its ratios raised by {@code lift}. */
    static LatticeForm generated(SplittableRandom random, long from, long lift) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        long reach = kind == Kind.RECIPROCAL ? 9 : 3;
        long start = from - Math.min(from, 12L * random.nextInt(4));
        return new LatticeForm(
                kind, lift + random.nextLong(-4, 5), random.nextLong(-reach, reach), start, 12L * random.nextInt(1, 6));
    }

    CurveForm form() {
        Rational level = Rational.of(intercept);
        Rational size = Rational.of(factor);
        Rational from = Rational.of(start, PER_ONE);
        return switch (kind) {
            case CONSTANT -> new CurveForm.Constant(level);
            case AFFINE -> new CurveForm.Affine(level, size);
            case SQUARE_ROOT -> new CurveForm.SquareRoot(level, size, from);
            case RECIPROCAL -> new CurveForm.Reciprocal(level, size);
            case STAIRCASE -> new CurveForm.Staircase(level, size, from, Rational.of(step, PER_ONE));
            case ROOT_OF_SHARE -> new CurveForm.RootOfShare(level, size, Rational.of(step, 6));
        };
    }

    boolean definedAt(long n) {
        return n != 0 || kind != Kind.RECIPROCAL || factor == 0;
    }

    private long divisor(long n) {
        return switch (kind) {
            case AFFINE, SQUARE_ROOT -> PER_ONE;
            // sqrt((n / 24) / (step / 6)) = sqrt(n * step) / (2 * step)
            case ROOT_OF_SHARE -> 2 * step;
            case RECIPROCAL -> n == 0 ? 1 : n;
            case CONSTANT, STAIRCASE -> 1;
        };
    }

    private long whole(long n) {
        return switch (kind) {
            case CONSTANT -> intercept;
            case AFFINE -> PER_ONE * intercept + factor * n;
            case SQUARE_ROOT -> PER_ONE * intercept;
            case ROOT_OF_SHARE -> 2 * step * intercept;
            case RECIPROCAL -> n == 0 ? intercept : intercept * n - PER_ONE * factor;
            case STAIRCASE -> intercept - factor * Math.floorDiv(start - n, step);
        };
    }

    private long coefficient() {
        return kind == Kind.SQUARE_ROOT || kind == Kind.ROOT_OF_SHARE ? factor : 0;
    }

    private long radicand(long n) {
        return switch (kind) {
            case SQUARE_ROOT -> PER_ONE * (n - start);
            case ROOT_OF_SHARE -> n * step;
            case CONSTANT, AFFINE, RECIPROCAL, STAIRCASE -> 0;
        };
    }

    /** The sign of the difference of the ratios at lattice size {@code n}. */
    int compareAt(long n, LatticeForm other) {
        return compareAt(n, other, n);
    }

    /** The sign of the difference of this ratio at {@code n} and the other's at {@code otherN}. */
    int compareAt(long n, LatticeForm other, long otherN) {
        long mine = other.divisor(otherN);
        long theirs = divisor(n);
        long common = BigInteger.valueOf(mine).gcd(BigInteger.valueOf(theirs)).longValueExact();
        mine /= common;
        theirs /= common;
        return sign(
                whole(n) * mine - other.whole(otherN) * theirs,
                coefficient() * mine,
                radicand(n),
                other.coefficient() * theirs,
                other.radicand(otherN));
    }

    /** The sign of {@code a + b * sqrt(u) - c * sqrt(v)}. */
    private static int sign(long a, long b, long u, long c, long v) {
        int left = sign(a, b, u);
        int right = v == 0 ? 0 : Long.signum(c);
        if (left != right || left == 0) {
            return Integer.compare(left, right);
        }
        return left * sign(a * a + b * b * u - c * c * v, 2 * a * b, u);
    }

    /** The sign of {@code a + b * sqrt(u)}. */
    private static int sign(long a, long b, long u) {
        int root = u == 0 ? 0 : Long.signum(b);
        int whole = Long.signum(a);
        if (root == 0 || whole == 0 || root == whole) {
            return whole == 0 ? root : whole;
        }
        return whole * Long.compare(a * a, Math.multiplyExact(b * b, u));
    }

    @Override
    public String toString() {
        return form().toString();
    }
}
