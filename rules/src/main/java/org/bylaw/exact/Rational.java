package org.bylaw.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction of two integers, always in lowest terms. A leverage of 75x has no finite decimal as a margin ratio; here
 * it is 1/75.
 *
 * <p>Deliberately no {@link Number}: nothing may take it for binary floating point.
 */
public final class Rational implements Comparable<Rational> {

    /** 0. */
    public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);

    /** 1. */
    public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    /** Takes the two in lowest terms, the denominator above zero. */
    private Rational(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The whole number {@code value}. */
    public static Rational of(long value) {
        return of(BigInteger.valueOf(value));
    }

    /** The whole number {@code value}. */
    public static Rational of(BigInteger value) {
        return value.signum() == 0 ? ZERO : new Rational(value, BigInteger.ONE);
    }

    /**
     * {@code numerator / denominator}.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * {@code numerator / denominator}.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("fraction with a zero denominator: " + numerator + "/0");
        }
        return denominator.signum() > 0
                ? reduced(numerator, denominator)
                : reduced(numerator.negate(), denominator.negate());
    }

    private static Rational reduced(BigInteger numerator, BigInteger positiveDenominator) {
        if (numerator.signum() == 0) {
            return ZERO;
        }
        if (positiveDenominator.equals(BigInteger.ONE)) {
            return new Rational(numerator, BigInteger.ONE);
        }
        BigInteger divisor = numerator.gcd(positiveDenominator);
        return divisor.equals(BigInteger.ONE)
                ? new Rational(numerator, positiveDenominator)
                : new Rational(numerator.divide(divisor), positiveDenominator.divide(divisor));
    }

    /** The decimal, exactly. */
    public static Rational of(BigDecimal decimal) {
        BigInteger unscaled = decimal.unscaledValue();
        return decimal.scale() >= 0
                ? of(unscaled, BigInteger.TEN.pow(decimal.scale()))
                : of(unscaled.multiply(BigInteger.TEN.pow(-decimal.scale())));
    }

    /** The decimal written in {@code text}, exactly. */
    public static Rational of(String text) {
        return of(new BigDecimal(text));
    }

    /** Numerator in lowest terms; it carries the sign. */
    public BigInteger numerator() {
        return numerator;
    }

    /** Denominator in lowest terms; always positive. */
    public BigInteger denominator() {
        return denominator;
    }

    public Rational plus(Rational other) {
        if (signum() == 0) {
            return other;
        }
        if (other.signum() == 0) {
            return this;
        }
        return denominator.equals(other.denominator)
                ? reduced(numerator.add(other.numerator), denominator)
                : reduced(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * The quotient, exactly.
     *
     * @throws ArithmeticException if {@code other} is zero
     */
    public Rational dividedBy(Rational other) {
        return of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Rational negated() {
        return new Rational(numerator.negate(), denominator);
    }

    public Rational abs() {
        return signum() < 0 ? negated() : this;
    }

    /**
     * 1 / this.
     *
     * @throws ArithmeticException if this is zero
     */
    public Rational reciprocal() {
        return of(denominator, numerator);
    }

    public Rational squared() {
        return new Rational(numerator.multiply(numerator), denominator.multiply(denominator));
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** Largest whole number that is not above this. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Smallest whole number that is not below this. */
    public BigInteger ceiling() {
        return negated().floor().negate();
    }

    /** This number as a decimal without loss, or {@code null} where it has no finite decimal. */
    public @Nullable BigDecimal asDecimal() {
        BigInteger rest = denominator;
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        for (BigInteger[] parts = rest.divideAndRemainder(five);
                parts[1].signum() == 0;
                parts = rest.divideAndRemainder(five)) {
            rest = parts[0];
            fives++;
        }
        if (!rest.equals(BigInteger.ONE)) {
            return null;
        }
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), Math.max(twos, fives), RoundingMode.UNNECESSARY);
    }

    /** This number as a decimal of at most {@code significantDigits} digits, rounded as told. */
    public BigDecimal toDecimal(int significantDigits, RoundingMode rounding) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new MathContext(significantDigits, rounding));
    }

    @Override
    public int compareTo(Rational other) {
        if (signum() != other.signum()) {
            return Integer.compare(signum(), other.signum());
        }
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rational rational
                && numerator.equals(rational.numerator)
                && denominator.equals(rational.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    /** The finite decimal without exponent where there is one, otherwise {@code numerator/denominator}. */
    @Override
    public String toString() {
        BigDecimal decimal = asDecimal();
        if (decimal == null) {
            return numerator + "/" + denominator;
        }
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
