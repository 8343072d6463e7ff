package org.bylaw.account.perpetual;

import java.math.BigInteger;
import org.bylaw.account.Position;
import org.bylaw.exact.Rational;
import org.bylaw.position.Side;

/**
 * What an account holds in one market, as the contracts keep it, in 0.000000000000000001.
 *
 * @param market the market's name
 * @param positionSize below zero for a short
 * @param openNotional the quote balance: below zero for a long, which owes what it paid; above zero for a short, which holds what
 *     it got
 * @param value of the position, with its sign
 */
record Balance(String market, BigInteger positionSize, BigInteger openNotional, BigInteger value) {

    /** A size below this is none to the contracts. */
    private static final BigInteger DUST = BigInteger.TEN;

    static Balance of(String market, BigInteger positionSize, BigInteger openNotional, BigInteger price) {
        BigInteger size = positionSize.abs().compareTo(DUST) < 0 ? BigInteger.ZERO : positionSize;
        return new Balance(market, size, openNotional, StoredNumber.times(size, price));
    }

    static Balance of(Position position, Rational price) {
        Rational paid = position.side() == Side.LONG ? position.openNotional().negated() : position.openNotional();
        return of(
                position.market(),
                StoredNumber.of("baseSize", position.signedBaseSize()),
                StoredNumber.roundedDown(paid),
                StoredNumber.of("price", price));
    }
}
