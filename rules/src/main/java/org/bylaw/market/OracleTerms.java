package org.bylaw.market;

import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The price that margin is reckoned at, and when the venue still trusts it.
 *
 * @param source the feed, as the venue names it: {@code pyth-pull}
 * @param maxStalenessSeconds age from which the price is not trusted, in seconds
 * @param maxConfidenceRatio width of the feed's confidence interval / price from which it is not trusted, 0.02 = 2%
 * @param priceBandRatio how far the mark price may be from the oracle price, as a fraction of the oracle price
 */
public record OracleTerms(
        @Pattern(regexp = "^.*\\S.*$", message = "must name the feed as the venue does, or be left out") @Nullable
        String source,

        @PositiveAmount @Nullable BigDecimal maxStalenessSeconds,
        @FeeRatio @Nullable BigDecimal maxConfidenceRatio,
        @FeeRatio @Nullable BigDecimal priceBandRatio) {}
