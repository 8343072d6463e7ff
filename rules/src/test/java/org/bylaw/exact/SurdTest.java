package org.bylaw.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SurdTest {

    private static final MathContext PRECISE = new MathContext(120);

    @Test
    void oneNumberIsEqualHoweverItIsWritten() {
        Surd root = surd("0", "1", "8");
        Surd twice = surd("0", "2", "2");
        Surd half = surd("0", "0.5", "32");
        assertThat(root).isEqualTo(twice).isEqualTo(half).isEqualByComparingTo(twice);
        assertThat(root).hasSameHashCodeAs(twice).hasSameHashCodeAs(half);
        assertThat(root).isNotEqualTo(surd("0", "-2", "2")).isNotEqualTo(surd("0", "1", "2"));
    }

    @Test
    void aPerfectSquareLeavesNoRoot() {
        assertThat(surd("0.04", "0.00005", "40000")).isEqualTo(Surd.of(Rational.of("0.05")));
        assertThat(surd("1", "3", "0.25").asRational()).isEqualTo(Rational.of("2.5"));
        assertThat(surd("1", "0", "2").rational()).isTrue();
        assertThat(surd("1", "2", "0").rational()).isTrue();
        assertThat(surd("1", "1", "2").rational()).isFalse();
        assertThat(surd("1", "1", "2").asRational()).isNull();
    }

    @Test
    void everyPairComparesAsItsDecimalsDo() {
        List<Surd> surds = new ArrayList<>();
        List<BigDecimal> decimals = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(2);
        for (int index = 0; index < 600; index++) {
            long whole = random.nextLong(-3, 4);
            long factor = random.nextLong(-3, 4);
            long radicand = random.nextLong(0, 13);
            surds.add(Surd.of(Rational.of(whole, 2), Rational.of(factor, 2), Rational.of(radicand)));
            decimals.add(BigDecimal.valueOf(radicand)
                    .sqrt(PRECISE)
                    .multiply(BigDecimal.valueOf(factor))
                    .add(BigDecimal.valueOf(whole))
                    .divide(BigDecimal.valueOf(2), PRECISE)
                    .setScale(100, RoundingMode.HALF_EVEN));
        }
        for (int left = 0; left < surds.size(); left++) {
            assertThat(surds.get(left).signum()).isEqualTo(decimals.get(left).signum());
            for (int right = 0; right < surds.size(); right++) {
                int expected = decimals.get(left).compareTo(decimals.get(right));
                assertThat(surds.get(left).compareTo(surds.get(right))).isEqualTo(expected);
                assertThat(surds.get(left).equals(surds.get(right))).isEqualTo(expected == 0);
            }
        }
    }

    @Test
    void numbersFarTooCloseForDecimalsAreApart() {
        Rational nearTwo = Rational.of("2.00000000000000000000000000000000000000000000000001");
        Surd root = surd("0", "1", "2");
        Surd above = Surd.squareRoot(nearTwo);
        assertThat(above).isGreaterThan(root);
        assertThat(above.negated()).isLessThan(root.negated());
        assertThat(root.plus(Rational.of("0.1e-60"))).isGreaterThan(root);
    }

    @Test
    void calculatesExactly() {
        Surd one = surd("1", "1", "2");
        assertThat(one.plus(Rational.of(2))).isEqualTo(surd("3", "1", "2"));
        assertThat(one.minus(Rational.ONE)).isEqualTo(surd("0", "1", "2"));
        assertThat(one.times(Rational.of(-3))).isEqualTo(surd("-3", "-3", "2"));
        assertThat(one.times(Rational.ZERO)).isEqualTo(Surd.of(Rational.ZERO));
        assertThat(one.negated()).isEqualTo(surd("-1", "-1", "2"));
        assertThat(one.reciprocal()).isEqualTo(surd("-1", "1", "2"));
        assertThat(surd("1", "-1", "2").reciprocal()).isEqualTo(surd("-1", "-1", "2"));
        assertThat(surd("0", "3", "2").reciprocal()).isEqualTo(surd("0", "1/6", "2"));
        assertThat(Surd.of(Rational.of(4)).reciprocal()).isEqualTo(Surd.of(Rational.of(1, 4)));
        assertThat(one.min(surd("0", "1", "2"))).isEqualTo(surd("0", "1", "2"));
        assertThat(one.max(surd("0", "1", "2"))).isEqualTo(one);
        assertThat(one.compareTo(Rational.of("2.4142135623730951"))).isNegative();
        assertThat(one.compareTo(Rational.of("2.4142135623730950"))).isPositive();
    }

    @Test
    void refusesWhatHasNoValue() {
        assertThatThrownBy(() -> surd("0", "1", "-2")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Surd.of(Rational.ZERO).reciprocal()).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        // 1 - sqrt(1 - 10^-20) = 5 * 10^-21 + 1.25 * 10^-41 + ...
        "1, -1, 0.99999999999999999999, 5, FLOOR, 0.000000000000000000005",
        "1, -1, 0.99999999999999999999, 5, CEILING, 0.0000000000000000000050001",
        "-1, 1, 0.99999999999999999999, 5, FLOOR, -0.0000000000000000000050001",
        "-1, 1, 0.99999999999999999999, 5, CEILING, -0.000000000000000000005",
        "-1, 1, 0.99999999999999999999, 5, HALF_EVEN, -0.000000000000000000005",
        "0, 1, 2, 5, FLOOR, 1.4142",
        "0, 1, 2, 5, CEILING, 1.4143",
        "0, -1, 2, 5, FLOOR, -1.4143",
        "0, -1, 2, 5, DOWN, -1.4142",
        "0, 1, 2e60, 5, DOWN, 1414200000000000000000000000000",
        "0, 1, 2e-60, 5, UP, 0.0000000000000000000000000000014143",
        "0.5, 0, 0, 5, UP, 0.5",
        "3, 1, 16, 5, UP, 7"
    })
    void aDecimalIsRoundedAsTold(
            String rational,
            String coefficient,
            String radicand,
            int digits,
            RoundingMode rounding,
            BigDecimal expected) {
        assertThat(surd(rational, coefficient, radicand).toDecimal(digits, rounding))
                .isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundingMode.class,
            names = {"UP", "DOWN", "CEILING", "FLOOR", "HALF_UP", "HALF_DOWN", "HALF_EVEN"})
    void aDecimalIsTheRoundedPreciseOne(RoundingMode rounding) {
        SplittableRandom random = new SplittableRandom(18);
        for (int index = 0; index < 2_000; index++) {
            long whole = random.nextLong(-50, 50);
            long factor = random.nextLong(-20, 20);
            long radicand = random.nextLong(1, 100);
            BigDecimal precise = BigDecimal.valueOf(radicand)
                    .sqrt(PRECISE)
                    .multiply(BigDecimal.valueOf(factor))
                    .add(BigDecimal.valueOf(whole));
            assertThat(Surd.of(Rational.of(whole), Rational.of(factor), Rational.of(radicand))
                            .toDecimal(6, rounding))
                    .isEqualByComparingTo(precise.round(new MathContext(6, rounding)));
        }
    }

    @Test
    void textIsTheFractionOrTheSum() {
        assertThat(surd("0.05", "0", "0")).hasToString("0.05");
        assertThat(surd("0.04", "0.5", "2")).hasToString("0.04 + sqrt(0.5)");
        assertThat(surd("0.04", "-0.5", "2")).hasToString("0.04 - sqrt(0.5)");
        assertThat(surd("0", "1", "2")).hasToString("sqrt(2)");
        assertThat(surd("0", "-1", "2")).hasToString("-sqrt(2)");
    }

    private static Surd surd(String rational, String coefficient, String radicand) {
        return Surd.of(Rational.of(rational), fraction(coefficient), Rational.of(radicand));
    }

    private static Rational fraction(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Rational.of(text)
                : Rational.of(text.substring(0, slash)).dividedBy(Rational.of(text.substring(slash + 1)));
    }
}
