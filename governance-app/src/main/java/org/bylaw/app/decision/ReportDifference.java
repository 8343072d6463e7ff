package org.bylaw.app.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What differs between two reports in JSON, finding by finding, a line each. The digest of the rules is left out. */
final class ReportDifference {

    private static final int MOST_LINES = 40;
    private static final String FINDINGS = "findings";

    private final List<String> lines = new ArrayList<>();

    private ReportDifference() {}

    /**
     * Compares.
     *
     * @param then the report that was kept
     * @param now the report of the judgement made again
     */
    static List<String> of(JsonNode then, JsonNode now) {
        var difference = new ReportDifference();
        difference.judged(then, now, "files", "file");
        difference.judged(then, now, "markets", "market");
        difference.rest(then, now, "");
        List<String> lines = difference.lines;
        return lines.size() <= MOST_LINES
                ? lines
                : append(lines.subList(0, MOST_LINES), "and " + (lines.size() - MOST_LINES) + " more differences");
    }

    private static List<String> append(List<String> lines, String last) {
        List<String> all = new ArrayList<>(lines);
        all.add(last);
        return all;
    }

    /** How many findings a report has. */
    static int findings(JsonNode report) {
        int findings = 0;
        for (String part : List.of("files", "markets")) {
            for (JsonNode judged : report.path(part)) {
                findings += judged.path(FINDINGS).size();
            }
        }
        return findings;
    }

    private void judged(JsonNode then, JsonNode now, String part, String name) {
        Map<String, JsonNode> before = byName(then.path(part), name);
        Map<String, JsonNode> after = byName(now.path(part), name);
        for (String each : all(before, after)) {
            JsonNode one = before.get(each);
            JsonNode other = after.get(each);
            if (one == null || other == null) {
                lines.add(each + " is judged " + (one == null ? "now, and was not then" : "no more, and was then"));
            } else {
                findings(each, one.path(FINDINGS), other.path(FINDINGS));
            }
        }
    }

    private static Set<String> all(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names;
    }

    private static Map<String, JsonNode> byName(JsonNode list, String name) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        list.forEach(each -> byName.put(each.path(name).asText(), each));
        return byName;
    }

    private void findings(String where, JsonNode then, JsonNode now) {
        Map<String, JsonNode> before = byPlace(then);
        Map<String, JsonNode> after = byPlace(now);
        for (String place : all(before, after)) {
            JsonNode one = before.get(place);
            JsonNode other = after.get(place);
            if (other == null) {
                lines.add(where + ": " + place + " spoke then, and is silent now");
            } else if (one == null) {
                lines.add(where + ": " + place + " speaks now, and was silent then: "
                        + other.path("message").asText());
            } else if (!one.equals(other)) {
                lines.add(where + ": " + place + " differs in " + differing(one, other));
            }
        }
    }

    /** By rule and field; a rule that speaks twice of a field is counted. */
    private static Map<String, JsonNode> byPlace(JsonNode findings) {
        Map<String, JsonNode> byPlace = new LinkedHashMap<>();
        for (JsonNode finding : findings) {
            String place = finding.path("rule").asText() + " at "
                    + (finding.path("path").asText().isEmpty()
                            ? "the whole"
                            : finding.path("path").asText());
            String name = place;
            for (int count = 2; byPlace.containsKey(name); count++) {
                name = place + " (" + count + ")";
            }
            byPlace.put(name, finding);
        }
        return byPlace;
    }

    private static String differing(JsonNode one, JsonNode other) {
        TreeSet<String> keys = new TreeSet<>();
        one.fieldNames().forEachRemaining(keys::add);
        other.fieldNames().forEachRemaining(keys::add);
        return keys.stream()
                .filter(key -> !Objects.equals(one.get(key), other.get(key)))
                .map(key -> key + " (" + shown(one.get(key)) + " then, " + shown(other.get(key)) + " now)")
                .collect(Collectors.joining(", "));
    }

    /** Everything else: directions, curves, what passed and what did not apply. */
    private void rest(JsonNode then, JsonNode now, String pointer) {
        if (then.equals(now) || pointer.equals("/rulesDigest") || pointer.endsWith("/" + FINDINGS)) {
            return;
        }
        if (then.isObject() && now.isObject()) {
            TreeSet<String> keys = new TreeSet<>();
            then.fieldNames().forEachRemaining(keys::add);
            now.fieldNames().forEachRemaining(keys::add);
            keys.forEach(key -> rest(then.path(key), now.path(key), pointer + "/" + key));
        } else if (then.isArray() && now.isArray() && then.size() == now.size()) {
            for (int index = 0; index < then.size(); index++) {
                rest(then.get(index), now.get(index), pointer + "/" + index);
            }
        } else {
            lines.add("the report differs at " + pointer + ": " + shown(then) + " then, " + shown(now) + " now");
        }
    }

    private static String shown(JsonNode value) {
        if (value == null || value.isMissingNode() || value.isNull()) {
            return "nothing";
        }
        String text = value.isValueNode() ? value.asText() : value.toString();
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
