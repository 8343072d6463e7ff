package org.bylaw.check;

import java.math.BigDecimal;
import org.bylaw.evidence.LastReview;
import org.bylaw.evidence.Observed;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What a market was like when its limits in base units were last reviewed.
 *
 * @param referencePriceUsd price of one base unit then, in US dollars; {@code null} where it is not stated
 * @param averageDailyVolumeUsd what was traded a day then, in US dollars; {@code null} where it is not stated
 */
public record ReviewedMarket(
        @Nullable Rational referencePriceUsd, @Nullable Rational averageDailyVolumeUsd) {

    /** What the evidence says of it. */
    public static @Nullable ReviewedMarket of(@Nullable LastReview review) {
        return review == null
                ? null
                : new ReviewedMarket(exact(review.referencePriceUsd()), exact(review.averageDailyVolumeUsd()));
    }

    private static @Nullable Rational exact(@Nullable Observed<BigDecimal> observed) {
        return observed == null ? null : Rational.of(observed.value());
    }
}
