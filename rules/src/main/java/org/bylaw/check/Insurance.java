package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.market.InsuranceTerms;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the market's bad debt; nothing is stated where the market has no such section.
 *
 * @param maxUsd most that the insurance fund pays for this market, in US dollars
 */
public record Insurance(
        @WhenAbsent("the market does not say how much insurance stands behind it") @Nullable
        Rational maxUsd) {

    static Insurance of(@Nullable InsuranceTerms terms) {
        return new Insurance(terms == null || terms.maxUsd() == null ? null : Rational.of(terms.maxUsd()));
    }
}
