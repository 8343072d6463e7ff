package org.bylaw.specs.rules;

import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.util.List;

/** Which margin modes the venue has, and to which markets the committee forbids one. */
public final class MarginModePolicySteps {

    private final PolicyDraft policy;

    /** Steps that draw up {@code policy}. */
    public MarginModePolicySteps(PolicyDraft policy) {
        this.policy = policy;
    }

    @Given("the venue has {marginModes}")
    public void offered(List<String> modes) {
        policy.threshold(List.of("marginModes", "offered"), modes);
    }

    @Given("the policy forbids the market {word} cross margin")
    public void isolatedOnlyMarket(String market) {
        policy.threshold(List.of("marginModes", "isolatedOnlyMarkets"), List.of(market));
    }

    @Given("the policy forbids category {category} cross margin")
    public void isolatedOnlyCategory(String category) {
        policy.category(category);
        policy.threshold(List.of("marginModes", "isolatedOnlyCategories"), List.of(category));
    }

    @Given("the policy forbids the unknown category {category} cross margin")
    public void isolatedOnlyUnknownCategory(String category) {
        policy.threshold(List.of("marginModes", "isolatedOnlyCategories"), List.of(category));
    }

    @Given("the policy allows a speculative market in cross margin at most {leverage}")
    public void speculativeCross(BigDecimal leverage) {
        policy.threshold(List.of("marginModes", "maxSpeculativeCrossLeverage"), leverage);
    }
}
