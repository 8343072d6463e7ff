package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;

/** Leverage and margin ratio: one number, read two ways. */
final class Leverage {

    private Leverage() {}

    /**
     * {@code leverage} itself.
     *
     * @throws IllegalArgumentException if {@code leverage} is not above zero
     */
    static Rational aboveZero(Rational leverage) {
        if (leverage.signum() <= 0) {
            throw new IllegalArgumentException("a leverage must be above 0: " + leverage);
        }
        return leverage;
    }

    /**
     * The largest initial ratio at which {@code leverage} may be held.
     *
     * @throws IllegalArgumentException if {@code leverage} is not above zero
     */
    static Rational asRatio(Rational leverage) {
        return aboveZero(leverage).reciprocal();
    }

    /**
     * The largest leverage that an initial ratio of {@code ratio} allows.
     *
     * @throws ArithmeticException if {@code ratio} is not above zero
     */
    static Surd ofRatio(Surd ratio) {
        if (ratio.signum() <= 0) {
            throw new ArithmeticException("an initial ratio of " + ratio + " limits no leverage");
        }
        return ratio.reciprocal();
    }
}
