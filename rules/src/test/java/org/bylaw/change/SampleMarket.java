package org.bylaw.change;

import java.math.BigDecimal;
import java.util.List;
import org.bylaw.market.Cap;
import org.bylaw.market.ConfigSource;
import org.bylaw.market.LiquidationTerms;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketStatus;
import org.bylaw.market.OpenInterestLimits;
import org.bylaw.market.OpenInterestMeasure;
import org.jspecify.annotations.Nullable;

/** A market with a margin, and with what else a change may touch. */
final class SampleMarket {

    private SampleMarket() {}

    static MarketConfig with(MarginTerms margin) {
        return with(margin, null, null, MarketStatus.ACTIVE);
    }

    static MarketConfig with(
            MarginTerms margin, @Nullable Long capUsd, @Nullable LiquidationTerms liquidation, MarketStatus status) {
        return new MarketConfig(
                null,
                "venue",
                "MARKET",
                null,
                null,
                "category",
                status,
                null,
                null,
                List.of(MarginMode.CROSS),
                margin,
                null,
                null,
                liquidation,
                capUsd == null
                        ? null
                        : new OpenInterestLimits(
                                OpenInterestMeasure.TOTAL, null, Cap.of(BigDecimal.valueOf(capUsd)), null),
                null,
                null,
                null,
                null,
                null,
                new ConfigSource("an example", null, null));
    }
}
