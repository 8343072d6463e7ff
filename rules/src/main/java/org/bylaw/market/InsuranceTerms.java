package org.bylaw.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the market's bad debt.
 *
 * @param maxUsd most that the insurance fund pays for this market, in US dollars
 */
public record InsuranceTerms(@NonNegativeAmount @Nullable BigDecimal maxUsd) {}
