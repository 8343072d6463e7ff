package org.bylaw.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction of two integers, always in lowest terms. A leverage of 75x has no finite decimal as a margin ratio; here
 * it is 1/75.
 *
 * <p>Deliberately no {@link Number}: nothing may take it for binary floating point.
 */
public final class Rational implements Comparable<Rational> {

    /** 0. */
    public static final Rational ZERO = new Rational(BigFraction.ZERO);

    /** 1. */
    public static final Rational ONE = new Rational(BigFraction.ONE);

    private final BigFraction value;

    private Rational(BigFraction value) {
        this.value = value;
    }

    /** The whole number {@code value}. */
    public static Rational of(long value) {
        return new Rational(BigFraction.of(value));
    }

    /** The whole number {@code value}. */
    public static Rational of(BigInteger value) {
        return new Rational(BigFraction.of(value));
    }

    /** {@code numerator / denominator}. */
    public static Rational of(long numerator, long denominator) {
        return new Rational(BigFraction.of(numerator, denominator));
    }

    /**
     * {@code numerator / denominator}.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        return new Rational(BigFraction.of(numerator, denominator));
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
        return value.getDenominator().signum() < 0 ? value.getNumerator().negate() : value.getNumerator();
    }

    /** Denominator in lowest terms; always positive. */
    public BigInteger denominator() {
        return value.getDenominator().abs();
    }

    public Rational plus(Rational other) {
        return new Rational(value.add(other.value));
    }

    public Rational minus(Rational other) {
        return new Rational(value.subtract(other.value));
    }

    public Rational times(Rational other) {
        return new Rational(value.multiply(other.value));
    }

    /**
     * The quotient, exactly.
     *
     * @throws ArithmeticException if {@code other} is zero
     */
    public Rational dividedBy(Rational other) {
        return new Rational(value.divide(other.value));
    }

    public Rational negated() {
        return new Rational(value.negate());
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
        return new Rational(value.reciprocal());
    }

    public Rational squared() {
        return times(this);
    }

    public Rational min(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational max(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return value.signum();
    }

    /** Largest whole number that is not above this. */
    public BigInteger floor() {
        BigInteger[] parts = numerator().divideAndRemainder(denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Smallest whole number that is not below this. */
    public BigInteger ceiling() {
        return negated().floor().negate();
    }

    /** This number as a decimal without loss, or {@code null} where it has no finite decimal. */
    public @Nullable BigDecimal asDecimal() {
        BigInteger rest = denominator();
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
        return new BigDecimal(numerator())
                .divide(new BigDecimal(denominator()), Math.max(twos, fives), RoundingMode.UNNECESSARY);
    }

    /** This number as a decimal of at most {@code significantDigits} digits, rounded as told. */
    public BigDecimal toDecimal(int significantDigits, RoundingMode rounding) {
        return new BigDecimal(numerator())
                .divide(new BigDecimal(denominator()), new MathContext(significantDigits, rounding));
    }

    @Override
    public int compareTo(Rational other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rational rational && compareTo(rational) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * numerator().hashCode() + denominator().hashCode();
    }

    /** The finite decimal without exponent where there is one, otherwise {@code numerator/denominator}. */
    @Override
    public String toString() {
        BigDecimal decimal = asDecimal();
        if (decimal == null) {
            return numerator() + "/" + denominator();
        }
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }
}
