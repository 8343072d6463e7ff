package org.bylaw.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact number {@code rational + coefficient * sqrt(radicand)}. A size-scaled margin ratio is one; so is the size at which
 * two margin curves cross.
 */
public final class Surd implements Comparable<Surd> {

    // Held as rational + rootSign * sqrt(radicand) with the coefficient inside the root: each number has one such form,
    // so
    // that 2 sqrt(2) and sqrt(8) are equal field by field. A rational number has root sign and radicand zero; any other
    // radicand is no perfect square.
    private final Rational rational;
    private final int rootSign;
    private final Rational radicand;

    private Surd(Rational rational, int rootSign, Rational radicand) {
        this.rational = rational;
        this.rootSign = rootSign;
        this.radicand = radicand;
    }

    /** The rational number {@code value}. */
    public static Surd of(Rational value) {
        return new Surd(value, 0, Rational.ZERO);
    }

    /**
     * {@code rational + coefficient * sqrt(radicand)}.
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
        return root == null
                ? new Surd(rational, coefficient.signum(), coefficient.squared().times(radicand))
                : of(rational.plus(coefficient.times(root)));
    }

    /** The square root of {@code radicand}. */
    public static Surd squareRoot(Rational radicand) {
        return of(Rational.ZERO, Rational.ONE, radicand);
    }

    private static @Nullable Rational perfectRoot(Rational square) {
        BigInteger[] numerator = square.numerator().sqrtAndRemainder();
        if (numerator[1].signum() != 0) {
            return null;
        }
        BigInteger[] denominator = square.denominator().sqrtAndRemainder();
        return denominator[1].signum() == 0 ? Rational.of(numerator[0], denominator[0]) : null;
    }

    /** Whether there is no irrational part. */
    public boolean rational() {
        return rootSign == 0;
    }

    /** This number as a fraction, or {@code null} where it is irrational. */
    public @Nullable Rational asRational() {
        return rational() ? rational : null;
    }

    public Surd plus(Rational addend) {
        return new Surd(rational.plus(addend), rootSign, radicand);
    }

    public Surd minus(Rational subtrahend) {
        return plus(subtrahend.negated());
    }

    public Surd times(Rational factor) {
        return factor.signum() == 0
                ? of(Rational.ZERO)
                : new Surd(
                        rational.times(factor),
                        rootSign * factor.signum(),
                        factor.squared().times(radicand));
    }

    public Surd negated() {
        return new Surd(rational.negated(), -rootSign, radicand);
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
        // 1 / (p + sqrt r) = (p - sqrt r) / (p^2 - r)
        Rational norm = rational.squared().minus(radicand);
        return new Surd(rational, -rootSign, radicand).times(norm.reciprocal());
    }

    public Surd min(Surd other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Surd max(Surd other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return signOf(rational, rootSign, radicand);
    }

    /** The sign of {@code p + rootSign * sqrt(r)}. */
    private static int signOf(Rational p, int rootSign, Rational r) {
        if (rootSign == 0 || p.signum() == rootSign) {
            return p.signum();
        }
        return p.signum() == 0 ? rootSign : p.signum() * p.squared().compareTo(r);
    }

    /** Compares with a fraction, exactly. */
    public int compareTo(Rational other) {
        return rational() ? rational.compareTo(other) : signOf(rational.minus(other), rootSign, radicand);
    }

    @Override
    public int compareTo(Surd other) {
        if (other.rational()) {
            return compareTo(other.rational);
        }
        if (rational()) {
            return -other.compareTo(rational);
        }
        if (rootSign == other.rootSign && radicand.equals(other.radicand)) {
            return rational.compareTo(other.rational);
        }
        // d + sqrt r against sqrt s: signs first, then squares, whose difference has the one root 2 d sqrt r left.
        Rational difference = rational.minus(other.rational);
        int left = signOf(difference, rootSign, radicand);
        if (left != other.rootSign) {
            return Integer.compare(left, other.rootSign);
        }
        Rational squares = difference.squared().plus(radicand).minus(other.radicand);
        Rational crossSquared = difference.squared().times(radicand).times(Rational.of(4));
        return left * signOf(squares, difference.signum() * rootSign, crossSquared);
    }

    /** This number as a decimal of at most {@code significantDigits} digits, rounded as told; the rounding is exact. */
    public BigDecimal toDecimal(int significantDigits, RoundingMode rounding) {
        if (rational()) {
            return rational.toDecimal(significantDigits, rounding);
        }
        // The root lies strictly between two neighbouring multiples of 10^-decimals: take more decimals until both ends
        // of
        // the bracket round alike.
        for (int decimals = significantDigits + 2; ; decimals *= 2) {
            BigInteger scale = BigInteger.TEN.pow(decimals);
            BigInteger root = radicand.numerator()
                    .multiply(scale)
                    .multiply(scale)
                    .divide(radicand.denominator())
                    .sqrt();
            BigDecimal one = atRoot(root, scale).toDecimal(significantDigits, rounding);
            BigDecimal other = atRoot(root.add(BigInteger.ONE), scale).toDecimal(significantDigits, rounding);
            if (one.compareTo(other) == 0) {
                return one;
            }
        }
    }

    private Rational atRoot(BigInteger root, BigInteger scale) {
        Rational value = Rational.of(root, scale);
        return rootSign > 0 ? rational.plus(value) : rational.minus(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Surd surd
                && rootSign == surd.rootSign
                && rational.equals(surd.rational)
                && radicand.equals(surd.radicand);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rational.hashCode() + rootSign) + radicand.hashCode();
    }

    /** The fraction, or {@code p + sqrt(r)}. */
    @Override
    public String toString() {
        if (rational()) {
            return rational.toString();
        }
        String root = "sqrt(" + radicand + ")";
        if (rational.signum() == 0) {
            return rootSign > 0 ? root : "-" + root;
        }
        return rational + (rootSign > 0 ? " + " : " - ") + root;
    }
}
