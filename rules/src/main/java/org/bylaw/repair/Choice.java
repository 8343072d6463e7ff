package org.bylaw.repair;

import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.jspecify.annotations.Nullable;

/**
 * Another value for a field that is no number, or for a section.
 *
 * @param pointer JSON pointer of the field
 * @param value {@code null} to leave it out
 */
record Choice(String pointer, @Nullable Object value) {

    MarketConfig made(MarketConfig market) {
        return MarketFields.with(market, pointer, value);
    }
}
