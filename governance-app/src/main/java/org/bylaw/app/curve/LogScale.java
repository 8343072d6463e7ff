package org.bylaw.app.curve;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;

/**
 * A logarithmic scale from one number above zero to a larger one: equal factors are equal lengths. Places on it are rounded, as fits
 * a drawing.
 */
final class LogScale {

    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    /** Binary digits of a logarithm: a ten-thousandth of a decade. */
    private static final int BINARY_DIGITS = 14;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final BigDecimal from;
    private final BigDecimal to;
    private final BigDecimal logFrom;
    private final BigDecimal length;

    LogScale(BigDecimal from, BigDecimal to) {
        if (from.signum() <= 0 || to.compareTo(from) <= 0) {
            throw new IllegalArgumentException("no logarithmic scale goes from " + from + " to " + to);
        }
        this.from = from;
        this.to = to;
        this.logFrom = logarithm(from);
        this.length = logarithm(to).subtract(logFrom).max(new BigDecimal("0.0001"));
    }

    /** Where {@code number} is: 0 at the start, 1 at the end; numbers beyond are put there. */
    BigDecimal place(BigDecimal number) {
        if (number.compareTo(from) <= 0) {
            return BigDecimal.ZERO;
        }
        return number.compareTo(to) >= 0
                ? BigDecimal.ONE
                : logarithm(number).subtract(logFrom).divide(length, DIGITS);
    }

    BigDecimal from() {
        return from;
    }

    BigDecimal to() {
        return to;
    }

    /**
     * Round numbers on the scale, in order: powers of ten, or also their multiples by 2 and 5, or by all digits, so that there are
     * few enough to be read and enough to read by.
     */
    List<BigDecimal> ticks() {
        for (int[] digits : new int[][] {{1}, {1, 2, 5}, {1, 2, 3, 4, 5, 6, 7, 8, 9}}) {
            List<BigDecimal> ticks = multiples(digits, 1);
            if (ticks.size() >= 3) {
                return ticks;
            }
        }
        return multiples(new int[] {10, 12, 14, 16, 18, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90}, 10);
    }

    /** Numbers within the scale at which a smooth curve is drawn. */
    List<BigDecimal> samples() {
        return multiples(
                new int[] {10, 11, 12, 13, 15, 17, 19, 21, 24, 27, 30, 34, 38, 43, 48, 54, 60, 67, 75, 83, 92}, 10);
    }

    private List<BigDecimal> multiples(int[] digits, int divisor) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (int exponent = exponent(from); exponent <= exponent(to); exponent++) {
            for (int digit : digits) {
                BigDecimal number = BigDecimal.valueOf(digit)
                        .divide(BigDecimal.valueOf(divisor), DIGITS)
                        .scaleByPowerOfTen(exponent);
                if (number.compareTo(from) >= 0 && number.compareTo(to) <= 0) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }

    /** A fraction as a decimal that is exact enough to be drawn. */
    static BigDecimal decimal(Rational number) {
        return number.toDecimal(DIGITS.getPrecision(), RoundingMode.HALF_EVEN);
    }

    private static int exponent(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }

    /** The decimal logarithm, by squaring: each square doubles it, and shows one more binary digit. */
    static BigDecimal logarithm(BigDecimal number) {
        int exponent = exponent(number);
        BigDecimal rest = number.scaleByPowerOfTen(-exponent).round(DIGITS);
        BigDecimal logarithm = BigDecimal.valueOf(exponent);
        BigDecimal part = BigDecimal.ONE;
        for (int digit = 0; digit < BINARY_DIGITS; digit++) {
            part = part.divide(TWO, DIGITS);
            rest = rest.multiply(rest, DIGITS);
            if (rest.compareTo(BigDecimal.TEN) >= 0) {
                rest = rest.scaleByPowerOfTen(-1);
                logarithm = logarithm.add(part);
            }
        }
        return logarithm;
    }
}
