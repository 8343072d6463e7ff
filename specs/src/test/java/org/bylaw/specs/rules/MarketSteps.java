package org.bylaw.specs.rules;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.util.List;
import org.bylaw.specs.words.Row;

/** The market that is judged, in the words of its file. */
public final class MarketSteps {

    private final MarketDraft market;

    /** Steps that draw up {@code market}. */
    public MarketSteps(MarketDraft market) {
        this.market = market;
    }

    @Given("a market with margin of kind {kind}")
    public void market(String kind, DataTable fields) {
        market.start();
        market.margin(kind, Row.ofNames(fields));
    }

    @Given("a market of category {category} with margin of kind {kind}")
    public void marketOfCategory(String category, String kind, DataTable fields) {
        market.start(category);
        market.margin(kind, Row.ofNames(fields));
    }

    @Given("a market with tiers by {word} size")
    public void tiers(String unit, DataTable rows) {
        market.start();
        market.tiers(unit, Row.of(rows, MarketDraft.TIER_FIELDS.keySet()));
    }

    @Given("a market of category {category} with tiers by {word} size")
    public void tiersOfCategory(String category, String unit, DataTable rows) {
        market.start(category);
        market.tiers(unit, Row.of(rows, MarketDraft.TIER_FIELDS.keySet()));
    }

    @Given("its pair for high-leverage mode is")
    public void highLeverage(DataTable fields) {
        market.section("highLeverage", Row.ofNames(fields));
    }

    @Given("its fees are")
    public void fees(DataTable fields) {
        market.section("fees", Row.ofNames(fields));
    }

    @Given("its liquidation terms are")
    public void liquidation(DataTable fields) {
        market.section("liquidation", Row.ofNames(fields));
    }

    @Given("its open interest is limited by")
    public void openInterest(DataTable fields) {
        market.section("openInterest", Row.ofNames(fields));
    }

    @Given("its unrealized profit counts by")
    public void unrealizedPnl(DataTable fields) {
        market.section("unrealizedPnl", Row.ofNames(fields));
    }

    @Given("its insurance is")
    public void insurance(DataTable fields) {
        market.section("insurance", Row.ofNames(fields));
    }

    @Given("its oracle is")
    public void oracle(DataTable fields) {
        market.section("oracle", Row.ofNames(fields));
    }

    @Given("its funding is")
    public void funding(DataTable fields) {
        market.section("funding", Row.ofNames(fields));
    }

    @Given("its {word} is {word}")
    public void field(String name, String value) {
        market.field(name, value);
    }

    @Given("it offers {marginModes}")
    public void marginModes(List<String> modes) {
        market.marginModes(modes);
    }

    @Given("its spread is")
    public void spread(DataTable fields) {
        market.section("spread", Row.ofNames(fields));
    }
}
