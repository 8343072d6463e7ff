package org.bylaw.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RationalTest {

    @Test
    void everySmallFractionCalculatesAsItsWholeNumbersDo() {
        for (long a = -6; a <= 6; a++) {
            for (long b = 1; b <= 6; b++) {
                for (long c = -6; c <= 6; c++) {
                    for (long d = 1; d <= 6; d++) {
                        Rational one = Rational.of(a, b);
                        Rational other = Rational.of(c, d);
                        assertThat(one.compareTo(other)).isEqualTo(Long.compare(a * d, c * b));
                        assertThat(one.equals(other)).isEqualTo(a * d == c * b);
                        assertThat(one.plus(other)).isEqualTo(Rational.of(a * d + c * b, b * d));
                        assertThat(one.minus(other)).isEqualTo(Rational.of(a * d - c * b, b * d));
                        assertThat(one.times(other)).isEqualTo(Rational.of(a * c, b * d));
                        assertThat(one.min(other).plus(one.max(other))).isEqualTo(one.plus(other));
                        assertThat(one.min(other)).isLessThanOrEqualTo(one.max(other));
                        if (c != 0) {
                            assertThat(one.dividedBy(other)).isEqualTo(Rational.of(a * d, b * c));
                            assertThat(other.reciprocal()).isEqualTo(Rational.of(d, c));
                        }
                    }
                }
            }
        }
    }

    @Test
    void aroundTheEndOfLongsItCalculatesAsWholeNumbersOfAnySizeDo() {
        List<BigInteger> parts = new ArrayList<>(List.of(BigInteger.ZERO));
        for (BigInteger magnitude : List.of(
                BigInteger.ONE,
                BigInteger.valueOf(30),
                BigInteger.ONE.shiftLeft(31),
                BigInteger.TEN.pow(18),
                BigInteger.ONE.shiftLeft(62),
                BigInteger.ONE.shiftLeft(63),
                BigInteger.TEN.pow(30))) {
            for (int offset = -1; offset <= 1; offset++) {
                parts.add(magnitude.add(BigInteger.valueOf(offset)));
                parts.add(magnitude.add(BigInteger.valueOf(offset)).negate());
            }
        }
        List<BigInteger> denominators =
                parts.stream().filter(part -> part.signum() > 0).toList();
        for (BigInteger a : parts) {
            for (BigInteger b : denominators) {
                Rational one = Rational.of(a, b);
                assertFraction(one, a, b);
                assertFraction(one.negated(), a.negate(), b);
                assertFraction(one.squared(), a.multiply(a), b.multiply(b));
                assertThat(one.floor())
                        .isEqualTo(new BigDecimal(a)
                                .divide(new BigDecimal(b), 0, RoundingMode.FLOOR)
                                .toBigIntegerExact());
                for (BigInteger c : parts) {
                    BigInteger d = denominators.get(Math.floorMod(a.hashCode() + c.hashCode(), denominators.size()));
                    Rational other = Rational.of(c, d);
                    assertFraction(one.plus(other), a.multiply(d).add(c.multiply(b)), b.multiply(d));
                    assertFraction(one.minus(other), a.multiply(d).subtract(c.multiply(b)), b.multiply(d));
                    assertFraction(one.times(other), a.multiply(c), b.multiply(d));
                    if (c.signum() != 0) {
                        assertFraction(one.dividedBy(other), a.multiply(d), b.multiply(c));
                    }
                    int order = a.multiply(d).compareTo(c.multiply(b));
                    assertThat(one.compareTo(other)).isEqualTo(order);
                    assertThat(one.equals(other)).isEqualTo(order == 0);
                }
            }
        }
    }

    private static void assertFraction(Rational actual, BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        assertThat(actual.numerator()).isEqualTo(numerator.divide(divisor));
        assertThat(actual.denominator()).isEqualTo(denominator.divide(divisor));
        Rational made = Rational.of(numerator.divide(divisor), denominator.divide(divisor));
        assertThat(actual).isEqualTo(made).hasSameHashCodeAs(made);
        assertThat(actual.signum()).isEqualTo(numerator.signum() * denominator.signum());
    }

    @Test
    void aWholeNumberOfLongMayBeTheSmallest() {
        assertFraction(Rational.of(Long.MIN_VALUE), BigInteger.valueOf(Long.MIN_VALUE), BigInteger.ONE);
        assertFraction(
                Rational.of(Long.MIN_VALUE, Long.MIN_VALUE + 1),
                BigInteger.valueOf(Long.MIN_VALUE),
                BigInteger.valueOf(Long.MIN_VALUE + 1));
        assertFraction(Rational.of(3, Long.MIN_VALUE), BigInteger.valueOf(3), BigInteger.valueOf(Long.MIN_VALUE));
        assertFraction(Rational.of(Long.MIN_VALUE, 6), BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(6));
        assertThatThrownBy(() -> Rational.of(Long.MIN_VALUE, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.of(0, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(Rational.ZERO::reciprocal).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aDecimalOfAnyScaleIsTakenExactly() {
        BigInteger unscaled = BigInteger.valueOf(-1234567890123456789L);
        for (int scale = -25; scale <= 25; scale++) {
            BigInteger power = BigInteger.TEN.pow(Math.abs(scale));
            assertFraction(
                    Rational.of(new BigDecimal(unscaled, scale)),
                    scale < 0 ? unscaled.multiply(power) : unscaled,
                    scale < 0 ? BigInteger.ONE : power);
        }
    }

    @Test
    void aFractionIsInLowestTermsWithItsSignAbove() {
        Rational fraction = Rational.of(6, -8);
        assertThat(fraction.numerator()).isEqualTo(BigInteger.valueOf(-3));
        assertThat(fraction.denominator()).isEqualTo(BigInteger.valueOf(4));
        assertThat(fraction).isEqualTo(Rational.of(-3, 4)).hasSameHashCodeAs(Rational.of(-3, 4));
        assertThat(fraction.plus(Rational.of(3, 4))).isEqualTo(Rational.ZERO).hasSameHashCodeAs(Rational.ZERO);
        assertThat(fraction.negated()).isEqualTo(Rational.of(3, 4)).isEqualTo(fraction.abs());
        assertThat(fraction.squared()).isEqualTo(Rational.of(9, 16));
        assertThat(fraction.signum()).isEqualTo(-1);
    }

    @Test
    void floorAndCeilingGoDownAndUpAlsoBelowZero() {
        for (long a = -20; a <= 20; a++) {
            assertThat(Rational.of(a, 7).floor()).isEqualTo(BigInteger.valueOf(Math.floorDiv(a, 7)));
            assertThat(Rational.of(a, 7).ceiling()).isEqualTo(BigInteger.valueOf(-Math.floorDiv(-a, 7)));
        }
    }

    @Test
    void aDecimalIsTakenExactly() {
        assertThat(Rational.of("0.050")).isEqualTo(Rational.of(1, 20));
        assertThat(Rational.of("-12e3")).isEqualTo(Rational.of(-12_000));
        assertThat(Rational.of("12345678901234567890.123456789012345678").asDecimal())
                .isEqualByComparingTo("12345678901234567890.123456789012345678");
        assertThat(Rational.of(3, 160).asDecimal()).isEqualTo("0.01875");
        assertThat(Rational.of(1, 75).asDecimal()).isNull();
    }

    @Test
    void aDecimalIsRoundedAsTold() {
        assertThat(Rational.of(1, 75).toDecimal(3, RoundingMode.CEILING)).isEqualTo(new BigDecimal("0.0134"));
        assertThat(Rational.of(1, 75).toDecimal(3, RoundingMode.FLOOR)).isEqualTo(new BigDecimal("0.0133"));
        assertThat(Rational.of(-1, 75).toDecimal(3, RoundingMode.FLOOR)).isEqualTo(new BigDecimal("-0.0134"));
    }

    @Test
    void textIsTheFiniteDecimalOrTheFraction() {
        assertThat(Rational.of("0.0500")).hasToString("0.05");
        assertThat(Rational.of("1000")).hasToString("1000");
        assertThat(Rational.of("0.00")).hasToString("0");
        assertThat(Rational.of(-2, 150)).hasToString("-1/75");
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(Rational.ZERO::reciprocal).isInstanceOf(ArithmeticException.class);
    }
}
