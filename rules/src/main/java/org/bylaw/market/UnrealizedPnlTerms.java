package org.bylaw.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How unrealized profit counts as collateral. Losses always count in full.
 *
 * @param initialAssetWeight fraction of the profit that counts in the initial requirement
 * @param maintenanceAssetWeight fraction of the profit that counts in the maintenance requirement
 * @param imfFactor size discount of the profit's weight (Drift, Velocity)
 * @param initialMarginCapUsd most that one position's profit counts in the initial requirement, in US dollars
 * @param maxImbalanceUsd net profit of all users above which the weight is discounted, in US dollars
 */
public record UnrealizedPnlTerms(
        @NonNegativeAmount @Nullable BigDecimal initialAssetWeight,
        @NonNegativeAmount @Nullable BigDecimal maintenanceAssetWeight,
        @NonNegativeAmount @Nullable BigDecimal imfFactor,
        @NonNegativeAmount @Nullable BigDecimal initialMarginCapUsd,
        @NonNegativeAmount @Nullable BigDecimal maxImbalanceUsd) {}
