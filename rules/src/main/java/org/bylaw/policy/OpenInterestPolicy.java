package org.bylaw.policy;

import java.math.BigDecimal;
import org.bylaw.market.FeeRatio;
import org.bylaw.market.PositiveAmount;
import org.jspecify.annotations.Nullable;

/**
 * How much may be open in a market.
 *
 * @param capRequired whether a market file that says nothing of open interest is taken for a market without a cap
 * @param maxMultipleOfDepth highest cap / depth within 2% of mid
 * @param maxShareOfCirculatingValue highest cap / circulating value
 * @param maxAccountShareOfCap highest share of the cap that one account's largest position may be, 0.2 = 20%
 * @param maxUsdWithoutSizeScaling highest cap of a market whose margin does not grow with size, in US dollars
 * @param equalAccounts number of accounts that are thought to act as one
 */
public record OpenInterestPolicy(
        @WithSource @Nullable Sourced<Boolean> capRequired,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxMultipleOfDepth,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxShareOfCirculatingValue,
        @WithSource @Nullable Sourced<@FeeRatio BigDecimal> maxAccountShareOfCap,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> maxUsdWithoutSizeScaling,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> equalAccounts) {

    /** This with what it does not state taken from {@code defaults}. */
    OpenInterestPolicy over(OpenInterestPolicy defaults) {
        return new OpenInterestPolicy(
                Overlay.first(capRequired, defaults.capRequired),
                Overlay.first(maxMultipleOfDepth, defaults.maxMultipleOfDepth),
                Overlay.first(maxShareOfCirculatingValue, defaults.maxShareOfCirculatingValue),
                Overlay.first(maxAccountShareOfCap, defaults.maxAccountShareOfCap),
                Overlay.first(maxUsdWithoutSizeScaling, defaults.maxUsdWithoutSizeScaling),
                Overlay.first(equalAccounts, defaults.equalAccounts));
    }
}
