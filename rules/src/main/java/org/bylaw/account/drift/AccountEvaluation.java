package org.bylaw.account.drift;

import java.util.List;
import org.bylaw.exact.WideProduct;
import org.bylaw.margin.MarginKind;

/**
 * The health of an account's cross pool and of its isolated positions, each by itself. The cross pool never reads an isolated
 * position; an isolated position reads nothing of the account but the owner's limit and mode, which it is given.
 *
 * <p>Allocates its result and nothing per position.
 *
 * <p>Source: drift-labs/protocol-v2 {@code math/margin.rs
 * calculate_margin_requirement_and_total_collateral_and_liability_info}, {@code state/margin_calculation.rs}; Velocity's are the
 * same.
 */
public final class AccountEvaluation {

    private AccountEvaluation() {}

    /** {@link #cross(StoredAccount, List, List, MarginKind, long, long)} without an override. */
    public static StoredHealth cross(
            StoredAccount account,
            List<StoredMarket> markets,
            List<StoredMoment> moments,
            MarginKind kind,
            long buffer) {
        return cross(account, markets, moments, kind, buffer, 0);
    }

    /**
     * The health of the cross pool.
     *
     * @param markets in the order that the positions name
     * @param moments what the markets are at, in the same order
     * @param buffer in 1e-4; 0 unless a liquidation asks
     * @param override a ratio in 1e-4 that is required at least, whatever the kind; 0 means none
     * @throws org.bylaw.margin.SizeNotAllowedException if the program fails at the size of a position
     * @throws ArithmeticException if an amount does not fit 64 bits
     */
    public static StoredHealth cross(
            StoredAccount account,
            List<StoredMarket> markets,
            List<StoredMoment> moments,
            MarginKind kind,
            long buffer,
            long override) {
        long deposit = account.deposit();
        long owed = deposit < 0 ? StoredAmounts.absolute(deposit) : 0;
        long collateral = Math.max(deposit, 0);
        long requirement = owed;
        long liability = owed;
        long collateralBuffer = 0;
        long requirementBuffer = buffer(owed, buffer);
        List<StoredBorrow> borrows = account.borrows();
        for (int place = 0; place < borrows.size(); place++) {
            StoredBorrow borrow = borrows.get(place);
            requirement = StoredAmounts.sum(
                    requirement, PositionMargin.borrowRequirement(kind, borrow, account.maxMarginRatio(), override));
            liability = StoredAmounts.sum(liability, borrow.value());
            requirementBuffer = StoredAmounts.sum(requirementBuffer, buffer(borrow.value(), buffer));
        }
        List<StoredPosition> positions = account.positions();
        for (int place = 0; place < positions.size(); place++) {
            StoredPosition position = positions.get(place);
            if (position.isolated()) {
                continue;
            }
            StoredMarket market = markets.get(position.market());
            StoredMoment moment = moments.get(position.market());
            long value = PositionMargin.liabilityValue(position.base(), moment);
            long pnl = weightedPnl(position, market, moment, kind);
            requirement = StoredAmounts.sum(
                    requirement,
                    requirement(
                            position, market, value, kind, account.maxMarginRatio(), account.highLeverage(), override));
            liability = StoredAmounts.sum(liability, value);
            requirementBuffer = StoredAmounts.sum(requirementBuffer, buffer(value, buffer));
            collateral = StoredAmounts.sum(collateral, pnl);
            collateralBuffer = StoredAmounts.sum(collateralBuffer, collateralBuffer(pnl, buffer));
        }
        return new StoredHealth(collateral, requirement, liability, collateralBuffer, requirementBuffer);
    }

    /** {@link #isolated(StoredPosition, StoredMarket, StoredMoment, long, boolean, MarginKind, long, long)} without an override. */
    public static StoredHealth isolated(
            StoredPosition position,
            StoredMarket market,
            StoredMoment moment,
            long accountMaxMarginRatio,
            boolean highLeverage,
            MarginKind kind,
            long buffer) {
        return isolated(position, market, moment, accountMaxMarginRatio, highLeverage, kind, buffer, 0);
    }

    /**
     * The health of an isolated position.
     *
     * @param market the market of the position
     * @param moment what that market is at
     * @param accountMaxMarginRatio the owner's limit for all positions in 1e-4; 0 means none
     * @param highLeverage whether the account is in Drift's high-leverage mode for what is asked
     * @param buffer in 1e-4; 0 unless a liquidation asks
     * @param override a ratio in 1e-4 that is required at least, whatever the kind; 0 means none
     * @throws IllegalArgumentException if the position is not isolated
     * @throws org.bylaw.margin.SizeNotAllowedException if the program fails at the size of the position
     * @throws ArithmeticException if an amount does not fit 64 bits
     */
    public static StoredHealth isolated(
            StoredPosition position,
            StoredMarket market,
            StoredMoment moment,
            long accountMaxMarginRatio,
            boolean highLeverage,
            MarginKind kind,
            long buffer,
            long override) {
        if (!position.isolated()) {
            throw new IllegalArgumentException("the position is backed by the cross pool: " + position);
        }
        long value = PositionMargin.liabilityValue(position.base(), moment);
        long pnl = weightedPnl(position, market, moment, kind);
        return new StoredHealth(
                StoredAmounts.sum(position.isolatedDeposit(), pnl),
                requirement(position, market, value, kind, accountMaxMarginRatio, highLeverage, override),
                value,
                collateralBuffer(pnl, buffer),
                buffer(value, buffer));
    }

    private static long requirement(
            StoredPosition position,
            StoredMarket market,
            long liability,
            MarginKind kind,
            long accountLimit,
            boolean highLeverage,
            long override) {
        if (market.inSettlement()) {
            return 0;
        }
        long marketRatio = market.ratioAt(kind, StoredAmounts.absolute(position.base()), highLeverage);
        return PositionMargin.requirement(
                liability,
                PositionMargin.effectiveRatio(kind, marketRatio, accountLimit, position.maxMarginRatio(), override));
    }

    private static long weightedPnl(
            StoredPosition position, StoredMarket market, StoredMoment moment, MarginKind kind) {
        long unrealized = PositionMargin.unrealizedPnl(position.base(), position.quote(), moment.price());
        return PositionMargin.weightedPnl(kind, unrealized, market.pnl(), moment);
    }

    private static long buffer(long liability, long buffer) {
        return WideProduct.floored(liability, buffer, PositionMargin.WHOLE);
    }

    private static long collateralBuffer(long counted, long buffer) {
        return WideProduct.truncated(Math.min(counted, 0), buffer, PositionMargin.WHOLE);
    }
}
