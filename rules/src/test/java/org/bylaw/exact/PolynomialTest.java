package org.bylaw.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PolynomialTest {

    @Test
    void calculatesWithCoefficients() {
        Polynomial line = polynomial(1, 2);
        assertThat(line.plus(polynomial(0, -2))).isEqualTo(polynomial(1));
        assertThat(line.minus(line)).isEqualTo(polynomial());
        assertThat(line.times(polynomial(0, 1))).isEqualTo(polynomial(0, 1, 2));
        assertThat(line.squared()).isEqualTo(polynomial(1, 4, 4));
        assertThat(polynomial(5, 3, 2).derivative()).isEqualTo(polynomial(3, 4));
        assertThat(polynomial(5, 3, 0).degree()).isEqualTo(1);
        assertThat(polynomial().degree()).isEqualTo(-1);
        assertThat(line.times(polynomial())).isEqualTo(polynomial());
        assertThat(line).hasSameHashCodeAs(polynomial(1, 2)).hasToString("[1, 2]");
    }

    @Test
    void hasTheSignOfItsValue() {
        Polynomial polynomial =
                Polynomial.of(Rational.of("-0.02"), Rational.of(1, 3), Rational.ZERO, Rational.of(-1, 7));
        for (long n = -60; n <= 60; n++) {
            Rational x = Rational.of(n, 20);
            Rational value = Rational.of("-0.02")
                    .plus(x.times(Rational.of(1, 3)))
                    .minus(x.times(x).times(x).dividedBy(Rational.of(7)));
            assertThat(polynomial.signAt(x)).isEqualTo(value.signum());
        }
        assertThat(polynomial().signAt(Rational.ONE)).isZero();
    }

    @Test
    void hasNoRootsWhereItIsConstantOrHasNone() {
        assertThat(polynomial().rootsBetween(Rational.ZERO, null)).isEmpty();
        assertThat(polynomial(3).rootsBetween(Rational.ZERO, null)).isEmpty();
        assertThat(polynomial(1, 0, 1).rootsBetween(Rational.of(-9), null)).isEmpty();
    }

    @Test
    void hasNoRootAtTheEndsOfTheRange() {
        // (x - 1)(x - 2)(x - 3)
        Polynomial cubic = polynomial(-6, 11, -6, 1);
        assertThat(rational(cubic.rootsBetween(Rational.ZERO, null))).containsExactly(whole(1), whole(2), whole(3));
        assertThat(rational(cubic.rootsBetween(whole(1), whole(3)))).containsExactly(whole(2));
        assertThat(rational(cubic.rootsBetween(whole(1), null))).containsExactly(whole(2), whole(3));
        assertThat(rational(cubic.rootsBetween(Rational.ZERO, whole(3)))).containsExactly(whole(1), whole(2));
        assertThat(rational(polynomial(-1, 1).rootsBetween(Rational.ZERO, whole(1))))
                .isEmpty();
        assertThat(rational(polynomial(-1, 1).rootsBetween(whole(1), null))).isEmpty();
        assertThat(rational(polynomial(-1, 1).rootsBetween(Rational.ZERO, null)))
                .containsExactly(whole(1));
    }

    @Test
    void findsEveryRationalRootOnce() {
        SplittableRandom random = new SplittableRandom(3);
        for (int index = 0; index < 1_500; index++) {
            Polynomial product = polynomial(random.nextBoolean() ? random.nextLong(1, 5) : random.nextLong(-4, 0));
            TreeSet<Rational> expected = new TreeSet<>();
            for (int factor = random.nextInt(1, 5); factor > 0; factor--) {
                Rational root = Rational.of(random.nextLong(-12, 40), random.nextLong(1, 9));
                product = product.times(Polynomial.of(root.negated(), Rational.ONE));
                if (root.signum() > 0 && root.compareTo(whole(20)) < 0) {
                    expected.add(root);
                }
            }
            assertThat(rational(product.rootsBetween(Rational.ZERO, whole(20)))).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void tellsIrrationalRootsFromRationalOnes() {
        // (x^2 - 2)(x - 1.5)
        List<RealRoot> roots = polynomial(-2, 0, 1)
                .times(Polynomial.of(Rational.of("-1.5"), Rational.ONE))
                .rootsBetween(Rational.ZERO, null);
        assertThat(roots).hasSize(2);
        assertThat(roots.get(0).asRational()).isNull();
        assertThat(roots.get(0).decimalFrom(20)).isEqualTo(Rational.of("1.4142135623730950489"));
        assertThat(roots.get(0).decimalFrom(3)).isEqualTo(Rational.of("1.42"));
        assertThat(roots.get(0).compareTo(Rational.of("1.4142135623730950488"))).isPositive();
        assertThat(roots.get(0).compareTo(Rational.of("1.4142135623730950489"))).isNegative();
        assertThat(roots.get(0).compareTo(Rational.of(-5))).isPositive();
        assertThat(roots.get(0).compareTo(Rational.of(5))).isNegative();
        assertThat(roots.get(1).asRational()).isEqualTo(Rational.of("1.5"));
        assertThat(roots.get(1).compareTo(Rational.of("1.5"))).isZero();
        assertThat(RealRoot.between(roots.get(0), roots.get(1)).asDecimal())
                .isBetween(new BigDecimal("1.4142135623731"), new BigDecimal("1.5"));
        assertThat(RealRoot.between(roots.get(1), null)).isGreaterThan(Rational.of("1.5"));
    }

    @Test
    void keepsRootsApartThatAreVeryClose() {
        // (x^2 - 2)(x^2 - 2 - 10^-60)
        Polynomial other = Polynomial.of(
                Rational.of("-2.000000000000000000000000000000000000000000000000000000000001"),
                Rational.ZERO,
                Rational.ONE);
        List<RealRoot> roots = polynomial(-2, 0, 1).times(other).rootsBetween(Rational.ZERO, null);
        assertThat(roots).hasSize(2);
        Rational between = RealRoot.between(roots.get(0), roots.get(1));
        assertThat(polynomial(-2, 0, 1).signAt(between)).isPositive();
        assertThat(other.signAt(between)).isNegative();
    }

    @Test
    void findsIrrationalRootsNextToRationalEnds() {
        // x (x^2 - 2), with a root at the lower end
        List<RealRoot> roots = polynomial(0, -2, 0, 1).rootsBetween(Rational.ZERO, null);
        assertThat(roots).hasSize(1);
        assertThat(roots.get(0).decimalFrom(5)).isEqualTo(Rational.of("1.4143"));
    }

    private static List<Rational> rational(List<RealRoot> roots) {
        return roots.stream()
                .map(root -> Objects.requireNonNull(root.asRational()))
                .toList();
    }

    private static Rational whole(long value) {
        return Rational.of(value);
    }

    private static Polynomial polynomial(long... coefficients) {
        Rational[] rationals = new Rational[coefficients.length];
        for (int power = 0; power < coefficients.length; power++) {
            rationals[power] = Rational.of(coefficients[power]);
        }
        return Polynomial.of(rationals);
    }
}
