package org.bylaw.specs.rules;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.Row;

/** What the committee has decided and how the venue reckons. */
public final class PolicySteps {

    private final PolicyDraft policy;

    /** Steps that draw up {@code policy}. */
    public PolicySteps(PolicyDraft policy) {
        this.policy = policy;
    }

    @Given("there is no policy")
    public void noPolicy() {
        policy.leaveOut();
    }

    @Given("the policy sets no limits for category {category}")
    public void categoryWithoutLimits(String category) {
        policy.category(category);
    }

    @Given("the policy allows category {category} at most {leverage}")
    public void categoryMaximum(String category, BigDecimal leverage) {
        policy.threshold(category, "maxLeverage", leverage);
    }

    @Given("the policy allows category {category} at most {leverage} in high-leverage mode")
    public void categoryHighLeverageMaximum(String category, BigDecimal leverage) {
        policy.threshold(category, "maxHighLeverage", leverage);
    }

    @Given("the policy asks category {category} for a maintenance margin of at least {ratio}")
    public void categoryMinimumMaintenance(String category, BigDecimal ratio) {
        policy.threshold(category, "minMaintenanceMarginRatio", ratio);
    }

    @Given("the policy expects a liquidation in category {category} to slip by {ratio} under stress")
    public void categoryStressSlippage(String category, BigDecimal ratio) {
        policy.threshold(category, "stressSlippageRatio", ratio);
    }

    @Given("the policy asks for at most {ratio} of initial margin as maintenance margin")
    public void maintenanceShare(BigDecimal share) {
        policy.threshold(List.of("buffers", "maxMaintenanceShareOfInitial"), share);
    }

    @Given("the policy asks for a gap of at least {ratio} of initial margin")
    public void gap(BigDecimal share) {
        policy.threshold(List.of("buffers", "minGapShareOfInitial"), share);
    }

    @Given("the policy asks for leverage to fall by a factor of at most {amount} between neighbours")
    public void cliff(BigDecimal factor) {
        policy.threshold(List.of("buffers", "maxLeverageCliff"), factor);
    }

    @Given("the policy tolerates stated leverage times stated initial ratio to be off 1 by {ratio}")
    public void statedLeverageTolerance(BigDecimal tolerance) {
        policy.threshold(List.of("buffers", "statedLeverageTolerance"), tolerance);
    }

    @Given("the policy believes no tier cap above {amount}")
    public void credibleCap(BigDecimal cap) {
        policy.threshold(List.of("buffers", "maxCredibleTierCap"), cap);
    }

    @Given("the policy orders its categories from the least to the most risky")
    public void riskOrder(DataTable categories) {
        List<Row> rows = Row.of(categories, Set.of("category", "maximum leverage"));
        for (Row row : rows) {
            String category = row.text("category");
            String leverage = row.find("maximum leverage");
            policy.category(category);
            if (leverage != null) {
                policy.threshold(category, "maxLeverage", Figure.value(leverage));
            }
        }
        policy.threshold(
                List.of("riskOrder"),
                rows.stream().map(row -> row.text("category")).toList());
    }

    @Given("the policy limits leverage by experience, from the least to the most experienced")
    public void experience(DataTable levels) {
        for (Row row : Row.of(levels, Set.of("level", "maximum leverage"))) {
            policy.experience(row.text("level"), Figure.value(row.text("maximum leverage")));
        }
    }

    @Given("the venue allows at most {leverage}")
    public void venueMaximum(BigDecimal leverage) {
        policy.threshold(List.of("bounds", "maxLeverage"), leverage);
    }

    @Given("the venue accepts initial margin ratios from {ratio} to {ratio}")
    public void initialBounds(BigDecimal lowest, BigDecimal highest) {
        policy.threshold(List.of("bounds", "minInitialMarginRatio"), lowest);
        policy.threshold(List.of("bounds", "maxInitialMarginRatio"), highest);
    }

    @Given("the venue accepts maintenance margin ratios from {ratio} to {ratio}")
    public void maintenanceBounds(BigDecimal lowest, BigDecimal highest) {
        policy.threshold(List.of("bounds", "minMaintenanceMarginRatio"), lowest);
        policy.threshold(List.of("bounds", "maxMaintenanceMarginRatio"), highest);
    }

    @Given("the venue has a high-leverage mode with margin ratios from {ratio} to {ratio}")
    public void highLeverageBounds(BigDecimal lowest, BigDecimal highest) {
        policy.threshold(List.of("bounds", "highLeverage", "minMarginRatio"), lowest);
        policy.threshold(List.of("bounds", "highLeverage", "maxMarginRatio"), highest);
    }

    @Given("the venue's program is {word}")
    public void program(String program) {
        policy.threshold(List.of("program"), program);
    }

    @Given("the venue wants maintenance margin below initial margin")
    public void strictComparison() {
        policy.threshold(List.of("marginComparison"), "strict");
    }

    @Given("the venue lets maintenance margin equal initial margin")
    public void nonStrictComparison() {
        policy.threshold(List.of("marginComparison"), "non-strict");
    }

    @Given("a position exactly at its maintenance margin is still healthy")
    public void equalityIsHealthy() {
        policy.threshold(List.of("equalityAtLiquidation"), "healthy");
    }

    @Given("a position exactly at its maintenance margin is liquidated")
    public void equalityIsLiquidatable() {
        policy.threshold(List.of("equalityAtLiquidation"), "liquidatable");
    }

    @Given("the venue counts {liquidationFees} against the maintenance margin")
    public void liquidationFeesCounted(List<String> fees) {
        policy.threshold(List.of("liquidationFeesCounted"), fees);
    }
}
