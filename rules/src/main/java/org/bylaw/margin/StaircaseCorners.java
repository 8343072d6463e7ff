package org.bylaw.margin;

import java.math.BigInteger;
import org.bylaw.exact.Rational;
import org.bylaw.exact.RealRoot;

/** The sizes {@code base + k * step} just above which a staircase changes its ratio. */
record StaircaseCorners(Rational base, Rational step) {

    static StaircaseCorners of(CurveForm.Staircase staircase) {
        return new StaircaseCorners(staircase.base(), staircase.step());
    }

    Rational firstAbove(Rational size) {
        return corner(steps(size).floor().add(BigInteger.ONE));
    }

    Rational lastBelow(Rational size) {
        return corner(steps(size).ceiling().subtract(BigInteger.ONE));
    }

    Rational firstFrom(Rational size) {
        return corner(steps(size).ceiling());
    }

    /** The first corner above {@code size}, or also at it. */
    Rational firstFrom(RealRoot size, boolean included) {
        RealRoot near = size;
        while (near.high().minus(near.low()).compareTo(step) >= 0) {
            near = near.narrowed();
        }
        Rational corner = firstFrom(near.low());
        for (int side = near.compareTo(corner); side > 0 || (side == 0 && !included); side = near.compareTo(corner)) {
            corner = corner.plus(step);
        }
        return corner;
    }

    private Rational steps(Rational size) {
        return size.minus(base).dividedBy(step);
    }

    private Rational corner(BigInteger steps) {
        return base.plus(step.times(Rational.of(steps)));
    }
}
