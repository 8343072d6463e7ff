package org.bylaw.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The venue's own quoting.
 *
 * @param maxSpreadRatio widest spread that the venue's market maker quotes, as a fraction of the price
 */
public record SpreadTerms(@FeeRatio @Nullable BigDecimal maxSpreadRatio) {}
