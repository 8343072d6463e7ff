package org.bylaw.check;

import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.policy.OraclePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Which prices a market may be reckoned at; see {@link OraclePolicy}.
 *
 * @param sources the feeds that the committee trusts
 * @param maxStalenessSeconds highest age of a trusted price, in seconds
 * @param maxConfidenceRatio highest confidence interval / price of a trusted price
 */
public record OracleLaw(
        @WhenAbsent("the policy does not name the feeds that it trusts") @Nullable
        List<String> sources,

        @WhenAbsent("the policy sets no highest staleness of a price") @Nullable
        Rational maxStalenessSeconds,

        @WhenAbsent("the policy sets no highest confidence interval of a price") @Nullable
        Rational maxConfidenceRatio) {

    /** No law at all. */
    static final OracleLaw NONE = new OracleLaw(null, null, null);

    /** True where the policy asks anything of an oracle. */
    @WhenAbsent("the policy asks nothing of an oracle")
    public @Nullable Boolean limited() {
        return sources == null && maxStalenessSeconds == null && maxConfidenceRatio == null ? null : Boolean.TRUE;
    }

    /** The law of a policy. */
    static OracleLaw of(OraclePolicy policy) {
        return new OracleLaw(
                policy.sources() == null ? null : policy.sources().value(),
                Limits.exact(policy.maxStalenessSeconds()),
                Limits.exact(policy.maxConfidenceRatio()));
    }
}
