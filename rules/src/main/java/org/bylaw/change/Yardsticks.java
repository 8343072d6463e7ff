package org.bylaw.change;

import org.bylaw.exact.Rational;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * What two configurations are measured with where the files alone do not tell.
 *
 * @param policy what the committee allows a category, and which is the riskier; {@code null} where there is none
 * @param priceUsd price of one base unit in US dollars, by which sizes in base units are sizes in quote units; {@code null} where
 *     none is known
 */
public record Yardsticks(
        @Nullable VenuePolicy policy, @Nullable Rational priceUsd) {

    /** Nothing but the files. */
    public static final Yardsticks NONE = new Yardsticks(null, null);
}
