package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.market.MarginTerms;
import org.jspecify.annotations.Nullable;

/**
 * The open interests between which the initial margin grows to 100% (dYdX v4), in US dollars.
 *
 * @param lowerCapUsd where the growth starts
 * @param upperCapUsd where the initial margin is 100%
 */
public record OpenInterestScaling(Rational lowerCapUsd, Rational upperCapUsd) {

    /** The scaling of a margin section; {@code null} where it has none. */
    static @Nullable OpenInterestScaling of(@Nullable MarginTerms terms) {
        return terms instanceof MarginTerms.OpenInterest scaled
                        && scaled.lowerCapUsd() != null
                        && scaled.upperCapUsd() != null
                ? new OpenInterestScaling(Rational.of(scaled.lowerCapUsd()), Rational.of(scaled.upperCapUsd()))
                : null;
    }

    /**
     * The open interest up to which the scaling changes nothing: the lower cap, and the upper one where the two are in the wrong
     * order, since the venue asks for 100% from the upper cap on first of all.
     */
    public Rational startUsd() {
        return lowerCapUsd.min(upperCapUsd);
    }
}
