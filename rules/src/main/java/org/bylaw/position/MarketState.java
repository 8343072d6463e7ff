package org.bylaw.position;

import org.bylaw.exact.Rational;
import org.bylaw.market.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * What a market's margin depends on besides the position.
 *
 * @param settlement linear or inverse
 * @param price quote currency per unit of the base asset; {@code null} where it is not known
 * @param openInterestUsd the market's open interest in US dollars; {@code null} where it is not known
 */
public record MarketState(
        Settlement settlement,
        @Nullable Rational price,
        @Nullable Rational openInterestUsd) {}
