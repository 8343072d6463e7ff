package org.bylaw.specs.rules;

import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What the venue's programs cap: unrealized profit, liquidation fees, insurance. */
public final class FundsPolicySteps {

    private final PolicyDraft policy;

    /** Steps that draw up {@code policy}. */
    public FundsPolicySteps(PolicyDraft policy) {
        this.policy = policy;
    }

    @Given("the venue caps unrealized profit in the initial requirement at {amount} USD")
    public void profitCap(BigDecimal usd) {
        policy.threshold(List.of("caps", "unrealizedPnlInitialMarginCapUsd"), usd);
    }

    @Given("the venue caps the insurance of contract tier {word} at {amount} USD")
    public void insuranceCap(String tier, BigDecimal usd) {
        policy.threshold(List.of("caps", "insuranceUsdByContractTier", tier), usd);
    }

    @Given("the venue allows {liquidationFees} of at most {ratio}")
    public void liquidationFeeBound(List<String> fees, BigDecimal highest) {
        for (String fee : fees) {
            policy.threshold(
                    List.of("bounds", "max" + fee.substring(0, 1).toUpperCase(Locale.ROOT) + fee.substring(1)),
                    highest);
        }
    }
}
