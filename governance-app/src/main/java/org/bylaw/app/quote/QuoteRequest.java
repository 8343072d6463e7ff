package org.bylaw.app.quote;

import org.bylaw.file.DecimalText;
import org.bylaw.market.MarketConfig;
import org.bylaw.position.Side;
import org.jspecify.annotations.Nullable;

/**
 * A question about a position.
 *
 * @param id answered as it is
 * @param market the market; exactly one of this and {@code marketRef}
 * @param marketRef the market's file in the configurations, {@code drift/SOL-PERP}
 * @param baseSize signed size in base units, negative is short; exactly one of this and {@code notional}
 * @param notional position value in quote currency
 * @param price quote currency per base unit
 * @param openInterestUsd the market's open interest
 * @param accountMaxMarginRatio the account's own limit; 0 is unset
 * @param positionMaxMarginRatio the position's own limit; 0 is unset
 * @param collateral what backs the position
 * @param leverage asks for the largest position at this leverage
 * @param side which way the position profits; where absent, the sign of the base size says
 * @param entryPrice asks for the liquidation price of a position entered at this price
 * @param highLeverageMode whether the account is in Drift's high-leverage mode
 */
public record QuoteRequest(
        @Nullable String id,
        @Nullable MarketConfig market,
        @Nullable String marketRef,
        @Nullable DecimalText baseSize,
        @Nullable DecimalText notional,
        @Nullable DecimalText price,
        @Nullable DecimalText openInterestUsd,
        @Nullable DecimalText accountMaxMarginRatio,
        @Nullable DecimalText positionMaxMarginRatio,
        @Nullable DecimalText collateral,
        @Nullable DecimalText leverage,
        @Nullable Side side,
        @Nullable DecimalText entryPrice,
        @Nullable Boolean highLeverageMode) {}
