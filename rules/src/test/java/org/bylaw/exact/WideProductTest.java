package org.bylaw.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideProductTest {

    private static final long MAX = Long.MAX_VALUE;
    private static final BigInteger LARGEST = BigInteger.valueOf(MAX);

    /** Around every power of two. */
    private static final long[] EXTREMES = extremes();

    /** What the venues divide by, and around the powers of two at which the division changes. */
    private static final long[] DIVISORS = {
        1,
        2,
        3,
        10_000,
        1_000_000,
        1_000_000_000,
        (1L << 31) - 1,
        1L << 31,
        (1L << 31) + 1,
        (1L << 32) - 1,
        1L << 32,
        (1L << 32) + 1,
        (1L << 62) - 1,
        1L << 62,
        (1L << 62) + 1,
        MAX - 1,
        MAX
    };

    private static long[] extremes() {
        long[] values = new long[3 * 63];
        for (int bit = 0; bit < 63; bit++) {
            for (int offset = 0; offset < 3; offset++) {
                values[3 * bit + offset] = (1L << bit) - 1 + offset;
            }
        }
        return values;
    }

    @Test
    void isTheQuotientOfTheWholeProductAtExtremes() {
        for (long a : EXTREMES) {
            for (long b : EXTREMES) {
                for (long divisor : DIVISORS) {
                    assertQuotients(a, b, divisor);
                }
            }
        }
    }

    @Test
    void isTheQuotientOfTheWholeProductOfGeneratedNumbers() {
        SplittableRandom random = new SplittableRandom(20_260_401);
        for (int round = 0; round < 300_000; round++) {
            assertQuotients(number(random), number(random), Math.max(1, number(random)));
        }
    }

    /** Not negative, of any number of bits. */
    private static long number(SplittableRandom random) {
        return random.nextLong() >>> random.nextInt(1, 64);
    }

    private static void assertQuotients(long a, long b, long divisor) {
        BigInteger[] parts =
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(BigInteger.valueOf(divisor));
        BigInteger floor = parts[0];
        BigInteger ceiling = parts[1].signum() == 0 ? floor : floor.add(BigInteger.ONE);
        if (WideProduct.saturated(a, b, divisor) != floor.min(LARGEST).longValueExact()) {
            throw new AssertionError("saturated " + a + " * " + b + " / " + divisor);
        }
        if (floor.compareTo(LARGEST) <= 0) {
            if (WideProduct.floored(a, b, divisor) != floor.longValueExact()
                    || WideProduct.truncated(-a, b, divisor) != -floor.longValueExact()) {
                throw new AssertionError(a + " * " + b + " / " + divisor);
            }
        }
        if (ceiling.compareTo(LARGEST) <= 0 && WideProduct.ceiled(a, b, divisor) != ceiling.longValueExact()) {
            throw new AssertionError("ceiled " + a + " * " + b + " / " + divisor);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 2, 1",
        "9223372036854775807, 9223372036854775807, 2147483647",
        "9223372036854775807, 9223372036854775807, 9223372036854775806",
        "4611686018427387904, 4, 2",
    })
    void aResultOf64BitsOrMoreIsRefused(long a, long b, long divisor) {
        String words = a + " * " + b + " / " + divisor + " does not fit 64 bits";
        assertThatThrownBy(() -> WideProduct.floored(a, b, divisor))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(words);
        assertThatThrownBy(() -> WideProduct.ceiled(a, b, divisor))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(words);
        assertThatThrownBy(() -> WideProduct.truncated(-a, b, divisor))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(words);
        assertThat(WideProduct.saturated(a, b, divisor)).isEqualTo(MAX);
    }

    @Test
    void theLargestLongRoundedUpOnceMoreIsRefused() {
        // 3 * 6148914691236517205 = 2^64 - 1, half of which is 2^63 - 1/2.
        assertThat(WideProduct.floored(3, 6_148_914_691_236_517_205L, 2)).isEqualTo(MAX);
        assertThatThrownBy(() -> WideProduct.ceiled(3, 6_148_914_691_236_517_205L, 2))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("3 * 6148914691236517205 / 2 does not fit 64 bits");
    }

    @ParameterizedTest
    @CsvSource({"-1, 2, 3", "1, -2, 3", "1, 2, 0", "1, 2, -3"})
    void signsAndZeroDivisorsAreRefused(long a, long b, long divisor) {
        assertThatThrownBy(() -> WideProduct.floored(a, b, divisor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factors not below zero and a divisor above zero: " + a + " * " + b + " / " + divisor);
    }

    @Test
    void theSmallestLongHasNoOpposite() {
        assertThatThrownBy(() -> WideProduct.truncated(Long.MIN_VALUE, 1, 2))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("the opposite of -9223372036854775808 does not fit 64 bits");
    }
}
