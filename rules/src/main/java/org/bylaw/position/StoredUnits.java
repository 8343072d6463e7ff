package org.bylaw.position;

import java.math.BigInteger;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;

/**
 * The whole-number amounts of Drift's and Velocity's programs: sizes in 1e-9 base units, prices and amounts of money in 1e-6,
 * ratios in 1e-4. Products are rounded down after each step, as there.
 *
 * <p>Source: drift-labs/protocol-v2 {@code math/margin.rs calculate_perp_position_value_and_pnl}; Velocity's is the same.
 */
public final class StoredUnits {

    private static final int SIZE_DECIMALS = 9;
    private static final int MONEY_DECIMALS = 6;
    private static final int RATIO_DECIMALS = 4;

    private StoredUnits() {}

    /**
     * A size in 1e-9.
     *
     * @throws PositionException if it is no multiple of that
     */
    public static BigInteger size(Rational baseSize) {
        return onGrid("baseSize", baseSize, SIZE_DECIMALS);
    }

    /** The size that is stored as {@code storedSize}. */
    public static Rational baseSize(BigInteger storedSize) {
        return read(storedSize, SIZE_DECIMALS);
    }

    /**
     * A price in 1e-6.
     *
     * @throws PositionException if it is not above zero, or no multiple of that
     */
    public static BigInteger price(Rational price) {
        return onGrid("price", PositionSize.requirePrice(price), MONEY_DECIMALS);
    }

    /**
     * A ratio in 1e-4.
     *
     * @param field whose ratio it is
     * @throws PositionException if it is no multiple of that
     */
    public static BigInteger ratio(String field, Rational ratio) {
        return onGrid(field, ratio, RATIO_DECIMALS);
    }

    /** {@code ratio} as a fraction, which all ratios of this arithmetic are. */
    static Rational requireRational(Surd ratio) {
        Rational rational = ratio.asRational();
        if (rational == null) {
            throw new PositionException("ratio", "is " + ratio + ", which the venue cannot store");
        }
        return rational;
    }

    /** The amount of money that is stored as {@code stored}. */
    public static Rational money(BigInteger stored) {
        return read(stored, MONEY_DECIMALS);
    }

    /** The smallest stored amount that is not below {@code money}. */
    public static BigInteger moneyRoundedUp(Rational money) {
        return money.times(scale(MONEY_DECIMALS)).ceiling();
    }

    /** The largest stored amount that is not above {@code money}. */
    public static BigInteger moneyRoundedDown(Rational money) {
        return money.times(scale(MONEY_DECIMALS)).floor();
    }

    static BigInteger notional(BigInteger storedSize, BigInteger storedPrice) {
        return storedSize.multiply(storedPrice).divide(BigInteger.TEN.pow(SIZE_DECIMALS));
    }

    static BigInteger margin(BigInteger storedNotional, BigInteger storedRatio) {
        return storedNotional.multiply(storedRatio).divide(BigInteger.TEN.pow(RATIO_DECIMALS));
    }

    private static BigInteger onGrid(String field, Rational value, int decimals) {
        Rational scaled = value.times(scale(decimals));
        if (!scaled.denominator().equals(BigInteger.ONE)) {
            throw new PositionException(
                    field,
                    "is " + value + ", which the venue cannot store: it must be a multiple of "
                            + read(BigInteger.ONE, decimals));
        }
        return scaled.numerator();
    }

    private static Rational read(BigInteger stored, int decimals) {
        return Rational.of(stored).dividedBy(scale(decimals));
    }

    private static Rational scale(int decimals) {
        return Rational.of(BigInteger.TEN.pow(decimals));
    }
}
