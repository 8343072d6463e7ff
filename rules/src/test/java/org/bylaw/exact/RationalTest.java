package org.bylaw.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
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
