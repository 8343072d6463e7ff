package org.bylaw.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.bylaw.exact.Rational;
import org.bylaw.exact.WideProduct;

/**
 * The whole-number size premium of Drift and Velocity: {@code floor(floor(sqrt(10 s + 1)) * f / 10^7)} for a stored size s (1e-9
 * base units) and a stored IMF factor f (1e-6), in units of 1e-4.
 *
 * <p>Source: drift-labs/protocol-v2 {@code math/margin.rs calculate_size_premium_liability_weight}; Velocity's is the same.
 */
public final class SizePremium {

    /** Decimals of a stored base size. */
    public static final int SIZE_SCALE = 9;

    /** What the product of root and factor is divided by. */
    static final BigInteger DENOMINATOR = BigInteger.TEN.pow(7);

    private static final long WHOLE_DENOMINATOR = DENOMINATOR.longValueExact();

    /** The largest stored size whose {@code 10 s + 1} fits a long. */
    private static final long LARGEST_LONG_SIZE = (Long.MAX_VALUE - 1) / 10;

    private static final Rational STORED_PER_BASE = Rational.of(BigInteger.TEN.pow(SIZE_SCALE));

    private SizePremium() {}

    /** The size in the programs' units of 1e-9, rounded down. */
    public static BigInteger storedSize(Rational baseSize) {
        return baseSize.times(STORED_PER_BASE).floor();
    }

    /** The smallest size in the programs' units of 1e-9 that is not below {@code baseSize}. */
    static BigInteger firstStoredSize(Rational baseSize) {
        return baseSize.times(STORED_PER_BASE).ceiling();
    }

    /** The base size that the programs store as {@code storedSize}. */
    public static Rational baseSize(BigInteger storedSize) {
        return Rational.of(new BigDecimal(storedSize, SIZE_SCALE));
    }

    /** The premium in units of 1e-4. */
    public static BigInteger at(BigInteger storedSize, long storedImfFactor) {
        return root(storedSize).multiply(BigInteger.valueOf(storedImfFactor)).divide(DENOMINATOR);
    }

    /**
     * The premium in units of 1e-4.
     *
     * @param storedSize not negative
     * @param storedImfFactor 0 to 2^32
     */
    public static long at(long storedSize, long storedImfFactor) {
        return WideProduct.floored(root(storedSize), storedImfFactor, WHOLE_DENOMINATOR);
    }

    /**
     * The programs' {@code floor(sqrt(10 s + 1))}, which is also what they discount unrealized profit by.
     *
     * @param storedSize not negative
     */
    public static long root(long storedSize) {
        return storedSize <= LARGEST_LONG_SIZE
                ? flooredRoot(10 * storedSize + 1)
                : root(BigInteger.valueOf(storedSize)).longValueExact();
    }

    /** Newton's method in whole numbers from above, which falls until it has arrived; {@code number} is above zero. */
    private static long flooredRoot(long number) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(number);
        long root = 1L << (bits + 1) / 2;
        long next = (root + number / root) / 2;
        while (next < root) {
            root = next;
            next = (root + number / root) / 2;
        }
        return root;
    }

    /** The programs' {@code floor(sqrt(10 s + 1))}. */
    public static BigInteger root(BigInteger storedSize) {
        return storedSize.multiply(BigInteger.TEN).add(BigInteger.ONE).sqrt();
    }

    /**
     * The smallest stored size whose premium is at least {@code premium}.
     *
     * @param storedImfFactor above zero
     */
    public static BigInteger firstSizeWithPremium(BigInteger premium, long storedImfFactor) {
        if (premium.signum() <= 0) {
            return BigInteger.ZERO;
        }
        return firstSizeWithRoot(Rational.of(premium.multiply(DENOMINATOR), BigInteger.valueOf(storedImfFactor))
                .ceiling());
    }

    /** The smallest stored size whose {@link #root} is at least {@code root}, which is above zero. */
    static BigInteger firstSizeWithRoot(BigInteger root) {
        return Rational.of(root.multiply(root).subtract(BigInteger.ONE), BigInteger.TEN)
                .ceiling();
    }
}
