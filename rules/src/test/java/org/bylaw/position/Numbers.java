package org.bylaw.position;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;

/** Short forms for exact numbers in tests. */
final class Numbers {

    private Numbers() {}

    static Rational number(String decimal) {
        return Rational.of(decimal);
    }

    static Surd ratio(String decimal) {
        return Surd.of(Rational.of(decimal));
    }
}
