package org.bylaw.account.drift;

import java.math.BigInteger;
import org.bylaw.exact.WideProduct;
import org.bylaw.margin.MarginKind;

/**
 * How much of a position one liquidation may take and what it costs, as the programs reckon it.
 *
 * <p>Source: drift-labs/protocol-v2 {@code math/liquidation.rs}, {@code controller/liquidation.rs liquidate_perp},
 * {@code state/perp_market.rs}; velocity-exchange/velocity-v1 {@code math/liquidation.rs},
 * {@code controller/liquidation/perp.rs}.
 */
public final class LiquidationSizing {

    /** No amount of base covers the shortage: the whole position may go. The programs say it with their largest number. */
    public static final long WHOLE_POSITION = Long.MAX_VALUE;

    /** All of what covers the shortage may go at once. */
    public static final long WHOLE_SHARE = PositionMargin.WHOLE;

    /** Milliseconds of one period in which the liquidator's fee grows: what was a slot once. */
    public static final long PERIOD_MILLISECONDS = 400;

    /** Periods without the account's doing before the liquidator's fee grows, ten minutes. */
    public static final long GRACE_PERIODS = 1_500;

    /** A fee of the whole value. */
    static final long FEE_UNIT = 1_000_000;

    private static final long FEE_PER_RATIO = FEE_UNIT / PositionMargin.WHOLE;
    private static final long LARGEST_FEE = 0xFFFF_FFFFL;
    private static final long LARGEST_FEE_MULTIPLE = 3;
    private static final long SMALL_AMOUNT = 50 * PositionMargin.MONEY_UNIT;
    private static final BigInteger LARGEST_STORED_BASE =
            BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);
    private static final BigInteger BIG_WHOLE_SHARE = BigInteger.valueOf(WHOLE_SHARE);

    private LiquidationSizing() {}

    /**
     * The base to take so that {@code shortage} is covered, rounded down; {@link #WHOLE_POSITION} where the price is zero or the
     * liquidator's fee eats what a unit frees.
     *
     * @param shortage in 1e-6 US dollars
     * @param ratio the position's maintenance ratio with the buffer, in 1e-4
     * @param liquidatorFee in 1e-6
     * @param insuranceSideFee what goes to the insurance fund and the protocol together, in 1e-6
     * @param price of one base unit in 1e-6, not negative
     * @param quotePrice in 1e-6; the insurance side's fee is taken without it, as the programs do
     * @throws ArithmeticException if a unit frees nothing after all fees, for which the programs fail, or the result does not
     *     fit 64 bits
     */
    public static long baseToCover(
            long shortage, long ratio, long liquidatorFee, long insuranceSideFee, long price, long quotePrice) {
        long ratioAsFee = ratioAsFee(ratio);
        if (price == 0 || ratioAsFee <= liquidatorFee) {
            return WHOLE_POSITION;
        }
        long freed = WideProduct.floored(
                WideProduct.floored(price, quotePrice, PositionMargin.MONEY_UNIT),
                ratioAsFee - liquidatorFee,
                FEE_UNIT);
        long freedAfterFees = freed - WideProduct.floored(price, insuranceSideFee, FEE_UNIT);
        if (freedAfterFees <= 0) {
            throw new ArithmeticException("a unit of base at the price " + price + " and the quote price " + quotePrice
                    + " frees nothing after fees of " + liquidatorFee + " and " + insuranceSideFee);
        }
        return WideProduct.floored(shortage, PositionMargin.BASE_UNIT, freedAfterFees);
    }

    /**
     * The fee of the insurance fund, and of the protocol after it, in 1e-6: 95% of what the position's margin leaves after the
     * liquidator's fee and the shortage, rounded down, and no more than {@code cap}.
     *
     * @param shortage the position's share of it, in 1e-6 US dollars
     * @param base the position's absolute size in 1e-9
     * @param ratio the position's maintenance ratio with the buffer, in 1e-4
     * @param liquidatorFee in 1e-6
     * @param price of one base unit in 1e-6, not negative
     * @param quotePrice in 1e-6
     * @param cap the market's fees of the insurance fund and the protocol together, in 1e-6
     * @throws ArithmeticException if a unit of base is worth less than 1e-6 US dollars, for which the programs fail, or an
     *     amount does not fit 64 bits
     */
    public static long insuranceSideFee(
            long shortage, long base, long ratio, long liquidatorFee, long price, long quotePrice, long cap) {
        long ratioAsFee = ratioAsFee(ratio);
        if (price == 0 || quotePrice == 0 || base == 0 || ratioAsFee <= liquidatorFee) {
            return 0;
        }
        long margin = ratioAsFee - liquidatorFee;
        long left = Math.max(0, margin - shortageAsFee(shortage, base, price, quotePrice));
        return Math.min(cap, left * 19 / 20);
    }

    /** The shortage as a share of the position's value, in 1e-6; no more than the programs can hold. */
    private static long shortageAsFee(long shortage, long base, long price, long quotePrice) {
        long valuePerUnit = WideProduct.floored(price, quotePrice, PositionMargin.MONEY_UNIT);
        if (valuePerUnit == 0) {
            throw new ArithmeticException("a unit of base at the price " + price + " and the quote price " + quotePrice
                    + " is worth less than can be stored");
        }
        long perBase = WideProduct.saturated(shortage, PositionMargin.BASE_UNIT, base);
        long share = WideProduct.saturated(perBase, PositionMargin.MONEY_UNIT, valuePerUnit);
        if (perBase == Long.MAX_VALUE && share < LARGEST_FEE) {
            throw new ArithmeticException(
                    "a shortage of " + shortage + " for a base of " + base + " does not fit 64 bits");
        }
        return Math.min(share, LARGEST_FEE);
    }

    /** The part of an account's shortage that one position is answerable for, by its share of the requirement. */
    public static long positionShortage(long shortage, long positionRequirement, long requirement) {
        return requirement == 0 ? 0 : WideProduct.floored(shortage, positionRequirement, requirement);
    }

    /**
     * The liquidator's fee of a market before it grows, in 1e-6: the market's, and in Drift's high-leverage mode no more than
     * four fifths of the mode's maintenance ratio.
     */
    public static long baseLiquidatorFee(StoredMarket market, boolean highLeverageMode) {
        long fee = market.liquidation().liquidatorFee();
        if (!highLeverageMode
                || market.highLeverage() == null
                || !market.highLeverage().inForce()) {
            return fee;
        }
        long margin = ratioAsFee(market.highLeverage().storedRatio(MarginKind.MAINTENANCE));
        return Math.min(fee, margin - margin / 5);
    }

    /** What the liquidator's fee of a market grows to at most, in 1e-6: three times itself or the maintenance ratio. */
    public static long largestLiquidatorFee(StoredMarket market) {
        return Math.min(
                market.liquidation().liquidatorFee() * LARGEST_FEE_MULTIPLE,
                Math.min(market.ratios().storedMaintenanceRatio(), LARGEST_FEE / FEE_PER_RATIO) * FEE_PER_RATIO);
    }

    /**
     * The liquidator's fee after a time, in 1e-6: {@code baseFee} in the first {@link #GRACE_PERIODS}, then 1 more for every
     * period from the very first, up to {@code largestFee}.
     *
     * @param periods whole slots since the account last did anything on Drift, whole periods of {@link #PERIOD_MILLISECONDS}
     *     on Velocity
     */
    public static long liquidatorFee(long baseFee, long largestFee, long periods) {
        if (periods < GRACE_PERIODS) {
            return baseFee;
        }
        return Math.min(StoredAmounts.sum(baseFee, Math.min(periods, LARGEST_FEE)), largestFee);
    }

    /**
     * The share of what covers the shortage that a liquidation of a cross position may take now, in 1e-4: all of a shortage
     * below 50 US dollars; else {@code initialShare} and as much more as of {@code duration} has passed, of the shortage and
     * what was freed before, less what was freed before. Rounded down. Of an isolated position it is always
     * {@link #WHOLE_SHARE}.
     *
     * @param shortage in 1e-6 US dollars
     * @param marginFreed by earlier calls of the same liquidation, in 1e-6 US dollars
     * @param elapsed since the account last did anything, in slots on Drift, in milliseconds on Velocity
     * @param duration of a liquidation in the same unit; 0 means that all may go at once
     * @param initialShare in 1e-4
     */
    public static long share(long shortage, long marginFreed, long elapsed, long duration, long initialShare) {
        if (shortage < SMALL_AMOUNT) {
            return WHOLE_SHARE;
        }
        long elapsedShare = duration == 0 ? WHOLE_SHARE : WideProduct.saturated(elapsed, WHOLE_SHARE, duration);
        long freeableShare = elapsedShare >= WHOLE_SHARE
                ? WHOLE_SHARE
                : Math.min(WHOLE_SHARE, StoredAmounts.sum(elapsedShare, initialShare));
        long freeable = WideProduct.floored(StoredAmounts.sum(shortage, marginFreed), freeableShare, WHOLE_SHARE);
        return WideProduct.floored(Math.max(0, freeable - marginFreed), WHOLE_SHARE, shortage);
    }

    /** The base that {@code share} of {@code baseToCover} is, rounded down. */
    public static long allowedBase(long baseToCover, long share) {
        return baseToCover == WHOLE_POSITION
                ? LARGEST_STORED_BASE
                        .multiply(BigInteger.valueOf(share))
                        .divide(BIG_WHOLE_SHARE)
                        .min(BigInteger.valueOf(Long.MAX_VALUE))
                        .longValueExact()
                : WideProduct.floored(baseToCover, share, WHOLE_SHARE);
    }

    /** What a liquidation takes of a position at least, if anything: the whole of one worth no more than 50 dollars. */
    public static long leastBase(long base, long price) {
        return PositionMargin.baseValue(base, price) > SMALL_AMOUNT ? 0 : base;
    }

    /**
     * The smallest multiple of {@code step} that is not below {@code base}.
     *
     * @throws ArithmeticException if it does not fit 64 bits
     */
    public static long stepCeiling(long base, long step) {
        long over = base % step;
        return over == 0 ? base : StoredAmounts.sum(base, step - over);
    }

    /** The largest multiple of {@code step} that is not above {@code base}. */
    public static long stepFloor(long base, long step) {
        return base - base % step;
    }

    /**
     * The ratio in the unit of fees.
     *
     * @throws ArithmeticException if it does not fit 32 bits, for which the programs fail
     */
    private static long ratioAsFee(long ratio) {
        if (ratio > LARGEST_FEE / FEE_PER_RATIO) {
            throw new ArithmeticException("a margin ratio of " + ratio + " does not fit 32 bits in the unit of fees");
        }
        return ratio * FEE_PER_RATIO;
    }
}
