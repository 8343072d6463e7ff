package org.bylaw.position;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.CurveForm;

/**
 * An amount of money that depends on a size and on the margin ratio at it: {@code constant + size * (share + ratioWeight *
 * ratio(size))}. Equity less requirement is one; so is requirement less collateral.
 *
 * @param constant the part that does not depend on the size
 * @param share what each unit of size adds, apart from the ratio
 * @param ratioWeight 1 where the margin adds to the amount, -1 where it takes away
 */
record RatedAmount(Rational constant, Rational share, Rational ratioWeight) {

    Surd at(CurveForm form, Rational size) {
        return form.at(size).times(ratioWeight).plus(share).times(size).plus(constant);
    }

    /** The factor of size where the ratio is {@code ratio}. */
    Rational factor(Rational ratio) {
        return share.plus(ratioWeight.times(ratio));
    }
}
