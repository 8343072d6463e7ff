package org.bylaw.policy;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.bylaw.market.FeeRatio;
import org.bylaw.market.PositiveAmount;
import org.jspecify.annotations.Nullable;

/**
 * Which prices a market may be reckoned at.
 *
 * @param sources the feeds that the committee trusts, as market files name them
 * @param maxStalenessSeconds highest age at which a market may still trust its price, in seconds
 * @param maxConfidenceRatio highest confidence interval / price at which a market may still trust its price
 */
public record OraclePolicy(
        @WithSource @Nullable Sourced<@NotEmpty(message = "list at least one feed") List<@NotNull String>> sources,

        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxStalenessSeconds,
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> maxConfidenceRatio) {

    /** This with what it does not state taken from {@code defaults}. */
    OraclePolicy over(OraclePolicy defaults) {
        return new OraclePolicy(
                Overlay.first(sources, defaults.sources),
                Overlay.first(maxStalenessSeconds, defaults.maxStalenessSeconds),
                Overlay.first(maxConfidenceRatio, defaults.maxConfidenceRatio));
    }
}
