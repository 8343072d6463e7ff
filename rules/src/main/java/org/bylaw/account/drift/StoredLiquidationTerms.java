package org.bylaw.account.drift;

/**
 * What a liquidation in a market costs, in 1e-6 of the value transferred.
 *
 * @param liquidatorFee {@code liquidator_fee}, before any ramp
 * @param insuranceFundFee {@code if_liquidation_fee}, the most that goes to the insurance fund
 * @param protocolFee {@code protocol_liquidation_fee}, the most that goes to the protocol after it; 0 on Drift
 */
public record StoredLiquidationTerms(long liquidatorFee, long insuranceFundFee, long protocolFee) {

    /** Checks that nothing is negative. */
    public StoredLiquidationTerms {
        StoredAmounts.requireNotNegative("liquidatorFee", liquidatorFee);
        StoredAmounts.requireNotNegative("insuranceFundFee", insuranceFundFee);
        StoredAmounts.requireNotNegative("protocolFee", protocolFee);
    }
}
