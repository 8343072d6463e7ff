package org.bylaw.specs.mutation;

import org.bylaw.check.Place;
import org.bylaw.check.Witness;
import org.bylaw.exact.Rational;

/** What a broken rule calls where a right one reads the value itself. */
public final class Broken {

    private static final Rational HUNDREDTH = Rational.of(1, 100);

    private Broken() {}

    /** A limit that is too high, by a hundredth of itself; zero becomes 1. */
    public static Rational raised(Rational limit) {
        return limit.plus(step(limit));
    }

    /** A limit that is too low, by a hundredth of itself; zero becomes -1. */
    public static Rational lowered(Rational limit) {
        return limit.minus(step(limit));
    }

    /** Another field, with the words of the right one. */
    public static Place elsewhere(Place place) {
        return new Place(place.market(), place.file(), place.pointer() + "/elsewhere", place.where());
    }

    /** What was seen and what is allowed in each other's place. */
    public static Witness swapped(Witness witness) {
        return new Witness(
                witness.size(),
                witness.unit(),
                witness.attained(),
                witness.initial(),
                witness.maintenance(),
                witness.limit(),
                witness.observed());
    }

    private static Rational step(Rational limit) {
        return limit.signum() == 0 ? Rational.ONE : limit.abs().times(HUNDREDTH);
    }
}
