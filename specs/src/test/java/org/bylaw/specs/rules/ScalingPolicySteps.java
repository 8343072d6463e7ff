package org.bylaw.specs.rules;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.util.List;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.Row;

/** What the committee and the venue ask of margin as positions grow. */
public final class ScalingPolicySteps {

    private final PolicyDraft policy;

    /** Steps that draw up {@code policy}. */
    public ScalingPolicySteps(PolicyDraft policy) {
        this.policy = policy;
    }

    @Given("the venue allows an IMF factor of at most {amount}")
    public void imfFactor(BigDecimal highest) {
        policy.threshold(List.of("bounds", "maxImfFactor"), highest);
    }

    @Given("the venue allows an IMF factor of unrealized profit of at most {amount}")
    public void unrealizedPnlImfFactor(BigDecimal highest) {
        policy.threshold(List.of("bounds", "maxUnrealizedPnlImfFactor"), highest);
    }

    @Given("the policy allows a cap of at most {amount} USD without size scaling")
    public void withoutSizeScaling(BigDecimal usd) {
        policy.threshold(List.of("openInterest", "maxUsdWithoutSizeScaling"), usd);
    }

    @Given("the policy allows category {category} at most {leverage} at the open-interest cap")
    public void leverageAtCap(String category, BigDecimal leverage) {
        policy.threshold(category, "maxLeverageAtCap", leverage);
    }

    @Given(
            "the policy asks maintenance margin to outlast {amount} standard deviations over {amount} minutes, with an impact coefficient of {amount}")
    public void volatility(BigDecimal deviations, BigDecimal minutes, BigDecimal impact) {
        policy.threshold(List.of("volatility", "standardDeviations"), deviations);
        policy.threshold(List.of("volatility", "liquidationDelayMinutes"), minutes);
        policy.threshold(List.of("volatility", "impactCoefficient"), impact);
    }

    @Given("of the move that maintenance margin has to outlast, the policy states")
    public void volatilityInPart(DataTable stated) {
        Row.ofNames(stated).forEach((name, cell) -> policy.threshold(List.of("volatility", name), Figure.value(cell)));
    }
}
