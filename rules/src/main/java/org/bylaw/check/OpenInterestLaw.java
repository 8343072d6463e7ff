package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.policy.OpenInterestPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How much may be open in a market; see {@link OpenInterestPolicy}.
 *
 * @param capRequired true where silence about open interest is taken for a market without a cap
 * @param maxMultipleOfDepth highest cap / depth within 2% of mid
 * @param maxShareOfCirculatingValue highest cap / circulating value
 * @param maxAccountShareOfCap highest share of the cap for one account
 * @param maxUsdWithoutSizeScaling highest cap where margin does not grow with size, in US dollars
 * @param equalAccounts number of accounts that are thought to act as one
 */
public record OpenInterestLaw(
        boolean capRequired,

        @WhenAbsent("the policy sets no highest multiple of the depth for the open-interest cap") @Nullable
        Rational maxMultipleOfDepth,

        @WhenAbsent("the policy sets no highest share of the circulating value for the open-interest cap") @Nullable
        Rational maxShareOfCirculatingValue,

        @WhenAbsent("the policy sets no highest share of the open-interest cap for one account") @Nullable
        Rational maxAccountShareOfCap,

        @WhenAbsent("the policy sets no highest open-interest cap without size scaling") @Nullable
        Rational maxUsdWithoutSizeScaling,

        @WhenAbsent("the policy does not say how many equal accounts to think of") @Nullable
        Rational equalAccounts) {

    /** No law at all. */
    static final OpenInterestLaw NONE = new OpenInterestLaw(false, null, null, null, null, null);

    /** The law of a policy. */
    static OpenInterestLaw of(OpenInterestPolicy policy) {
        return new OpenInterestLaw(
                policy.capRequired() != null && policy.capRequired().value(),
                Limits.exact(policy.maxMultipleOfDepth()),
                Limits.exact(policy.maxShareOfCirculatingValue()),
                Limits.exact(policy.maxAccountShareOfCap()),
                Limits.exact(policy.maxUsdWithoutSizeScaling()),
                Limits.exact(policy.equalAccounts()));
    }
}
