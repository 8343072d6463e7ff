package org.bylaw.specs.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bylaw.specs.words.JsonText;

/** The policy of a scenario: what the scenario states, and nothing else. */
public final class PolicyDraft {

    private static final String SOURCE = "house/scenario";

    private final ObjectNode policy = JsonText.object().put("venue", MarketDraft.VENUE);
    private boolean absent;

    /** The scenario judges without a policy. */
    void leaveOut() {
        absent = true;
    }

    /** Whether there is no policy. */
    boolean absent() {
        return absent;
    }

    /** Sets a threshold at a path of names, {@code bounds maxLeverage}. */
    void threshold(List<String> path, Object value) {
        ObjectNode section = policy;
        for (String name : path.subList(0, path.size() - 1)) {
            section = section.withObject("/" + name);
        }
        section.set(path.get(path.size() - 1), sourced(value));
    }

    /** Sets a threshold of a category, which the policy names from then on. */
    void threshold(String category, String field, Object value) {
        category(category).set(field, sourced(value));
    }

    /** The category, which the policy names from then on. */
    ObjectNode category(String name) {
        ArrayNode categories = policy.withArray("/categories");
        for (JsonNode category : categories) {
            if (category.get("name").textValue().equals(name)) {
                return (ObjectNode) category;
            }
        }
        return categories.addObject().put("name", name);
    }

    /** Adds a level of trader experience above those stated so far. */
    void experience(String level, Object maxLeverage) {
        policy.withArray("/traderExperience").addObject().put("level", level).set("maxLeverage", sourced(maxLeverage));
    }

    /** Adds an entry to a list at a path of names, {@code change landing clamps}; its thresholds are added to what is returned. */
    ObjectNode entry(List<String> path) {
        return policy.withArray("/" + String.join("/", path)).addObject();
    }

    /** States a threshold of an entry. */
    static void threshold(ObjectNode entry, String field, Object value) {
        entry.set(field, sourced(value));
    }

    /** The text of the file. */
    String text() {
        return JsonText.of(policy);
    }

    private static ObjectNode sourced(Object value) {
        ObjectNode threshold = JsonText.object();
        threshold.set("value", JsonText.value(value));
        return threshold.put("source", SOURCE);
    }
}
