package org.bylaw.margin;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.bylaw.exact.Rational;

/**
 * Margin ratios as Drift and Velocity store them, whole numbers of 0.0001, and what the programs make of one at a size.
 *
 * <p>Source: drift-labs/protocol-v2 {@code math/margin.rs calculate_size_premium_liability_weight}; Velocity's is the same.
 */
public final class StoredRatio {

    /** Decimals of a stored ratio. */
    public static final int SCALE = 4;

    /** The largest ratio that the programs can hold: 32 bits without sign. */
    static final long LARGEST = 0xFFFF_FFFFL;

    private StoredRatio() {}

    /**
     * The whole number that the programs store for {@code value}.
     *
     * @param pointer JSON pointer of the field, for the message
     * @param scale decimals that the programs store
     * @throws IllegalArgumentException if {@code value} is off the grid or does not fit 32 bits
     */
    public static long stored(String pointer, BigDecimal value, int scale) {
        BigDecimal scaled = value.movePointRight(scale).stripTrailingZeros();
        if (scaled.scale() > 0) {
            throw new IllegalArgumentException(pointer + ": " + value.toPlainString() + " is no multiple of "
                    + BigDecimal.ONE.movePointLeft(scale).toPlainString()
                    + ", the smallest step that the program stores");
        }
        if (scaled.signum() < 0 || scaled.compareTo(BigDecimal.valueOf(LARGEST)) > 0) {
            throw new IllegalArgumentException(pointer + ": " + value.toPlainString()
                    + " is outside what the program stores, 0 to "
                    + BigDecimal.valueOf(LARGEST, scale).toPlainString());
        }
        return scaled.longValueExact();
    }

    /** The fraction that {@code stored} stands for. */
    static Rational ratio(long stored) {
        return Rational.of(BigDecimal.valueOf(stored, SCALE));
    }

    /**
     * {@code stored} with its size premium, which for small sizes is below {@code stored} itself: four fifths of it, rounded
     * up, and the premium. Without an IMF factor {@code stored} itself.
     *
     * @throws SizeNotAllowedException if the result does not fit 32 bits, for which the programs refuse the position
     */
    public static long withPremium(long stored, BigInteger storedSize, long storedImfFactor) {
        if (storedImfFactor == 0) {
            return stored;
        }
        BigInteger largestPremium = BigInteger.valueOf(LARGEST - beforePremium(stored));
        BigInteger premium = SizePremium.at(storedSize, storedImfFactor);
        if (premium.compareTo(largestPremium) > 0) {
            throw tooLarge(storedSize);
        }
        return beforePremium(stored) + premium.longValueExact();
    }

    /** {@link #withPremium(long, BigInteger, long)} without allocation; {@code storedSize} is not negative. */
    public static long withPremium(long stored, long storedSize, long storedImfFactor) {
        if (storedImfFactor == 0) {
            return stored;
        }
        long premium = SizePremium.at(storedSize, storedImfFactor);
        if (premium > LARGEST - beforePremium(stored)) {
            throw tooLarge(BigInteger.valueOf(storedSize));
        }
        return beforePremium(stored) + premium;
    }

    private static SizeNotAllowedException tooLarge(BigInteger storedSize) {
        return new SizeNotAllowedException(
                SizePremium.baseSize(storedSize), "the margin ratio with its size premium does not fit 32 bits");
    }

    /** What the premium is added to: {@code stored} less a fifth of it, the fifth rounded down. */
    static long beforePremium(long stored) {
        return stored - stored / 5;
    }
}
