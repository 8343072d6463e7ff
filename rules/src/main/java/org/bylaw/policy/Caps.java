package org.bylaw.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.bylaw.market.ContractTier;
import org.bylaw.market.NonNegativeAmount;
import org.jspecify.annotations.Nullable;

/**
 * Amounts that the venue's own programs cap.
 *
 * @param unrealizedPnlInitialMarginCapUsd most that one position's unrealized profit may count in the initial requirement, in
 *     US dollars
 * @param insuranceUsdByContractTier most that the insurance fund may stand in for a market of the contract tier, in US dollars
 */
public record Caps(
        @WithSource @Nullable Sourced<@NonNegativeAmount BigDecimal> unrealizedPnlInitialMarginCapUsd,
        @Nullable Map<ContractTier, @WithSource Sourced<@NonNegativeAmount BigDecimal>> insuranceUsdByContractTier) {

    /** This with what it does not state taken from {@code defaults}. */
    Caps over(Caps defaults) {
        return new Caps(
                Overlay.first(unrealizedPnlInitialMarginCapUsd, defaults.unrealizedPnlInitialMarginCapUsd),
                Overlay.merged(insuranceUsdByContractTier, defaults.insuranceUsdByContractTier, Caps::byContractTier));
    }

    private static <T> Map<ContractTier, T> byContractTier(Map<ContractTier, T> own, Map<ContractTier, T> general) {
        Map<ContractTier, T> merged = new EnumMap<>(ContractTier.class);
        merged.putAll(general);
        merged.putAll(own);
        return Collections.unmodifiableMap(merged);
    }
}
