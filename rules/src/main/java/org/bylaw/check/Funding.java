package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.market.FundingTerms;
import org.jspecify.annotations.Nullable;

/**
 * What longs and shorts pay each other; nothing is stated where the market has no such section.
 *
 * @param maxRatioPerInterval most that one payment takes, as a fraction of the position's value
 */
public record Funding(
        @WhenAbsent("the market states no cap on a funding payment") @Nullable
        Rational maxRatioPerInterval) {

    static Funding of(@Nullable FundingTerms terms) {
        return new Funding(
                terms == null || terms.maxRatioPerInterval() == null ? null : Rational.of(terms.maxRatioPerInterval()));
    }
}
