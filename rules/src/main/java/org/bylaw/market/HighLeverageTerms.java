package org.bylaw.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The second pair of margin ratios that Drift applies to an account in its high-leverage mode.
 *
 * @param initialMarginRatio fraction of position value, 0.0099 = 0.99% (about 101x); on Drift's grid of 0.0001
 * @param maintenanceMarginRatio fraction of position value; on Drift's grid of 0.0001
 */
public record HighLeverageTerms(
        @MarginRatio @Nullable BigDecimal initialMarginRatio,
        @MarginRatio @Nullable BigDecimal maintenanceMarginRatio) {}
