package org.bylaw.app.web.market;

import java.math.BigDecimal;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.jspecify.annotations.Nullable;

/** Fields that only markets of some kinds of margin have. */
final class MarketFieldsOf {

    private MarketFieldsOf() {}

    /** The IMF factor; {@code null} where the margin has none. */
    static @Nullable BigDecimal imfFactor(MarketConfig market) {
        return market.margin() instanceof MarginTerms.SizePremium premium
                ? premium.imfFactor()
                : market.margin() instanceof MarginTerms.SquareRoot root ? root.imfFactor() : null;
    }

    /** The word for how margin depends on the size, {@code size-premium}. */
    static String kind(MarketConfig market) {
        return String.valueOf(MarketFields.at(market, "/margin/kind"));
    }
}
