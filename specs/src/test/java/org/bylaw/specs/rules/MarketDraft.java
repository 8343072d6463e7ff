package org.bylaw.specs.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.JsonText;
import org.bylaw.specs.words.Row;

/** The market of a scenario: what the scenario states, and the fields that every market file must have. */
public final class MarketDraft {

    /** The venue of every scenario. */
    static final String VENUE = "example";

    /** The market of every scenario. */
    static final String MARKET = "EXAMPLE-PERP";

    private static final String NO_CATEGORY = "no-category";

    /** Columns of a table of tiers, and the fields of the file that they state. */
    static final Map<String, String> TIER_FIELDS = Map.of(
            "floor", "floor",
            "cap", "cap",
            "leverage", "maxLeverage",
            "initial", "initialMarginRatio",
            "maintenance", "maintenanceMarginRatio",
            "amount", "maintenanceAmount");

    private final ObjectNode market = JsonText.object();
    private final PolicyDraft policy;

    /** A market that no scenario has spoken of yet. */
    public MarketDraft(PolicyDraft policy) {
        this.policy = policy;
    }

    /** Whether the scenario speaks of a market. */
    boolean stated() {
        return !market.isEmpty();
    }

    /** A market for whose category the policy, if there is one, has no limit. */
    void start() {
        policy.category(NO_CATEGORY);
        start(NO_CATEGORY);
    }

    /** A market of a category. */
    void start(String category) {
        market.put("venue", VENUE).put("market", MARKET).put("category", category);
        market.putArray("marginModes").add("cross");
        market.putObject("source").put("document", "a scenario");
    }

    /** States the margin of a kind. */
    void margin(String kind, Row fields) {
        ObjectNode margin = market.putObject("margin").put("kind", kind);
        fields.forEach((field, cell) -> set(margin, field, cell));
    }

    /** States a table of tiers. */
    void tiers(String positionUnit, List<Row> rows) {
        ObjectNode margin = market.putObject("margin").put("kind", "tiers").put("positionUnit", positionUnit);
        ArrayNode tiers = margin.putArray("tiers");
        for (Row row : rows) {
            ObjectNode tier = tiers.addObject();
            TIER_FIELDS.forEach((column, field) -> {
                String cell = row.find(column);
                if (cell != null) {
                    set(tier, field, cell);
                }
            });
        }
    }

    /** States a section of the file. */
    void section(String name, Row fields) {
        ObjectNode section = market.putObject(name);
        fields.forEach((field, cell) -> set(section, field, cell));
    }

    /** States a field of the file that holds one word. */
    void field(String name, String value) {
        market.put(name, value);
    }

    /** States the margin modes, the default first. */
    void marginModes(List<String> modes) {
        ArrayNode offered = market.putArray("marginModes");
        modes.forEach(offered::add);
    }

    /** A copy of the file's content. */
    ObjectNode content() {
        return market.deepCopy();
    }

    /** The text of the file. */
    String text() {
        return JsonText.of(market);
    }

    private static void set(ObjectNode section, String field, String cell) {
        section.set(field, JsonText.value(Figure.value(cell)));
    }
}
