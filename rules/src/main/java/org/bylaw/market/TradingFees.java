package org.bylaw.market;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a trader pays to trade, as a fraction of the notional traded.
 *
 * @param openFeeRatio paid to open, 0.001 = 0.1%
 * @param closeFeeRatio paid to close
 */
public record TradingFees(
        @FeeRatio @Nullable BigDecimal openFeeRatio,
        @FeeRatio @Nullable BigDecimal closeFeeRatio) {}
