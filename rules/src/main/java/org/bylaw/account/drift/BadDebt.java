package org.bylaw.account.drift;

import org.bylaw.exact.WideProduct;

/**
 * Who bears what an account owes a market and cannot pay, in 1e-6.
 *
 * <p>Velocity first consumes fees that are on their way to the fund, and before sharing out what its market maker was given;
 * neither is a parameter of the market, and neither is counted here.
 *
 * <p>Source: drift-labs/protocol-v2 {@code controller/liquidation.rs resolve_perp_bankruptcy}, {@code math/liquidation.rs
 * calculate_funding_rate_deltas_to_resolve_bankruptcy}; velocity-exchange/velocity-v1
 * {@code controller/liquidation/bankruptcy}.
 *
 * @param debt what is owed
 * @param fromInsuranceFund what the insurance fund pays of it
 * @param socialised what is shared among the market's open positions
 */
public record BadDebt(long debt, long fromInsuranceFund, long socialised) {

    /**
     * The debt against what stands behind the market.
     *
     * @param debt not negative
     * @param fundBalance of the insurance fund, of which the smallest unit stays
     * @param remainingCover what the fund may still pay for this market: {@code quote_max_insurance} less what it has paid
     */
    public static BadDebt of(long debt, long fundBalance, long remainingCover) {
        StoredAmounts.requireNotNegative("debt", debt);
        StoredAmounts.requireNotNegative("fundBalance", fundBalance);
        StoredAmounts.requireNotNegative("remainingCover", remainingCover);
        long paid = Math.min(debt, Math.min(Math.max(0, fundBalance - 1), remainingCover));
        return new BadDebt(debt, paid, debt - paid);
    }

    /**
     * What one base unit of every open position, long and short, pays, rounded up; 0 where nothing is shared.
     *
     * @param openBase of all longs and all shorts together in 1e-9
     * @throws IllegalArgumentException if something is shared and there is no open position to share it among: the programs fail
     * @throws ArithmeticException if the result does not fit 64 bits
     */
    public long chargePerBaseUnit(long openBase) {
        if (socialised == 0) {
            return 0;
        }
        if (openBase <= 0) {
            throw new IllegalArgumentException("no open position to share " + socialised + " among");
        }
        return WideProduct.ceiled(socialised, PositionMargin.BASE_UNIT, openBase);
    }
}
