package org.bylaw.position;

import java.math.RoundingMode;
import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.bylaw.margin.MarginCurve;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.margin.SizePremiumSchedule;
import org.bylaw.market.PositionUnit;
import org.bylaw.market.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * The first price, moving against a position from its entry, at which its equity falls to the maintenance requirement and the fees
 * reserved for leaving it. Entry itself where it is so from the start. Where the requirement only jumps above the equity just
 * beyond a price, it is that price.
 *
 * <p>The maintenance ratio is that of the position's size at the liquidation price: the notional of a linear contract and the base
 * size of an inverse one change on the way, the other measure does not. With one rate m at every size, fees f and C = collateral /
 * notional at entry: linear {@code (1 - C) / (1 - m - f)} of the entry price for a long and {@code (1 + C) / (1 + m + f)} for a short,
 * inverse {@code (1 + m + f) / (1 + C)} and {@code (1 - m - f) / (1 - C)}.
 *
 * @param price quote currency per unit of the base asset
 * @param exact whether it is exact; otherwise 18 significant digits, rounded towards the entry (earlier liquidation)
 */
public record LiquidationPrice(Rational price, boolean exact) {

    /**
     * The liquidation price of a position on its own collateral; {@code null} where no price above zero liquidates it, like that of
     * a long whose collateral covers its notional.
     *
     * @throws PositionException where the market has no maintenance ratio, its schedule is not sound, or it measures positions in
     *     contracts
     * @throws org.bylaw.margin.SizeNotAllowedException if no position of the size at entry may be held
     */
    public static @Nullable LiquidationPrice of(IsolatedPosition position, MarginSchedule schedule, ExitFees fees) {
        SoundSchedule.require(schedule);
        if (schedule instanceof SizePremiumSchedule && position.settlement() == Settlement.INVERSE) {
            throw new PositionException(
                    "settlement", "is inverse; a size-premium schedule is for linear contracts only");
        }
        if (position.baseSize().signum() == 0) {
            return null;
        }
        PositionUnit unit = schedule.unit();
        PositionUnit moving = position.settlement() == Settlement.INVERSE ? PositionUnit.BASE : PositionUnit.QUOTE;
        Rational entrySize = unit == null
                ? Rational.ZERO
                : PositionSize.base(position.baseSize())
                        .in(unit, position.entryPrice())
                        .amount();
        Surd entryRatio = schedule.maintenanceRatioAt(entrySize);
        MarginCurve curve = schedule.maintenanceCurve();
        if (entryRatio == null || curve == null) {
            throw new PositionException(
                    "maintenanceMarginRatio",
                    "is missing: where a venue publishes leverage alone, no liquidation price follows");
        }
        return unit == moving
                ? whileSizeMoves(position, curve, entrySize, fees.total())
                : atRatio(position, entryRatio, fees);
    }

    private static @Nullable LiquidationPrice whileSizeMoves(
            IsolatedPosition position, MarginCurve curve, Rational entrySize, Rational fees) {
        Rational fixedSize = fixedSize(position);
        SizeReading reading = position.settlement() == Settlement.INVERSE
                ? new SizeReading.InversePrice(fixedSize)
                : new SizeReading.LinearPrice(fixedSize);
        boolean falling = valueFalls(position);
        RatedAmount cushion = new RatedAmount(
                valueIndependentPart(position),
                falling ? Rational.ONE.minus(fees) : Rational.ONE.plus(fees).negated(),
                Rational.ONE.negated());
        AmountAlongCurve alongCurve = new AmountAlongCurve(curve, cushion, reading, Rounding.BEFORE);
        Crossing crossing = falling ? alongCurve.firstBelow(entrySize) : alongCurve.firstAbove(entrySize);
        return crossing == null ? null : new LiquidationPrice(crossing.reading(), crossing.exact());
    }

    /**
     * The liquidation price of a position whose maintenance ratio is the same at every price; {@code null} where no price above zero
     * liquidates it.
     */
    public static @Nullable LiquidationPrice atRatio(IsolatedPosition position, Surd maintenanceRatio, ExitFees fees) {
        if (position.baseSize().signum() == 0) {
            return null;
        }
        Surd rate = maintenanceRatio.plus(fees.total());
        Rational entryValue = position.notionalAt(position.entryPrice());
        if (rate.times(entryValue).compareTo(position.collateral()) >= 0) {
            return new LiquidationPrice(position.entryPrice(), true);
        }
        boolean falling = valueFalls(position);
        Rational constant = valueIndependentPart(position);
        Surd divisor = falling ? rate.minus(Rational.ONE) : rate.plus(Rational.ONE);
        int expected = falling ? -1 : 1;
        if (constant.signum() != expected || divisor.signum() != expected) {
            return null;
        }
        Rational fixedSize = fixedSize(position);
        Surd price = position.settlement() == Settlement.INVERSE
                ? divisor.times(fixedSize.dividedBy(constant))
                : divisor.reciprocal().times(constant.dividedBy(fixedSize));
        Rational exact = price.asRational();
        if (exact != null) {
            return new LiquidationPrice(exact, true);
        }
        RoundingMode towardsEntry = position.side() == Side.LONG ? RoundingMode.CEILING : RoundingMode.FLOOR;
        Rational rounded = Rational.of(price.toDecimal(DecimalSearch.SIGNIFICANT_DIGITS, towardsEntry));
        Rational entry = position.entryPrice();
        return new LiquidationPrice(position.side() == Side.LONG ? rounded.min(entry) : rounded.max(entry), false);
    }

    /**
     * Whether the value, in the currency of settlement, falls while the price moves against the position. Seen in that value an
     * inverse short is a linear long: it loses the base asset that the contract's fixed notional is worth less of.
     */
    private static boolean valueFalls(IsolatedPosition position) {
        return (position.side() == Side.LONG) == (position.settlement() == Settlement.LINEAR);
    }

    /** The part of equity that does not depend on the value: collateral less, or plus, the value at entry. */
    private static Rational valueIndependentPart(IsolatedPosition position) {
        Rational entryValue = position.notionalAt(position.entryPrice());
        return valueFalls(position)
                ? position.collateral().minus(entryValue)
                : position.collateral().plus(entryValue);
    }

    /** What does not change with the price: a linear contract's base size, an inverse contract's notional. */
    private static Rational fixedSize(IsolatedPosition position) {
        return position.settlement() == Settlement.INVERSE ? position.contractNotional() : position.baseSize();
    }
}
