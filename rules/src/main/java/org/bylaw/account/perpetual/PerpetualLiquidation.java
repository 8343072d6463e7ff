package org.bylaw.account.perpetual;

import java.math.BigInteger;
import java.util.List;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What a liquidation of one position does, in the contracts' whole numbers of 0.000000000000000001. Sizes and notionals with a sign
 * are those of the contracts: a long has a size above zero and an open notional below.
 *
 * <p>A liquidator may take over less; this is the most that the contracts allow ({@code PERP-12}): all of a position worth at most
 * {@link PerpetualTerms#minPartialLiquidationUsd()}; while the account value is at least half the requirement, the share {@code
 * min(1, total value / (2 * value))} of it, rounded down to 0.000001, so half of an account's only position; all of it below that.
 * The contracts store that share before they cut it at 1 and fail above 16.777215; they do for a position below a
 * thirty-third of the total value, so never for the largest of fewer than 34.
 *
 * <p>It is closed at the mark price. The penalty goes in halves to the liquidator, as a discount on what is taken over, and to the
 * insurance fund, which gets the odd unit; all of it to the liquidator where the account value was below zero ({@code PERP-13}).
 * With the last position gone, what is left below zero is bad debt, which the insurance fund bears ({@code PERP-15}); the contracts
 * do so in whole units of the settlement token.
 *
 * <p>Source: perpetual-protocol/perp-curie-contract @d520bd8e, {@code AccountBalance.getLiquidatablePositionSize}, {@code
 * ClearingHouse._liquidate}, {@code Exchange._getPnlToBeRealized}, {@code Vault.settleBadDebt}.
 *
 * @param liquidatedPositionSize with the sign of the position
 * @param liquidatedPositionNotional its value at the mark price, absolute
 * @param liquidationPenalty what the trader pays
 * @param feeToLiquidator the liquidator's part of the penalty
 * @param feeToInsuranceFund the insurance fund's part
 * @param liquidatorExchangedPositionNotional what is added to the liquidator's open notional, for {@code liquidatedPositionSize}
 * @param realizedPnl the trader's, before the penalty
 * @param remainingPositionSize what the trader keeps
 * @param remainingOpenNotional the open notional of what the trader keeps
 * @param collateral the trader's afterwards; below zero while positions are left that may still make up for it
 * @param badDebt what the insurance fund bears
 */
public record PerpetualLiquidation(
        BigInteger liquidatedPositionSize,
        BigInteger liquidatedPositionNotional,
        BigInteger liquidationPenalty,
        BigInteger feeToLiquidator,
        BigInteger feeToInsuranceFund,
        BigInteger liquidatorExchangedPositionNotional,
        BigInteger realizedPnl,
        BigInteger remainingPositionSize,
        BigInteger remainingOpenNotional,
        BigInteger collateral,
        BigInteger badDebt) {

    /**
     * The liquidation of an account with one position; {@code null} where it is not to be liquidated.
     *
     * @param collateral in the quote currency
     * @param positionSize in 0.000000000000000001, below zero for a short
     * @param openNotional in 0.000000000000000001, below zero for a long
     * @param markPrice what the position is closed at
     * @param referencePrice what the account is valued at: the mark price while the market is open, else the price it stopped at
     * @throws org.bylaw.position.PositionException if the contracts cannot store collateral or a price
     */
    public static @Nullable PerpetualLiquidation of(
            PerpetualTerms terms,
            Rational collateral,
            BigInteger positionSize,
            BigInteger openNotional,
            Rational markPrice,
            Rational referencePrice) {
        Balance position =
                Balance.of("", positionSize, openNotional, StoredNumber.of("referencePrice", referencePrice));
        Balances account = new Balances(StoredNumber.of("collateral", collateral), List.of(position));
        return of(terms, account, position, StoredNumber.of("markPrice", markPrice));
    }

    /** The liquidation of one position of an account; {@code null} where the account is not to be liquidated. */
    static @Nullable PerpetualLiquidation of(
            PerpetualTerms terms, Balances account, Balance position, BigInteger markPrice) {
        BigInteger accountValue = account.accountValue();
        BigInteger requirement = PerpetualMargin.maintenanceRequirement(account, terms);
        if (position.positionSize().signum() == 0 || accountValue.compareTo(requirement) >= 0) {
            return null;
        }
        BigInteger size = StoredNumber.share(
                position.positionSize(), liquidatedRatio(terms, account, position, accountValue, requirement));
        BigInteger exchanged = StoredNumber.times(size, markPrice);
        BigInteger penalty = StoredNumber.share(exchanged.abs(), terms.storedPenaltyRatio());
        BigInteger feeToLiquidator = accountValue.signum() < 0 ? penalty : penalty.shiftRight(1);
        BigInteger closedRatio = size.abs()
                .multiply(StoredNumber.ONE)
                .divide(position.positionSize().abs());
        BigInteger reducedOpenNotional = StoredNumber.times(position.openNotional(), closedRatio);
        BigInteger realizedPnl = exchanged.add(reducedOpenNotional);
        BigInteger left = account.collateral().add(realizedPnl).subtract(penalty);
        BigInteger remainingSize = position.positionSize().subtract(size);
        boolean lastIsGone = remainingSize.signum() == 0 && account.markets().size() == 1;
        BigInteger badDebt = lastIsGone ? left.min(BigInteger.ZERO).negate() : BigInteger.ZERO;
        return new PerpetualLiquidation(
                size,
                exchanged.abs(),
                penalty,
                feeToLiquidator,
                penalty.subtract(feeToLiquidator),
                exchanged.negate().add(feeToLiquidator),
                realizedPnl,
                remainingSize,
                position.openNotional().subtract(reducedOpenNotional),
                left.add(badDebt),
                badDebt);
    }

    /** The share of the position that may be liquidated, in 0.000001. */
    private static BigInteger liquidatedRatio(
            PerpetualTerms terms, Balances account, Balance position, BigInteger accountValue, BigInteger requirement) {
        BigInteger value = position.value().abs();
        boolean partly = value.compareTo(terms.storedMinPartialLiquidation()) > 0
                && accountValue.compareTo(requirement.shiftRight(1)) >= 0;
        return partly
                ? account.totalValue()
                        .multiply(StoredNumber.WHOLE_RATIO)
                        .divide(value.shiftLeft(1))
                        .min(StoredNumber.WHOLE_RATIO)
                : StoredNumber.WHOLE_RATIO;
    }
}
