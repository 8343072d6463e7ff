package org.bylaw.policy;

import java.math.BigDecimal;
import org.bylaw.market.NonNegativeAmount;
import org.bylaw.market.PositiveAmount;
import org.jspecify.annotations.Nullable;

/**
 * The move that the maintenance margin must outlast: {@code z * sigma * sqrt(tau) + Y * sigma * sqrt(P / V) + fees} with the
 * daily volatility sigma, the position's value P and the daily volume V.
 *
 * @param standardDeviations z: how many standard deviations
 * @param liquidationDelayMinutes tau: time until a liquidation is done, in minutes of a day of 1,440
 * @param impactCoefficient Y: strength of the square-root market impact, about 1
 */
public record VolatilityPolicy(
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> standardDeviations,
        @WithSource @Nullable Sourced<@PositiveAmount BigDecimal> liquidationDelayMinutes,
        @WithSource @Nullable Sourced<@NonNegativeAmount BigDecimal> impactCoefficient) {

    /** This with what it does not state taken from {@code defaults}. */
    VolatilityPolicy over(VolatilityPolicy defaults) {
        return new VolatilityPolicy(
                Overlay.first(standardDeviations, defaults.standardDeviations),
                Overlay.first(liquidationDelayMinutes, defaults.liquidationDelayMinutes),
                Overlay.first(impactCoefficient, defaults.impactCoefficient));
    }
}
