package org.bylaw.specs.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.JsonText;
import org.bylaw.specs.words.Row;

/** The findings that a scenario's committee lives with. */
public final class AcceptedDraft {

    /** Columns of a table of accepted findings, and the fields of the file that they state. */
    static final Map<String, String> FIELDS = Map.of(
            "rule", "rule",
            "market", "market",
            "field", "path",
            "observed", "observed",
            "limit", "limit",
            "size", "size",
            "by", "by",
            "since", "since",
            "review on", "reviewOn",
            "until", "until");

    private final ObjectNode file = JsonText.object();

    /** Adds an entry; what its row does not state, but a file must, is the same in every scenario. */
    void add(Row row) {
        ArrayNode accepted = file.withArray("/accepted");
        ObjectNode entry = accepted.addObject()
                .put("market", MarketDraft.MARKET)
                .put("reason", "the reason of a scenario")
                .put("by", "committee")
                .put("since", "2026-01-01");
        FIELDS.forEach((column, field) -> {
            String cell = row.find(column);
            if (cell != null) {
                entry.set(field, JsonText.value(Figure.value(cell)));
            }
        });
    }

    /** Whether the scenario speaks of accepted findings. */
    boolean stated() {
        return !file.isEmpty();
    }

    /** The text of the file. */
    String text() {
        return JsonText.of(file);
    }
}
