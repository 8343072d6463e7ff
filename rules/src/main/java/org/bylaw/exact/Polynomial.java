package org.bylaw.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A polynomial with rational coefficients: where two margin curves cross is a root of one. */
public final class Polynomial {

    private final List<Rational> coefficients;

    private Polynomial(List<Rational> coefficients) {
        int length = coefficients.size();
        while (length > 0 && coefficients.get(length - 1).signum() == 0) {
            length--;
        }
        this.coefficients = List.copyOf(coefficients.subList(0, length));
    }

    /** The polynomial with these coefficients, the constant one first. */
    public static Polynomial of(Rational... coefficients) {
        return new Polynomial(Arrays.asList(coefficients));
    }

    /** The highest power; -1 for the polynomial that is zero everywhere. */
    public int degree() {
        return coefficients.size() - 1;
    }

    /** The coefficient of the given power; zero above the degree. */
    public Rational coefficient(int power) {
        return power < coefficients.size() ? coefficients.get(power) : Rational.ZERO;
    }

    public Polynomial plus(Polynomial other) {
        List<Rational> sum = new ArrayList<>();
        for (int power = 0; power <= Math.max(degree(), other.degree()); power++) {
            sum.add(coefficient(power).plus(other.coefficient(power)));
        }
        return new Polynomial(sum);
    }

    public Polynomial minus(Polynomial other) {
        return plus(other.times(of(Rational.ONE.negated())));
    }

    public Polynomial times(Polynomial other) {
        Rational[] product = new Rational[Math.max(0, degree() + other.degree() + 1)];
        Arrays.fill(product, Rational.ZERO);
        for (int left = 0; left <= degree(); left++) {
            for (int right = 0; right <= other.degree(); right++) {
                product[left + right] =
                        product[left + right].plus(coefficient(left).times(other.coefficient(right)));
            }
        }
        return of(product);
    }

    public Polynomial squared() {
        return times(this);
    }

    /** The derivative. */
    public Polynomial derivative() {
        List<Rational> result = new ArrayList<>();
        for (int power = 1; power <= degree(); power++) {
            result.add(coefficient(power).times(Rational.of(power)));
        }
        return new Polynomial(result);
    }

    /** The sign of the value at {@code x}: -1, 0 or 1. */
    public int signAt(Rational x) {
        // Horner's scheme on whole numbers: the value times the denominators of x and of the coefficients.
        BigInteger value = BigInteger.ZERO;
        BigInteger scale = BigInteger.ONE;
        for (int power = degree(); power >= 0; power--) {
            Rational coefficient = coefficient(power);
            value = value.multiply(x.numerator())
                    .multiply(coefficient.denominator())
                    .add(coefficient.numerator().multiply(scale));
            scale = scale.multiply(x.denominator()).multiply(coefficient.denominator());
        }
        return value.signum();
    }

    /**
     * The distinct real roots above {@code low} and below {@code high} (both excluded), from the smallest up. None where the
     * polynomial is zero everywhere.
     *
     * @param high {@code null} for no upper end
     */
    public List<RealRoot> rootsBetween(Rational low, @Nullable Rational high) {
        return RootIsolation.rootsBetween(this, low, high);
    }

    /** This polynomial times the positive factor that makes its coefficients whole numbers without a common divisor. */
    Polynomial primitive() {
        BigInteger multiple = BigInteger.ONE;
        for (Rational coefficient : coefficients) {
            BigInteger denominator = coefficient.denominator();
            multiple = multiple.divide(multiple.gcd(denominator)).multiply(denominator);
        }
        BigInteger divisor = BigInteger.ZERO;
        for (Rational coefficient : coefficients) {
            divisor = divisor.gcd(coefficient.times(Rational.of(multiple)).numerator());
        }
        return degree() < 0 ? this : times(of(Rational.of(multiple, divisor)));
    }

    /** Quotient and remainder of the division by {@code divisor}, which is not zero everywhere. */
    Polynomial[] divideAndRemainder(Polynomial divisor) {
        Rational[] rest = coefficients.toArray(new Rational[0]);
        Rational[] quotient = new Rational[Math.max(0, degree() - divisor.degree() + 1)];
        for (int power = quotient.length - 1; power >= 0; power--) {
            Rational factor = rest[power + divisor.degree()].dividedBy(divisor.coefficient(divisor.degree()));
            quotient[power] = factor;
            for (int place = 0; place <= divisor.degree(); place++) {
                rest[power + place] = rest[power + place].minus(factor.times(divisor.coefficient(place)));
            }
        }
        return new Polynomial[] {of(quotient), of(rest)};
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Polynomial polynomial && coefficients.equals(polynomial.coefficients);
    }

    @Override
    public int hashCode() {
        return coefficients.hashCode();
    }

    /** The coefficients, the constant one first. */
    @Override
    public String toString() {
        return coefficients.toString();
    }
}
