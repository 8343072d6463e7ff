package org.bylaw.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact number {@code rational + coefficient * sqrt(radicand)}. A size-scaled margin ratio is one; so is the size at which
 * two margin curves cross.
 *
 * <p>A number without an irrational part is held with coefficient and radicand zero.
 */
public final class Surd implements Comparable<Surd> {

    private final Rational rational;
    private final Rational coefficient;
    private final Rational radicand;

    private Surd(Rational rational, Rational coefficient, Rational radicand) {
        this.rational = rational;
        this.coefficient = coefficient;
        this.radicand = radicand;
    }

    /** The rational number {@code value}. */
    public static Surd of(Rational value) {
        return new Surd(value, Rational.ZERO, Rational.ZERO);
    }

    /**
     * {@code rational + coefficient * sqrt(radicand)}; a perfect square is taken out of the root.
     *
     * @throws ArithmeticException if the radicand is negative
     */
    public static Surd of(Rational rational, Rational coefficient, Rational radicand) {
        if (radicand.signum() < 0) {
            throw new ArithmeticException("square root of a negative number: " + radicand);
        }
        if (coefficient.signum() == 0 || radicand.signum() == 0) {
            return of(rational);
        }
        Rational root = perfectRoot(radicand);
        return root == null ? new Surd(rational, coefficient, radicand) : of(rational.plus(coefficient.times(root)));
    }

    /** The square root of {@code radicand}. */
    public static Surd squareRoot(Rational radicand) {
        return of(Rational.ZERO, Rational.ONE, radicand);
    }

    private static @Nullable Rational perfectRoot(Rational square) {
        BigInteger[] numerator = square.numerator().sqrtAndRemainder();
        BigInteger[] denominator = square.denominator().sqrtAndRemainder();
        return numerator[1].signum() == 0 && denominator[1].signum() == 0
                ? Rational.of(numerator[0], denominator[0])
                : null;
    }

    /** Whether there is no irrational part. */
    public boolean rational() {
        return coefficient.signum() == 0;
    }

    /** This number as a fraction, or {@code null} where it is irrational. */
    public @Nullable Rational asRational() {
        return rational() ? rational : null;
    }

    public Surd plus(Rational addend) {
        return new Surd(rational.plus(addend), coefficient, radicand);
    }

    public Surd minus(Rational subtrahend) {
        return plus(subtrahend.negated());
    }

    public Surd times(Rational factor) {
        return factor.signum() == 0
                ? of(Rational.ZERO)
                : new Surd(rational.times(factor), coefficient.times(factor), radicand);
    }

    public Surd negated() {
        return times(Rational.ONE.negated());
    }

    /**
     * 1 / this, exactly.
     *
     * @throws ArithmeticException if this is zero
     */
    public Surd reciprocal() {
        if (rational()) {
            return of(rational.reciprocal());
        }
        // 1 / (p + q sqrt r) = (p - q sqrt r) / (p^2 - q^2 r)
        Rational norm = rational.squared().minus(coefficient.squared().times(radicand));
        return new Surd(rational.dividedBy(norm), coefficient.negated().dividedBy(norm), radicand);
    }

    public Surd min(Surd other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Surd max(Surd other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return signOf(rational, coefficient, radicand);
    }

    /** The sign of {@code p + q sqrt(r)}. */
    private static int signOf(Rational p, Rational q, Rational r) {
        int rootSign = r.signum() == 0 ? 0 : q.signum();
        if (rootSign == 0 || p.signum() == rootSign) {
            return p.signum() == 0 ? rootSign : p.signum();
        }
        if (p.signum() == 0) {
            return rootSign;
        }
        return p.squared().compareTo(q.squared().times(r)) >= 0
                ? (p.squared().equals(q.squared().times(r)) ? 0 : p.signum())
                : rootSign;
    }

    /** Compares with a fraction, exactly. */
    public int compareTo(Rational other) {
        return minus(other).signum();
    }

    @Override
    public int compareTo(Surd other) {
        if (other.rational()) {
            return compareTo(other.rational);
        }
        if (rational()) {
            return -other.compareTo(rational);
        }
        Rational difference = rational.minus(other.rational);
        if (radicand.equals(other.radicand)) {
            return signOf(difference, coefficient.minus(other.coefficient), radicand);
        }
        // d + q sqrt r against w = t sqrt s: signs first, then squares, whose difference has the one root left.
        int left = signOf(difference, coefficient, radicand);
        int right = other.coefficient.signum();
        if (left != right) {
            return Integer.compare(left, right);
        }
        Rational squared = difference
                .squared()
                .plus(coefficient.squared().times(radicand))
                .minus(other.coefficient.squared().times(other.radicand));
        Rational cross = difference.times(coefficient).times(Rational.of(2));
        return left * signOf(squared, cross, radicand);
    }

    /** This number as a decimal of at most {@code significantDigits} digits, rounded as told; the rounding is exact. */
    public BigDecimal toDecimal(int significantDigits, RoundingMode rounding) {
        if (rational()) {
            return rational.toDecimal(significantDigits, rounding);
        }
        for (int digits = significantDigits + 10; ; digits *= 2) {
            // An irrational number lies strictly inside any bracket of decimals: widen the digits until both ends round
            // alike.
            MathContext precision = new MathContext(digits, RoundingMode.HALF_EVEN);
            BigDecimal root = new BigDecimal(radicand.numerator())
                    .divide(new BigDecimal(radicand.denominator()), precision)
                    .sqrt(precision);
            BigDecimal middle = decimal(rational, precision)
                    .add(decimal(coefficient, precision).multiply(root));
            BigDecimal error = decimal(rational.abs(), precision)
                    .add(decimal(coefficient.abs(), precision).multiply(root))
                    .movePointLeft(digits - 3);
            MathContext target = new MathContext(significantDigits, rounding);
            BigDecimal low = middle.subtract(error).round(target);
            if (low.compareTo(middle.add(error).round(target)) == 0) {
                return low;
            }
        }
    }

    private static BigDecimal decimal(Rational value, MathContext precision) {
        return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator()), precision);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Surd surd && compareTo(surd) == 0;
    }

    @Override
    public int hashCode() {
        // Equal surds may be written with different radicands; rounding far below any difference that occurs keeps them
        // together.
        return rational()
                ? rational.hashCode()
                : toDecimal(12, RoundingMode.FLOOR).stripTrailingZeros().hashCode();
    }

    /** The fraction, or {@code p + q*sqrt(r)}. */
    @Override
    public String toString() {
        return rational() ? rational.toString() : rational + " + " + coefficient + "*sqrt(" + radicand + ")";
    }
}
