package org.bylaw.account.drift;

import org.bylaw.account.Account;
import org.bylaw.account.IsolatedMargin;
import org.bylaw.account.MarketPrices;
import org.bylaw.account.Position;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginKind;
import org.bylaw.margin.SizeNotAllowedException;
import org.bylaw.position.PositionException;
import org.bylaw.position.Side;
import org.jspecify.annotations.Nullable;

/**
 * One call of a liquidation on Drift or Velocity, in exact numbers over {@link StoredLiquidation}. Of a position in the cross pool time
 * lets a share go; of an isolated one all goes at once that covers the shortage, which need not be the whole position ({@code
 * VELO-15}).
 *
 * @param baseSize taken over, in units of the base asset
 * @param value of that at the price, in the quote currency
 * @param liquidatorFee in the quote currency
 * @param insuranceFundFee in the quote currency
 * @param protocolFee in the quote currency; Velocity alone has one
 * @param badDebt what the pool owes once no position is left in it, in the quote currency; {@link BadDebt} says who bears it
 * @param leavesLiquidation whether the pool is out of liquidation
 * @param next the call that may follow at once in the same liquidation
 * @param after the account afterwards. Loss and fees stay with what is left of the position, as a worse entry price; bad debt is
 *     taken off the account
 */
public record DriftLiquidation(
        Rational baseSize,
        Rational value,
        Rational liquidatorFee,
        Rational insuranceFundFee,
        Rational protocolFee,
        Rational badDebt,
        boolean leavesLiquidation,
        LiquidationCall next,
        Account after) {

    /**
     * Liquidates the position in {@code market}, cross or isolated; {@code null} where what backs it is not to be liquidated.
     *
     * @throws PositionException if there is no such position, or the program cannot reckon with a number
     */
    public static @Nullable DriftLiquidation of(
            DriftMargin margin, Account account, String market, MarketPrices prices, LiquidationCall call) {
        Position position = account.position(market);
        if (position == null) {
            throw new PositionException("market", "is " + market + ", in which the account has no position");
        }
        boolean isolated = account.isolated().containsKey(market);
        try {
            StoredPool pool = isolated
                    ? StoredPool.isolated(margin, account, market, prices)
                    : StoredPool.cross(margin, account, prices);
            int place = isolated ? 0 : account.cross().headMap(market).size();
            if (!call.inLiquidation() && pool.health(MarginKind.MAINTENANCE).meets()) {
                return null;
            }
            return read(
                    account,
                    position,
                    StoredLiquidation.of(pool.account(), place, pool.markets(), pool.moments(), call),
                    call);
        } catch (IllegalArgumentException | ArithmeticException | SizeNotAllowedException refused) {
            throw new PositionException(
                    "market", "is " + market + ", which cannot be liquidated: " + refused.getMessage());
        }
    }

    private static DriftLiquidation read(
            Account account, Position position, StoredLiquidation step, LiquidationCall call) {
        Account after = after(account, position, step);
        Rational owed = Rational.ZERO;
        IsolatedMargin isolated = after.isolated().get(position.market());
        if (isolated != null
                && isolated.position() == null
                && isolated.collateral().signum() < 0) {
            owed = isolated.collateral().negated();
            after = after.withIsolated(new IsolatedMargin(position.market(), Rational.ZERO, null));
        } else if (isolated == null
                && after.cross().isEmpty()
                && after.collateral().signum() < 0) {
            owed = after.collateral().negated();
            after = after.withCollateral(Rational.ZERO);
        }
        return new DriftLiquidation(
                StoredNumbers.readBase(step.base()),
                StoredNumbers.readMoney(step.value()),
                StoredNumbers.readMoney(step.liquidatorFee()),
                StoredNumbers.readMoney(step.insuranceFundFee()),
                StoredNumbers.readMoney(step.protocolFee()),
                owed,
                step.leavesLiquidation(),
                call.after(StoredAmounts.sum(call.marginFreed(), step.marginFreed())),
                after);
    }

    private static Account after(Account account, Position before, StoredLiquidation step) {
        String market = before.market();
        Position left = left(before, step.left());
        long cost = left == null ? 0 : StoredNumbers.quote(left);
        Rational gained =
                StoredNumbers.readMoney(StoredAmounts.difference(step.left().quote(), cost));
        IsolatedMargin isolated = account.isolated().get(market);
        return isolated == null
                ? account.withCollateral(account.collateral().plus(gained)).withCross(market, left)
                : account.withIsolated(
                        new IsolatedMargin(market, isolated.collateral().plus(gained), left));
    }

    /**
     * What is left, at the entry price that {@code quote} makes of it. Where profit that was taken has made the cost less than
     * nothing, no price says that; then the entry price stays and the profit goes to the collateral.
     */
    private static @Nullable Position left(Position before, StoredPosition stored) {
        long size = StoredAmounts.absolute(stored.base());
        if (size == 0) {
            return null;
        }
        long paid = before.side() == Side.LONG ? StoredAmounts.difference(0, stored.quote()) : stored.quote();
        Rational baseSize = StoredNumbers.readBase(size);
        return new Position(
                before.market(),
                before.side(),
                baseSize,
                paid > 0 ? StoredNumbers.readMoney(paid).dividedBy(baseSize) : before.entryPrice());
    }
}
