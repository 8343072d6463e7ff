package org.bylaw.specs.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bylaw.specs.words.JsonText;

/** What a scenario knows of the live market. */
public final class EvidenceDraft {

    private final ObjectNode evidence = JsonText.object();

    /** States a value at a path of names, {@code depth within2PercentUsd}, as it was seen on {@code day}. */
    void observe(List<String> path, Object value, String day) {
        evidence.put("venue", MarketDraft.VENUE).put("market", MarketDraft.MARKET);
        ObjectNode section = evidence;
        for (String name : path.subList(0, path.size() - 1)) {
            section = section.withObject("/" + name);
        }
        ObjectNode observed = section.putObject(path.get(path.size() - 1));
        observed.set("value", JsonText.value(value));
        observed.put("source", "a scenario").put("asOf", day);
    }

    /** Whether the scenario speaks of evidence. */
    boolean stated() {
        return !evidence.isEmpty();
    }

    /** The text of the file. */
    String text() {
        return JsonText.of(evidence);
    }
}
