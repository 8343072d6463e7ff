package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.policy.VolatilityPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The move that the maintenance margin must outlast; see {@link VolatilityPolicy}.
 *
 * @param standardDeviations how many standard deviations
 * @param liquidationDelayDays time until a liquidation is done, in days
 * @param impactCoefficient strength of the square-root market impact
 */
public record VolatilityLaw(
        @WhenAbsent("the policy does not say how many standard deviations the maintenance margin must outlast")
        @Nullable
        Rational standardDeviations,

        @WhenAbsent("the policy does not say how long a liquidation may take") @Nullable
        Rational liquidationDelayDays,

        @WhenAbsent("the policy states no coefficient of market impact") @Nullable
        Rational impactCoefficient) {

    private static final Rational MINUTES_PER_DAY = Rational.of(24L * 60);

    /** No law at all. */
    static final VolatilityLaw NONE = new VolatilityLaw(null, null, null);

    /** The law of a policy. */
    static VolatilityLaw of(VolatilityPolicy policy) {
        Rational minutes = Limits.exact(policy.liquidationDelayMinutes());
        return new VolatilityLaw(
                Limits.exact(policy.standardDeviations()),
                minutes == null ? null : minutes.dividedBy(MINUTES_PER_DAY),
                Limits.exact(policy.impactCoefficient()));
    }
}
