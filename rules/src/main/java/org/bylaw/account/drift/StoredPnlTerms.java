package org.bylaw.account.drift;

/**
 * How a market lets unrealized profit count as collateral. Losses count in full.
 *
 * @param initialAssetWeight {@code unrealized_pnl_initial_asset_weight} in 1e-4, for the initial and the fill requirement
 * @param maintenanceAssetWeight {@code unrealized_pnl_maintenance_asset_weight} in 1e-4
 * @param imfFactor {@code unrealized_pnl_imf_factor} in 1e-6; 0 means no size discount
 * @param maxImbalance {@code unrealized_pnl_max_imbalance} in 1e-6; net profit of all users above which the initial weight is
 *     discounted; 0 means no discount
 */
public record StoredPnlTerms(long initialAssetWeight, long maintenanceAssetWeight, long imfFactor, long maxImbalance) {

    /** Checks that nothing is negative. */
    public StoredPnlTerms {
        StoredAmounts.requireNotNegative("initialAssetWeight", initialAssetWeight);
        StoredAmounts.requireNotNegative("maintenanceAssetWeight", maintenanceAssetWeight);
        StoredAmounts.requireNotNegative("imfFactor", imfFactor);
        StoredAmounts.requireNotNegative("maxImbalance", maxImbalance);
    }
}
