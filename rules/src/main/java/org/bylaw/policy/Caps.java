package org.bylaw.policy;

import jakarta.validation.Valid;
import java.math.BigDecimal;
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
        @Valid @Nullable Sourced<@NonNegativeAmount BigDecimal> unrealizedPnlInitialMarginCapUsd,
        @Nullable Map<ContractTier, @Valid Sourced<@NonNegativeAmount BigDecimal>> insuranceUsdByContractTier) {}
