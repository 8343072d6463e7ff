package org.bylaw.policy;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.bylaw.market.MarginMode;
import org.bylaw.market.PositiveAmount;
import org.jspecify.annotations.Nullable;

/**
 * Which margin modes markets may offer. The contract tier alone decides nothing here: Drift's tier {@code isolated} is a class
 * of risk, not a margin mode.
 *
 * @param offered the modes that the venue has, its default first
 * @param isolatedOnlyMarkets names of markets that may not offer cross margin
 * @param isolatedOnlyCategories names of categories whose markets may not offer cross margin
 * @param maxSpeculativeCrossLeverage highest leverage of a market that is speculative or riskier and offers cross margin
 */
public record MarginModePolicy(
        @WithSource @Nullable
        Sourced<@NotEmpty(message = "list at least one margin mode") List<@NotNull MarginMode>> offered,

        @WithSource @Nullable
        Sourced<@NotEmpty(message = "list at least one market") List<@NotNull String>> isolatedOnlyMarkets,

        @WithSource @Nullable
        Sourced<@NotEmpty(message = "list at least one category") List<@NotNull String>> isolatedOnlyCategories,

        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxSpeculativeCrossLeverage) {

    /** This with what it does not state taken from {@code defaults}. */
    MarginModePolicy over(MarginModePolicy defaults) {
        return new MarginModePolicy(
                Overlay.first(offered, defaults.offered),
                Overlay.first(isolatedOnlyMarkets, defaults.isolatedOnlyMarkets),
                Overlay.first(isolatedOnlyCategories, defaults.isolatedOnlyCategories),
                Overlay.first(maxSpeculativeCrossLeverage, defaults.maxSpeculativeCrossLeverage));
    }
}
