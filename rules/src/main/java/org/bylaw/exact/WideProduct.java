package org.bylaw.exact;

/** Products of two longs, held in 128 bits and divided back into 64. Allocates nothing unless it fails. */
public final class WideProduct {

    private static final int HALF = 32;
    private static final long LOW_HALF = 0xFFFF_FFFFL;

    /** Below this, a remainder and half a word fit a long without sign. */
    private static final long LARGEST_HALF_DIVISOR = 1L << 31;

    private WideProduct() {}

    /**
     * {@code floor(a * b / divisor)}.
     *
     * @param a not negative
     * @param b not negative
     * @param divisor above zero
     * @throws IllegalArgumentException if a factor is negative or the divisor is not above zero
     * @throws ArithmeticException if the result does not fit 64 bits
     */
    public static long floored(long a, long b, long divisor) {
        long quotient = quotient(a, b, divisor);
        if (quotient < 0) {
            throw tooLarge(a, b, divisor);
        }
        return quotient;
    }

    /**
     * {@code ceil(a * b / divisor)}.
     *
     * @param a not negative
     * @param b not negative
     * @param divisor above zero
     * @throws IllegalArgumentException if a factor is negative or the divisor is not above zero
     * @throws ArithmeticException if the result does not fit 64 bits
     */
    public static long ceiled(long a, long b, long divisor) {
        long floor = floored(a, b, divisor);
        // The remainder fits a long, so that the low halves of the two products tell it.
        boolean exact = a * b == floor * divisor;
        if (!exact && floor == Long.MAX_VALUE) {
            throw tooLarge(a, b, divisor);
        }
        return exact ? floor : floor + 1;
    }

    /**
     * {@code floor(a * b / divisor)}, and {@code Long.MAX_VALUE} where that does not fit 64 bits.
     *
     * @param a not negative
     * @param b not negative
     * @param divisor above zero
     * @throws IllegalArgumentException if a factor is negative or the divisor is not above zero
     */
    public static long saturated(long a, long b, long divisor) {
        long quotient = quotient(a, b, divisor);
        return quotient < 0 ? Long.MAX_VALUE : quotient;
    }

    /**
     * {@code a * b / divisor} with the fraction dropped, so that it is rounded towards zero.
     *
     * @param a of any sign
     * @param b not negative
     * @param divisor above zero
     * @throws IllegalArgumentException if b is negative or the divisor is not above zero
     * @throws ArithmeticException if the result, or the opposite of {@code a}, does not fit 64 bits
     */
    public static long truncated(long a, long b, long divisor) {
        if (a == Long.MIN_VALUE) {
            throw new ArithmeticException("the opposite of " + a + " does not fit 64 bits");
        }
        return a < 0 ? -floored(-a, b, divisor) : floored(a, b, divisor);
    }

    private static ArithmeticException tooLarge(long a, long b, long divisor) {
        return new ArithmeticException(a + " * " + b + " / " + divisor + " does not fit 64 bits");
    }

    /** The quotient; negative where it does not fit 63 bits. */
    private static long quotient(long a, long b, long divisor) {
        if ((a | b) < 0 || divisor <= 0) {
            throw new IllegalArgumentException(
                    "factors not below zero and a divisor above zero: " + a + " * " + b + " / " + divisor);
        }
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if (high == 0 && low >= 0) {
            return low / divisor;
        }
        if (high >= divisor) {
            return -1;
        }
        return divisor < LARGEST_HALF_DIVISOR ? byHalves(high, low, divisor) : byNormalisedHalves(high, low, divisor);
    }

    /** School division by one digit of 31 bits. */
    private static long byHalves(long high, long low, long divisor) {
        long upper = high << HALF | low >>> HALF;
        long first = upper / divisor;
        long lower = upper % divisor << HALF | low & LOW_HALF;
        return first << HALF | lower / divisor;
    }

    /** School division by two digits of 32 bits (Knuth, algorithm D), the divisor moved up to the top of its word. */
    private static long byNormalisedHalves(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long normal = divisor << shift;
        long rest = high << shift | low >>> Long.SIZE - shift;
        long digits = low << shift;
        long first = digit(rest, digits >>> HALF, normal);
        long middle = (rest << HALF | digits >>> HALF) - first * normal;
        long second = digit(middle, digits & LOW_HALF, normal);
        return first << HALF | second;
    }

    /** The next digit of 32 bits, {@code floor((rest * 2^32 + next) / normal)}; {@code rest} is below {@code normal}. */
    private static long digit(long rest, long next, long normal) {
        long top = normal >>> HALF;
        long bottom = normal & LOW_HALF;
        long digit = Long.divideUnsigned(rest, top);
        long remainder = rest - digit * top;
        while (digit > LOW_HALF || Long.compareUnsigned(digit * bottom, remainder << HALF | next) > 0) {
            digit--;
            remainder += top;
            if (remainder > LOW_HALF) {
                break;
            }
        }
        return digit;
    }
}
