package org.bylaw.specs.rules;

import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.util.List;

/** What the committee has decided on open interest. */
public final class OpenInterestPolicySteps {

    private final PolicyDraft policy;

    /** Steps that draw up {@code policy}. */
    public OpenInterestPolicySteps(PolicyDraft policy) {
        this.policy = policy;
    }

    @Given("the policy asks every market for an open-interest cap")
    public void capRequired() {
        policy.threshold(List.of("openInterest", "capRequired"), true);
    }

    @Given("the policy allows a cap of at most {amount} times the depth within 2% of mid")
    public void multipleOfDepth(BigDecimal multiple) {
        policy.threshold(List.of("openInterest", "maxMultipleOfDepth"), multiple);
    }

    @Given("the policy allows a cap of at most {ratio} of the circulating value")
    public void shareOfCirculatingValue(BigDecimal share) {
        policy.threshold(List.of("openInterest", "maxShareOfCirculatingValue"), share);
    }

    @Given("the policy allows one account at most {ratio} of the cap")
    public void accountShare(BigDecimal share) {
        policy.threshold(List.of("openInterest", "maxAccountShareOfCap"), share);
    }

    @Given("the policy thinks of {amount} equal accounts as one")
    public void equalAccounts(BigDecimal count) {
        policy.threshold(List.of("openInterest", "equalAccounts"), count);
    }

    @Given("the policy expects the price in category {category} to move by {ratio} before any liquidation")
    public void stressMove(String category, BigDecimal move) {
        policy.threshold(category, "stressMoveRatio", move);
    }
}
