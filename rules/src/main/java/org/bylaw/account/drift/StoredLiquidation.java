package org.bylaw.account.drift;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.WideProduct;
import org.bylaw.margin.MarginKind;

/**
 * What one call of a liquidation does to a position and to the pool behind it: the cross pool, or the isolated position itself.
 * The liquidator takes over base at the price, and the account pays three fees on its value. Orders are cancelled before; the
 * limit on how far the price may be from its average is not looked at. Amounts are rounded up to whole steps, so a position that is
 * none, which the programs never let anybody hold, may be turned round.
 *
 * @param before the pool's maintenance health with the buffer
 * @param after the same once the base and the fees are gone
 * @param baseToCover the base that covers the shortage, in whole steps, in 1e-9; {@link LiquidationSizing#WHOLE_POSITION} where
 *     none does; 0 where nothing was short
 * @param base the base taken over, absolute, in 1e-9; 0 where time allows none yet
 * @param value of that base in 1e-6 of the quote asset, rounded down
 * @param liquidatorFee in 1e-6 of the quote asset, rounded down
 * @param insuranceFundFee in 1e-6 of the quote asset, rounded down
 * @param protocolFee in 1e-6 of the quote asset, rounded down
 * @param left the position afterwards
 * @param leavesLiquidation whether the pool is out of liquidation
 * @param badDebt what the pool owes in 1e-6 US dollars once nothing is left in it to take: it has no base and owes no other asset;
 *     0 as long as there is
 */
