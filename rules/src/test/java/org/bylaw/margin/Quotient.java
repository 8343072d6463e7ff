package org.bylaw.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.bylaw.exact.Rational;

/** A fraction of whole numbers that is never reduced, for arithmetic apart from the product's own. The denominator is above zero. */
record Quotient(BigInteger top, BigInteger bottom) implements Comparable<Quotient> {

    static final Quotient ZERO = new Quotient(BigInteger.ZERO, BigInteger.ONE);
    static final Quotient ONE = new Quotient(BigInteger.ONE, BigInteger.ONE);

    static Quotient of(BigDecimal decimal) {
        return decimal.scale() > 0
                ? new Quotient(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Quotient(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    static Quotient of(Rational rational) {
        return new Quotient(rational.numerator(), rational.denominator());
    }

    Quotient plus(Quotient other) {
        return bottom.equals(other.bottom)
                ? new Quotient(top.add(other.top), bottom)
                : new Quotient(
                        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Quotient minus(Quotient other) {
        return plus(new Quotient(other.top.negate(), other.bottom));
    }

    Quotient times(Quotient other) {
        return new Quotient(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    /** The quotient by a number above zero. */
    Quotient over(Quotient divisor) {
        return new Quotient(top.multiply(divisor.bottom), bottom.multiply(divisor.top));
    }

    Quotient larger(Quotient other) {
        return compareTo(other) >= 0 ? this : other;
    }

    int sign() {
        return top.signum();
    }

    /** Smallest whole number that is not below this. */
    BigInteger roundedUp() {
        BigInteger[] parts = top.divideAndRemainder(bottom);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    Rational reduced() {
        return Rational.of(top, bottom);
    }

    @Override
    public int compareTo(Quotient other) {
        return bottom.equals(other.bottom)
                ? top.compareTo(other.top)
                : top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
