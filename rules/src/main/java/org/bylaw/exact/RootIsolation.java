package org.bylaw.exact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the real roots of one polynomial, each apart from the others, by counting them with a Sturm chain. */
final class RootIsolation {

    private static final Rational HALF = Rational.of(1, 2);

    /** Square-free, with whole coefficients. */
    private final Polynomial polynomial;

    private final List<Polynomial> chain;
    private final List<RealRoot> roots = new ArrayList<>();

    private RootIsolation(Polynomial polynomial, List<Polynomial> chain) {
        this.polynomial = polynomial;
        this.chain = chain;
    }

    /** See {@link Polynomial#rootsBetween}. */
    static List<RealRoot> rootsBetween(Polynomial polynomial, Rational low, @Nullable Rational high) {
        if (polynomial.degree() < 1) {
            return List.of();
        }
        if (polynomial.degree() == 1) {
            Rational root = polynomial
                    .coefficient(0)
                    .dividedBy(polynomial.coefficient(1))
                    .negated();
            boolean inside = root.compareTo(low) > 0 && (high == null || root.compareTo(high) < 0);
            return inside ? List.of(RealRoot.of(root)) : List.of();
        }
        Polynomial squareFree = polynomial.primitive();
        List<Polynomial> chain = sturmChain(squareFree);
        Polynomial commonDivisor = chain.get(chain.size() - 1);
        if (commonDivisor.degree() > 0) {
            squareFree = squareFree.divideAndRemainder(commonDivisor)[0].primitive();
            chain = sturmChain(squareFree);
        }
        RootIsolation isolation = new RootIsolation(squareFree, chain);
        isolation.isolate(low, high == null ? low.max(isolation.bound()).plus(Rational.ONE) : high);
        isolation.roots.removeIf(root -> high != null && root.compareTo(high) == 0);
        return List.copyOf(isolation.roots);
    }

    private static List<Polynomial> sturmChain(Polynomial polynomial) {
        List<Polynomial> chain = new ArrayList<>();
        chain.add(polynomial);
        Polynomial next = polynomial.derivative().primitive();
        while (next.degree() >= 0) {
            Polynomial previous = chain.get(chain.size() - 1);
            chain.add(next);
            Polynomial remainder = previous.divideAndRemainder(next)[1];
            next = Polynomial.of().minus(remainder).primitive();
        }
        return chain;
    }

    /** Cauchy's bound: every root is below it. */
    private Rational bound() {
        Rational leading = polynomial.coefficient(polynomial.degree());
        Rational largest = Rational.ZERO;
        for (int power = 0; power < polynomial.degree(); power++) {
            largest =
                    largest.max(polynomial.coefficient(power).dividedBy(leading).abs());
        }
        return largest.plus(Rational.ONE);
    }

    /** The number of distinct roots above {@code low} and not above {@code high} (Sturm's theorem). */
    private int count(Rational low, Rational high) {
        return signChanges(low) - signChanges(high);
    }

    private int signChanges(Rational x) {
        int changes = 0;
        int last = 0;
        for (Polynomial member : chain) {
            int sign = member.signAt(x);
            if (sign != 0) {
                changes += last != 0 && sign != last ? 1 : 0;
                last = sign;
            }
        }
        return changes;
    }

    private void isolate(Rational low, Rational high) {
        int count = count(low, high);
        if (count == 1) {
            roots.add(onlyRoot(low, high));
        } else if (count > 1) {
            Rational middle = middle(low, high);
            isolate(low, middle);
            isolate(middle, high);
        }
    }

    /** The one root above {@code low} and not above {@code high}. */
    private RealRoot onlyRoot(Rational from, Rational to) {
        Rational low = from;
        Rational high = to;
        while (polynomial.signAt(high) != 0 && polynomial.signAt(low) == 0) {
            Rational middle = middle(low, high);
            if (count(low, middle) == 1) {
                high = middle;
            } else {
                low = middle;
            }
        }
        if (polynomial.signAt(high) == 0) {
            return RealRoot.of(high);
        }
        RealRoot root = RealRoot.between(polynomial, low, high);
        if (polynomial.degree() == 2 && !Surd.squareRoot(discriminant()).rational()) {
            return root;
        }
        // A rational root of a polynomial with whole coefficients has a denominator that divides the leading one:
        // between
        // ends closer together than that there is one candidate.
        Rational unit = polynomial.coefficient(polynomial.degree()).abs().reciprocal();
        while (root.high().minus(root.low()).compareTo(unit) >= 0) {
            root = root.narrowed();
        }
        Rational candidate = Rational.of(root.high().dividedBy(unit).floor()).times(unit);
        return candidate.compareTo(root.low()) > 0 && polynomial.signAt(candidate) == 0 ? RealRoot.of(candidate) : root;
    }

    /** Of a polynomial of degree two with a real root. */
    private Rational discriminant() {
        Rational product = polynomial.coefficient(0).times(polynomial.coefficient(2));
        return polynomial.coefficient(1).squared().minus(product.times(Rational.of(4)));
    }

    static Rational middle(Rational one, Rational other) {
        return one.plus(other).times(HALF);
    }
}
