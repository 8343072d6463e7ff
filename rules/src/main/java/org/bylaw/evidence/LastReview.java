package org.bylaw.evidence;

import java.math.BigDecimal;
import org.bylaw.market.PositiveAmount;
import org.jspecify.annotations.Nullable;

/**
 * What was known of the market when its limits in base units were last reviewed. It is old by its nature.
 *
 * @param referencePriceUsd price of one base unit in US dollars
 * @param averageDailyVolumeUsd what was traded a day, in US dollars
 */
public record LastReview(
        @WithSourceAndDay @Nullable Observed<@PositiveAmount BigDecimal> referencePriceUsd,
        @WithSourceAndDay @Nullable Observed<@PositiveAmount BigDecimal> averageDailyVolumeUsd) {}
