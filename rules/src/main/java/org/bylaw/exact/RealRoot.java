package org.bylaw.exact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A real root of a polynomial: a fraction where it is rational, otherwise known by two fractions that it lies between, as
 * close together as is asked for.
 */
public final class RealRoot {

    private final @Nullable Polynomial polynomial;
    private final Rational low;
    private final Rational high;
    private final int signAtLow;

    private RealRoot(@Nullable Polynomial polynomial, Rational low, Rational high, int signAtLow) {
        this.polynomial = polynomial;
        this.low = low;
        this.high = high;
        this.signAtLow = signAtLow;
    }

    /** The rational number {@code value}. */
    public static RealRoot of(Rational value) {
        return new RealRoot(null, value, value, 0);
    }

    /** The only root of {@code polynomial} between the two, where its signs differ. */
    static RealRoot between(Polynomial polynomial, Rational low, Rational high) {
        return new RealRoot(polynomial, low, high, polynomial.signAt(low));
    }

    /** This number as a fraction, or {@code null} where it is irrational. */
    public @Nullable Rational asRational() {
        return polynomial == null ? low : null;
    }

    /** A fraction below this number; the number itself where it is rational. */
    public Rational low() {
        return low;
    }

    /** A fraction above this number; the number itself where it is rational. */
    public Rational high() {
        return high;
    }

    /** This number with {@link #low()} and {@link #high()} half as far apart. */
    public RealRoot narrowed() {
        if (polynomial == null) {
            return this;
        }
        Rational middle = RootIsolation.middle(low, high);
        int sign = polynomial.signAt(middle);
        if (sign == 0) {
            return of(middle);
        }
        return sign == signAtLow
                ? new RealRoot(polynomial, middle, high, signAtLow)
                : new RealRoot(polynomial, low, middle, signAtLow);
    }

    /** Compares with a fraction, exactly. */
    public int compareTo(Rational other) {
        if (polynomial == null) {
            return low.compareTo(other);
        }
        if (other.compareTo(low) <= 0) {
            return 1;
        }
        return other.compareTo(high) < 0 && polynomial.signAt(other) == signAtLow ? 1 : -1;
    }

    /** The smallest decimal of at most {@code significantDigits} digits that is not below this number. */
    public Rational decimalFrom(int significantDigits) {
        RealRoot root = this;
        while (true) {
            BigDecimal fromLow = root.low.toDecimal(significantDigits, RoundingMode.CEILING);
            BigDecimal fromHigh = root.high.toDecimal(significantDigits, RoundingMode.CEILING);
            if (fromLow.compareTo(fromHigh) == 0) {
                return Rational.of(fromHigh);
            }
            root = root.narrowed();
        }
    }

    /**
     * A fraction above {@code low} and below {@code high}.
     *
     * @param high above {@code low}; {@code null} for no upper end
     */
    public static Rational between(RealRoot low, @Nullable RealRoot high) {
        if (high == null) {
            return low.high.plus(Rational.ONE);
        }
        RealRoot left = low;
        RealRoot right = high;
        while (left.high.compareTo(right.low) >= 0) {
            left = left.narrowed();
            right = right.narrowed();
        }
        return RootIsolation.middle(left.high, right.low);
    }

    /** The fraction, or the two that the number lies between. */
    @Override
    public String toString() {
        return polynomial == null ? low.toString() : "between " + low + " and " + high;
    }
}
