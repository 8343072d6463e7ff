package org.bylaw.specs.documents;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.util.Set;
import org.bylaw.account.TraderLimits;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.JsonText;
import org.bylaw.specs.words.Row;

/** What the venue's policy allows to a trader. */
public final class TraderPolicySteps {

    private static final String NO_CATEGORY = "no-category";

    private final Trader trader;
    private final ObjectNode policy = JsonText.object().put("venue", "example");

    /** Steps that limit {@code trader}. */
    public TraderPolicySteps(Trader trader) {
        this.trader = trader;
    }

    @Given("the policy limits leverage by experience")
    public void experience(DataTable levels) {
        for (Row row : Row.of(levels, Set.of("level", "max leverage"))) {
            ObjectNode level = policy.withArray("/traderExperience").addObject().put("level", row.text("level"));
            level.set("maxLeverage", sourced((BigDecimal) Figure.value(row.text("max leverage"))));
        }
    }

    @Given("the trader is {word}")
    public void level(String level) {
        trader.limitedTo(TraderLimits.of(law(), level, NO_CATEGORY));
    }

    @Given("the policy limits a position in {category} to {money}")
    public void positionSize(String category, BigDecimal maxNotional) {
        ObjectNode limits = policy.withArray("/categories").addObject().put("name", category);
        limits.set("maxPositionNotionalUsd", sourced(maxNotional));
        trader.limitedTo(TraderLimits.of(law(), null, category));
    }

    private VenuePolicy law() {
        return Recorded.read(StrictJsonReader.POLICY.read("policy.json", JsonText.of(policy)));
    }

    private static ObjectNode sourced(BigDecimal value) {
        ObjectNode sourced = JsonText.object();
        sourced.set("value", JsonText.value(value));
        return sourced.put("source", "a scenario");
    }
}
