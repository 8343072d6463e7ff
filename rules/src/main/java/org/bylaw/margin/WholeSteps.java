package org.bylaw.margin;

import java.math.BigInteger;
import org.bylaw.exact.Rational;

/** {@link EvenSteps} in whole units of position and of value. */
record WholeSteps(BigInteger base, BigInteger step, BigInteger rise) {

    /** How many steps are taken from {@code base} to {@code position}, itself included; below zero for one below the base. */
    BigInteger taken(BigInteger position) {
        return Rational.of(position.subtract(base), step).floor();
    }

    /** Value per unit of position. */
    Rational slope() {
        return Rational.of(rise, step);
    }

    /** At zero, the line with that slope that no value is above. */
    Rational upperLineAtZero() {
        Rational throughSteps = slope().times(Rational.of(base)).negated();
        return rise.signum() < 0 ? throughSteps.minus(Rational.of(rise)) : throughSteps;
    }
}
