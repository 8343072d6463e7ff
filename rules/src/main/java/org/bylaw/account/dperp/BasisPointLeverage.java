package org.bylaw.account.dperp;

import java.math.BigInteger;
import org.bylaw.account.InvalidCollateralException;
import org.bylaw.exact.Rational;

/** A position's leverage as DPerp's contract states it ({@code getPositionLeverage}). */
public final class BasisPointLeverage {

    private static final Rational BASIS_POINTS = Rational.of(10_000);

    private BasisPointLeverage() {}

    /**
     * {@code size * 10000 / collateral}, rounded down: 50x reads 500000 ({@code DPERP-03}).
     *
     * @param sizeUsd the position's value when it was opened, in US dollars
     * @param collateralUsd what backs it, in US dollars
     * @throws InvalidCollateralException if the collateral is not above zero ({@code DPERP-04})
     */
    public static BigInteger of(Rational sizeUsd, Rational collateralUsd) {
        InvalidCollateralException.requirePositive(collateralUsd);
        return sizeUsd.times(BASIS_POINTS).dividedBy(collateralUsd).floor();
    }
}
