package org.bylaw.check;

import java.math.BigDecimal;
import org.bylaw.exact.Rational;
import org.bylaw.market.OracleTerms;
import org.jspecify.annotations.Nullable;

/**
 * The price that margin is reckoned at; nothing is stated where the market has no such section.
 *
 * @param source the feed, as the venue names it
 * @param maxStalenessSeconds age from which the price is not trusted, in seconds
 * @param maxConfidenceRatio confidence interval / price from which the price is not trusted
 * @param priceBandRatio how far the mark price may be from the oracle price, as a fraction of the oracle price
 * @param sectionStated whether the market has the section
 */
public record Oracle(
        @Nullable String source,
        @Nullable Rational maxStalenessSeconds,
        @Nullable Rational maxConfidenceRatio,

        @WhenAbsent("the market states no price band around its oracle") @Nullable
        Rational priceBandRatio,

        boolean sectionStated) {

    private static final String SECTION = "/oracle";

    static Oracle of(@Nullable OracleTerms terms) {
        return terms == null
                ? new Oracle(null, null, null, null, false)
                : new Oracle(
                        terms.source(),
                        exact(terms.maxStalenessSeconds()),
                        exact(terms.maxConfidenceRatio()),
                        exact(terms.priceBandRatio()),
                        true);
    }

    private static @Nullable Rational exact(@Nullable BigDecimal stated) {
        return stated == null ? null : Rational.of(stated);
    }

    /** Pointer of a field of the section, of the section itself where the market has none. */
    String pointer(String field) {
        return sectionStated ? SECTION + "/" + field : SECTION;
    }
}