public record StoredLiquidation(
        StoredHealth before,
        StoredHealth after,
        long baseToCover,
        long base,
        long value,
        long liquidatorFee,
        long insuranceFundFee,
        long protocolFee,
        StoredPosition left,
        boolean leavesLiquidation,
        long badDebt) {

    /**
     * A liquidation of one of the account's positions, cross or isolated.
     *
     * @param place of the position in the account
     * @param markets in the order that the positions name
     * @param moments what the markets are at, in the same order
     * @throws IllegalArgumentException if the position has no base, the price is below zero, the liquidator takes less than a
     *     step, or the pool behind the position is not in liquidation and meets its maintenance requirement: the programs refuse
     *     all of these
     * @throws ArithmeticException if an amount does not fit 64 bits, or a unit of base frees nothing after fees
     */
    public static StoredLiquidation of(
            StoredAccount account,
            int place,
            List<StoredMarket> markets,
            List<StoredMoment> moments,
            LiquidationCall call) {
        StoredPosition position = account.positions().get(place);
        if (position.base() == 0) {
            throw new IllegalArgumentException("the position has no base: " + position);
        }
        StoredHealth before = health(account, position, markets, moments, call);
        if (!call.inLiquidation() && before.meets()) {
            throw new IllegalArgumentException("the maintenance requirement is met: " + before);
        }
        StoredMarket market = markets.get(position.market());
        StoredMoment moment = moments.get(position.market());
        if (moment.price() < 0) {
            throw new IllegalArgumentException("a price below zero sizes no liquidation: " + moment.price());
        }
        long shortage = before.shortageWithBuffer();
        if (shortage == 0) {
            return new StoredLiquidation(before, before, 0, 0, 0, 0, 0, 0, position, true, 0);
        }
        long size = StoredAmounts.absolute(position.base());
        long ratio = market.ratioAt(MarginKind.MAINTENANCE, size, account.highLeverage());
        long ratioWithBuffer = StoredAmounts.sum(ratio, call.buffer());
        long liquidatorFee = LiquidationSizing.liquidatorFee(
                LiquidationSizing.baseLiquidatorFee(market, account.highLeverage()),
                LiquidationSizing.largestLiquidatorFee(market),
                call.feePeriods());
        StoredLiquidationTerms terms = market.liquidation();
        long insuranceSideFee = LiquidationSizing.insuranceSideFee(
                positionShortage(shortage, before, position, market, moment, ratio),
                size,
                ratioWithBuffer,
                liquidatorFee,
                moment.price(),
                moment.quotePrice(),
                StoredAmounts.sum(terms.insuranceFundFee(), terms.protocolFee()));
        long baseToCover = baseToCover(shortage, ratioWithBuffer, liquidatorFee, insuranceSideFee, market, moment);
        long base = base(size, shortage, baseToCover, position, market, moment, call);
        long insuranceFundFee = Math.min(insuranceSideFee, terms.insuranceFundFee());
        return taken(
                account,
                place,
                markets,
                moments,
                call,
                before,
                baseToCover,
                base,
                liquidatorFee,
                insuranceFundFee,
                insuranceSideFee - insuranceFundFee);
    }

    private static StoredHealth health(
            StoredAccount account,
            StoredPosition position,
            List<StoredMarket> markets,
            List<StoredMoment> moments,
            LiquidationCall call) {
        return position.isolated()
                ? AccountEvaluation.isolated(
                        position,
                        markets.get(position.market()),
                        moments.get(position.market()),
                        account.maxMarginRatio(),
                        account.highLeverage(),
                        MarginKind.MAINTENANCE,
                        call.buffer())
                : AccountEvaluation.cross(account, markets, moments, MarginKind.MAINTENANCE, call.buffer());
    }

    private static long positionShortage(
            long shortage,
            StoredHealth before,
            StoredPosition position,
            StoredMarket market,
            StoredMoment moment,
            long ratio) {
        long requirement = market.inSettlement()
                ? 0
                : PositionMargin.requirement(PositionMargin.liabilityValue(position.base(), moment), ratio);
        return LiquidationSizing.positionShortage(shortage, requirement, before.requirement());
    }

    private static long baseToCover(
            long shortage,
            long ratioWithBuffer,
            long liquidatorFee,
            long insuranceSideFee,
            StoredMarket market,
            StoredMoment moment) {
        long exactly = LiquidationSizing.baseToCover(
                shortage, ratioWithBuffer, liquidatorFee, insuranceSideFee, moment.price(), moment.quotePrice());
        return exactly == LiquidationSizing.WHOLE_POSITION
                ? exactly
                : LiquidationSizing.stepCeiling(exactly, market.baseStep());
    }

    private static long base(
            long size,
            long shortage,
            long baseToCover,
            StoredPosition position,
            StoredMarket market,
            StoredMoment moment,
            LiquidationCall call) {
        long share = position.isolated()
                ? LiquidationSizing.WHOLE_SHARE
                : LiquidationSizing.share(
                        shortage, call.marginFreed(), call.elapsed(), call.duration(), call.initialShare());
        long allowed = LiquidationSizing.allowedBase(baseToCover, share);
        long largest = LiquidationSizing.stepFloor(call.maxBase(), market.baseStep());
        if (largest == 0) {
            throw new IllegalArgumentException(
                    "the liquidator takes less than a step of " + market.baseStep() + ": " + call.maxBase());
        }
        if (allowed == 0) {
            return 0;
        }
        long wanted = Math.max(allowed, LiquidationSizing.leastBase(size, moment.price()));
        return LiquidationSizing.stepCeiling(Math.min(Math.min(size, largest), wanted), market.baseStep());
    }

    private static StoredLiquidation taken(
            StoredAccount account,
            int place,
            List<StoredMarket> markets,
            List<StoredMoment> moments,
            LiquidationCall call,
            StoredHealth before,
            long baseToCover,
            long base,
            long liquidatorFeeRate,
            long insuranceFundFeeRate,
            long protocolFeeRate) {
        StoredPosition position = account.positions().get(place);
        long value =
                PositionMargin.baseValue(base, moments.get(position.market()).price());
        long liquidatorFee = fee(value, liquidatorFeeRate);
        long insuranceFundFee = fee(value, insuranceFundFeeRate);
        long protocolFee = fee(value, protocolFeeRate);
        long fees = StoredAmounts.sum(StoredAmounts.sum(liquidatorFee, insuranceFundFee), protocolFee);
        boolean isLong = position.base() > 0;
        StoredPosition left = new StoredPosition(
                position.market(),
                isLong ? position.base() - base : position.base() + base,
                StoredAmounts.difference(StoredAmounts.sum(position.quote(), isLong ? value : -value), fees),
                position.maxMarginRatio(),
                position.isolatedDeposit(),
                position.isolated());
        StoredHealth after = health(with(account, place, left), left, markets, moments, call);
        return new StoredLiquidation(
                before,
                after,
                baseToCover,
                base,
                value,
                liquidatorFee,
                insuranceFundFee,
                protocolFee,
                left,
                base > 0 && base >= baseToCover,
                badDebt(account, left, after));
    }

    private static long fee(long value, long rate) {
        return WideProduct.floored(value, rate, LiquidationSizing.FEE_UNIT);
    }

    private static StoredAccount with(StoredAccount account, int place, StoredPosition position) {
        List<StoredPosition> positions = new ArrayList<>(account.positions());
        positions.set(place, position);
        return new StoredAccount(
                account.deposit(), account.maxMarginRatio(), account.highLeverage(), positions, account.borrows());
    }

    /** By how much the shortage has become smaller, in 1e-6 US dollars; what later calls count as freed. */
    public long marginFreed() {
        return Math.max(0, before.shortageWithBuffer() - after.shortageWithBuffer());
    }

    private static long badDebt(StoredAccount account, StoredPosition left, StoredHealth after) {
        long owed = left.isolated() ? 0 : Math.max(0, StoredAmounts.difference(0, account.deposit()));
        return left.base() == 0 && after.liability() == owed
                ? Math.max(0, StoredAmounts.difference(owed, after.collateral()))
                : 0;
    }
}
