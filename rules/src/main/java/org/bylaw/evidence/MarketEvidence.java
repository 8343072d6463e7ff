package org.bylaw.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.market.FeeRatio;
import org.bylaw.market.NonNegativeAmount;
import org.bylaw.market.PositiveAmount;
import org.jspecify.annotations.Nullable;

/**
 * One evidence file: what is known of a live market.
 *
 * @param schema the JSON Schema that an editor may use; not read by Bylaw
 * @param venue the venue's folder name
 * @param market the market's name and the file's name
 * @param referencePriceUsd price of one base unit in US dollars
 * @param openInterest what is open, in base units
 * @param depth orders near the mid price, in US dollars
 * @param averageDailyVolumeUsd what is traded a day, in US dollars
 * @param dailyVolatilityRatio standard deviation of the price's daily returns, 0.04 = 4%
 * @param circulatingValueUsd what all units in circulation are worth, in US dollars
 * @param insuranceAvailableUsd what the insurance fund holds and may pay for this market, in US dollars
 * @param largestHoldersShareRatio share of the ten largest holders in the circulating units
 * @param oracle how the price feed behaves
 * @param lastReview what the market was like when its limits in base units were last reviewed
 */
public record MarketEvidence(
        @JsonProperty("$schema") @Nullable String schema,

        @NotNull(message = "name the venue's folder") String venue,

        @NotNull(message = "name the market as the file is named")
        String market,

        @WithSourceAndDay @Nullable Observed<@PositiveAmount BigDecimal> referencePriceUsd,
        @Valid @Nullable ObservedOpenInterest openInterest,
        @Valid @Nullable ObservedDepth depth,
        @WithSourceAndDay @Nullable Observed<@PositiveAmount BigDecimal> averageDailyVolumeUsd,
        @WithSourceAndDay @Nullable Observed<@NonNegativeAmount BigDecimal> dailyVolatilityRatio,
        @WithSourceAndDay @Nullable Observed<@NonNegativeAmount BigDecimal> circulatingValueUsd,
        @WithSourceAndDay @Nullable Observed<@NonNegativeAmount BigDecimal> insuranceAvailableUsd,
        @WithSourceAndDay @Nullable Observed<@FeeRatio BigDecimal> largestHoldersShareRatio,
        @Valid @Nullable ObservedOracle oracle,
        @Valid @Nullable LastReview lastReview) {

    /** Every value that the file states, in the order of its fields. */
    public List<EvidenceValue> values() {
        List<EvidenceValue> values = new ArrayList<>();
        add(EvidenceKind.REFERENCE_PRICE, "/referencePriceUsd", referencePriceUsd, values);
        if (openInterest != null) {
            add(EvidenceKind.OPEN_INTEREST, "/openInterest/longBaseSize", openInterest.longBaseSize(), values);
            add(EvidenceKind.OPEN_INTEREST, "/openInterest/shortBaseSize", openInterest.shortBaseSize(), values);
        }
        if (depth != null) {
            add(EvidenceKind.DEPTH, "/depth/within1PercentUsd", depth.within1PercentUsd(), values);
            add(EvidenceKind.DEPTH, "/depth/within2PercentUsd", depth.within2PercentUsd(), values);
            add(EvidenceKind.DEPTH, "/depth/within5PercentUsd", depth.within5PercentUsd(), values);
        }
        add(EvidenceKind.DAILY_VOLUME, "/averageDailyVolumeUsd", averageDailyVolumeUsd, values);
        add(EvidenceKind.DAILY_VOLATILITY, "/dailyVolatilityRatio", dailyVolatilityRatio, values);
        add(EvidenceKind.CIRCULATING_VALUE, "/circulatingValueUsd", circulatingValueUsd, values);
        add(EvidenceKind.INSURANCE, "/insuranceAvailableUsd", insuranceAvailableUsd, values);
        add(EvidenceKind.LARGEST_HOLDERS, "/largestHoldersShareRatio", largestHoldersShareRatio, values);
        if (oracle != null) {
            add(EvidenceKind.ORACLE, "/oracle/stalenessSeconds", oracle.stalenessSeconds(), values);
            add(EvidenceKind.ORACLE, "/oracle/confidenceRatio", oracle.confidenceRatio(), values);
            add(EvidenceKind.ORACLE, "/oracle/twapDeviationRatio", oracle.twapDeviationRatio(), values);
        }
        return values;
    }

    private static void add(
            EvidenceKind kind, String pointer, @Nullable Observed<BigDecimal> observed, List<EvidenceValue> values) {
        if (observed != null) {
            values.add(new EvidenceValue(kind, pointer, observed));
        }
    }
}
