package org.bylaw.account.perpetual;

import java.math.BigInteger;
import org.bylaw.exact.Rational;
import org.bylaw.position.PositionException;

/** The contracts' whole numbers: amounts, sizes and prices in 0.000000000000000001, ratios in 0.000001. */
final class StoredNumber {

    /** 1, as the contracts store an amount, a size or a price. */
    static final BigInteger ONE = BigInteger.TEN.pow(18);

    /** 1, as the contracts store a ratio. */
    static final BigInteger WHOLE_RATIO = BigInteger.TEN.pow(6);

    private StoredNumber() {}

    /** {@code value} as it is stored, exactly. */
    static BigInteger of(String field, Rational value) {
        return exactly(field, value, ONE);
    }

    /** {@code ratio} as it is stored, exactly. */
    static BigInteger ofRatio(String field, Rational ratio) {
        if (ratio.signum() < 0 || ratio.compareTo(Rational.ONE) > 0) {
            throw new PositionException(field, "is " + ratio + "; it must be from 0 to 1");
        }
        return exactly(field, ratio, WHOLE_RATIO);
    }

    /** What is stored of an amount that came out finer, rounded down. */
    static BigInteger roundedDown(Rational amount) {
        return amount.times(Rational.of(ONE)).floor();
    }

    static Rational amount(BigInteger stored) {
        return Rational.of(stored, ONE);
    }

    /** {@code PerpMath.mulDiv} of two signed numbers: towards zero. */
    static BigInteger times(BigInteger stored, BigInteger other) {
        return stored.multiply(other).divide(ONE);
    }

    /** {@code PerpMath.mulRatio}: towards zero. */
    static BigInteger share(BigInteger stored, BigInteger ratio) {
        return stored.multiply(ratio).divide(WHOLE_RATIO);
    }

    private static BigInteger exactly(String field, Rational value, BigInteger one) {
        Rational scaled = value.times(Rational.of(one));
        if (!scaled.denominator().equals(BigInteger.ONE)) {
            throw new PositionException(
                    field,
                    "is " + value + ", which the venue cannot store; its steps are of "
                            + Rational.of(BigInteger.ONE, one));
        }
        return scaled.numerator();
    }
}
