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
    public static final Rational ZERO = new Rational(0, 1);

    /** 1. */
    public static final Rational ONE = new Rational(1, 1);

    /** 10^0 to 10^18. */
    private static final long[] POWERS_OF_TEN = new long[19];

    static {
        long power = 1;
        for (int exponent = 0; exponent < POWERS_OF_TEN.length; exponent++) {
            POWERS_OF_TEN[exponent] = power;
            power *= 10;
        }
    }

    // Nearly every number of a market fits two longs, where arithmetic is some twenty times cheaper. Each value has one
    // form: long where numerator and denominator fit, with a denominator above zero, and none of them the smallest
    // long, so that signs turn without overflow; big otherwise, with a denominator of zero here.
    private final long smallNumerator;
    private final long smallDenominator;
    private final BigInteger bigNumerator;
    private final BigInteger bigDenominator;

    /** Takes the two in lowest terms, the denominator above zero, none of them the smallest long. */
    private Rational(long numerator, long denominator) {
        this.smallNumerator = numerator;
        this.smallDenominator = denominator;
        this.bigNumerator = BigInteger.ZERO;
        this.bigDenominator = BigInteger.ZERO;
    }

    /** Takes the two in lowest terms, the denominator above zero, not both of them small. */
    private Rational(BigInteger numerator, BigInteger denominator) {
        this.smallNumerator = 0;
        this.smallDenominator = 0;
        this.bigNumerator = numerator;
        this.bigDenominator = denominator;
    }

    /** The whole number {@code value}. */
    public static Rational of(long value) {
        if (value == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(value));
        }
        return value == 0 ? ZERO : new Rational(value, 1);
    }

    /** The whole number {@code value}. */
    public static Rational of(BigInteger value) {
        return inLowestTerms(value, BigInteger.ONE);
    }

    /**
     * {@code numerator / denominator}.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Rational of(long numerator, long denominator) {
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE || denominator == 0) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        return denominator > 0 ? reduced(numerator, denominator) : reduced(-numerator, -denominator);
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

    private static Rational reduced(long numerator, long positiveDenominator) {
        if (numerator == 0) {
            return ZERO;
        }
        if (positiveDenominator == 1) {
            return new Rational(numerator, 1);
        }
        long divisor = greatestCommonDivisor(Math.abs(numerator), positiveDenominator);
        return new Rational(numerator / divisor, positiveDenominator / divisor);
    }

    private static Rational reduced(BigInteger numerator, BigInteger positiveDenominator) {
        if (small(numerator) && small(positiveDenominator)) {
            return reduced(numerator.longValue(), positiveDenominator.longValue());
        }
        BigInteger divisor = numerator.gcd(positiveDenominator);
        return divisor.equals(BigInteger.ONE)
                ? inLowestTerms(numerator, positiveDenominator)
                : inLowestTerms(numerator.divide(divisor), positiveDenominator.divide(divisor));
    }

    private static Rational inLowestTerms(BigInteger numerator, BigInteger positiveDenominator) {
        if (small(numerator) && small(positiveDenominator)) {
            return numerator.signum() == 0
                    ? ZERO
                    : new Rational(numerator.longValue(), positiveDenominator.longValue());
        }
        return new Rational(numerator, positiveDenominator);
    }

    /** Whether it fits a long that is not the smallest: its magnitude has at most 63 bits. */
    private static boolean small(BigInteger value) {
        return value.bitLength() < Long.SIZE && (value.signum() >= 0 || value.longValue() != Long.MIN_VALUE);
    }

    /** Stein's algorithm, after one division that brings the two to one size; both are above zero. */
    private static long greatestCommonDivisor(long one, long other) {
        long larger = Math.max(one, other);
        long smaller = Math.min(one, other);
        long rest = larger % smaller;
        if (rest == 0) {
            return smaller;
        }
        int twos = Long.numberOfTrailingZeros(smaller | rest);
        long a = smaller >> Long.numberOfTrailingZeros(smaller);
        long b = rest >> Long.numberOfTrailingZeros(rest);
        while (a != b) {
            long difference = a - b;
            b = Math.min(a, b);
            a = Math.abs(difference) >> Long.numberOfTrailingZeros(difference);
        }
        return a << twos;
    }

    /** Whether {@code one * other} is a long that is not the smallest. */
    private static boolean productFits(long one, long other) {
        long low = one * other;
        return Math.multiplyHigh(one, other) == low >> (Long.SIZE - 1) && low != Long.MIN_VALUE;
    }

    /** The decimal, exactly. */
    public static Rational of(BigDecimal decimal) {
        int scale = decimal.scale();
        BigInteger unscaled = decimal.unscaledValue();
        if (scale >= 0 && scale < POWERS_OF_TEN.length && small(unscaled)) {
            return reduced(unscaled.longValue(), POWERS_OF_TEN[scale]);
        }
        return scale >= 0 ? of(unscaled, BigInteger.TEN.pow(scale)) : of(unscaled.multiply(BigInteger.TEN.pow(-scale)));
    }

    /** The decimal written in {@code text}, exactly. */
    public static Rational of(String text) {
        return of(new BigDecimal(text));
    }

    private boolean small() {
        return smallDenominator != 0;
    }

    /** Numerator in lowest terms; it carries the sign. */
    public BigInteger numerator() {
        return small() ? BigInteger.valueOf(smallNumerator) : bigNumerator;
    }

    /** Denominator in lowest terms; always positive. */
    public BigInteger denominator() {
        return small() ? BigInteger.valueOf(smallDenominator) : bigDenominator;
    }

    public Rational plus(Rational other) {
        if (signum() == 0) {
            return other;
        }
        if (other.signum() == 0) {
            return this;
        }
        if (small() && other.small()) {
            Rational sum = smallSum(other);
            if (sum != null) {
                return sum;
            }
        }
        BigInteger denominator = denominator();
        BigInteger otherDenominator = other.denominator();
        return denominator.equals(otherDenominator)
                ? reduced(numerator().add(other.numerator()), denominator)
                : reduced(
                        numerator()
                                .multiply(otherDenominator)
                                .add(other.numerator().multiply(denominator)),
                        denominator.multiply(otherDenominator));
    }

    private @Nullable Rational smallSum(Rational other) {
        long left = smallNumerator;
        long right = other.smallNumerator;
        long denominator = smallDenominator;
        if (denominator != other.smallDenominator) {
            if (!productFits(left, other.smallDenominator)
                    || !productFits(right, denominator)
                    || !productFits(denominator, other.smallDenominator)) {
                return null;
            }
            left *= other.smallDenominator;
            right *= denominator;
            denominator *= other.smallDenominator;
        }
        long sum = left + right;
        boolean overflow = ((left ^ sum) & (right ^ sum)) < 0 || sum == Long.MIN_VALUE;
        return overflow ? null : reduced(sum, denominator);
    }

    public Rational minus(Rational other) {
        return plus(other.negated());
    }

    public Rational times(Rational other) {
        return small()
                        && other.small()
                        && productFits(smallNumerator, other.smallNumerator)
                        && productFits(smallDenominator, other.smallDenominator)
                ? reduced(smallNumerator * other.smallNumerator, smallDenominator * other.smallDenominator)
                : reduced(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * The quotient, exactly.
     *
     * @throws ArithmeticException if {@code other} is zero
     */
    public Rational dividedBy(Rational other) {
        return times(other.reciprocal());
    }

    public Rational negated() {
        return small()
                ? smallNumerator == 0 ? ZERO : new Rational(-smallNumerator, smallDenominator)
                : inLowestTerms(bigNumerator.negate(), bigDenominator);
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
        if (signum() == 0) {
            throw new ArithmeticException("fraction with a zero denominator: 1/0");
        }
        if (small()) {
            return smallNumerator > 0
                    ? new Rational(smallDenominator, smallNumerator)
                    : new Rational(-smallDenominator, -smallNumerator);
        }
        return of(bigDenominator, bigNumerator);
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
        return small() ? Long.signum(smallNumerator) : bigNumerator.signum();
    }

    /** Largest whole number that is not above this. */
    public BigInteger floor() {
        if (small()) {
            return BigInteger.valueOf(Math.floorDiv(smallNumerator, smallDenominator));
        }
        BigInteger[] parts = bigNumerator.divideAndRemainder(bigDenominator);
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
        if (small() && other.small()) {
            if (smallDenominator == other.smallDenominator) {
                return Long.compare(smallNumerator, other.smallNumerator);
            }
            // Products of two longs in full, 128 bits: the high halves with their sign, then the low ones without.
            int high = Long.compare(
                    Math.multiplyHigh(smallNumerator, other.smallDenominator),
                    Math.multiplyHigh(other.smallNumerator, smallDenominator));
            return high != 0
                    ? high
                    : Long.compareUnsigned(
                            smallNumerator * other.smallDenominator, other.smallNumerator * smallDenominator);
        }
        if (signum() != other.signum()) {
            return Integer.compare(signum(), other.signum());
        }
        BigInteger denominator = denominator();
        BigInteger otherDenominator = other.denominator();
        return denominator.equals(otherDenominator)
                ? numerator().compareTo(other.numerator())
                : numerator()
                        .multiply(otherDenominator)
                        .compareTo(other.numerator().multiply(denominator));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rational rational
                && smallNumerator == rational.smallNumerator
                && smallDenominator == rational.smallDenominator
                && (small()
                        || (bigNumerator.equals(rational.bigNumerator)
                                && bigDenominator.equals(rational.bigDenominator)));
    }

    @Override
    public int hashCode() {
        return small()
                ? 31 * Long.hashCode(smallNumerator) + Long.hashCode(smallDenominator)
                : 31 * bigNumerator.hashCode() + bigDenominator.hashCode();
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
