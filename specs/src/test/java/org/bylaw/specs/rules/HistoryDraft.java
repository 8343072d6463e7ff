package org.bylaw.specs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bylaw.change.ChangeHistory;
import org.bylaw.change.PastConfiguration;
import org.bylaw.specs.words.Row;
import org.jspecify.annotations.Nullable;

/**
 * The past of a scenario's market, and of other markets of its venue: what some fields held from a day on. All others held what they
 * hold now.
 */
public final class HistoryDraft {

    /** Columns of a table of the past. */
    static final Set<String> COLUMNS = Set.of("day", "by", "field", "value");

    /** The value of a row without a field, by which the market was taken off. */
    private static final String TAKEN_OFF = "taken off";

    private final Map<String, List<Row>> others = new LinkedHashMap<>();
    private @Nullable List<Row> own;
    private @Nullable String formerName;

    /** What the market had, oldest first. */
    void own(List<Row> rows) {
        own = rows;
    }

    /** What another market had, oldest first. */
    void other(String market, List<Row> rows) {
        others.put(market, rows);
    }

    /** The market had another name. */
    void renamedFrom(String name) {
        formerName = name;
    }

    /**
     * The past of the market whose file says {@code stated}.
     *
     * @param current whether that is the market as it is, rather than one that is to be added
     */
    ChangeHistory history(FileContent stated, boolean current) {
        if (own == null) {
            return new ChangeHistory(ChangeHistory.UNKNOWN.unknownBecause(), List.of(), null, formerName, List.of());
        }
        List<PastConfiguration> past = past(stated, own);
        assertThat(past.get(past.size() - 1).config())
                .as("the last configuration of the history is the current one")
                .isEqualTo(current ? Venue.config(stated.text()) : null);
        List<List<PastConfiguration>> ofOthers = new ArrayList<>();
        others.forEach((market, rows) -> {
            FileContent other = stated.copy();
            other.set("/market", market);
            ofOthers.add(past(other, rows));
        });
        return new ChangeHistory(null, past, null, formerName, ofOthers);
    }

    private static List<PastConfiguration> past(FileContent stated, List<Row> rows) {
        List<PastConfiguration> past = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        FileContent content = stated.copy();
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            boolean there = row.find("field") != null;
            if (there) {
                state(row, content, known, past.isEmpty());
            } else {
                assertThat(row.text("value")).isEqualTo(TAKEN_OFF);
            }
            if (index + 1 == rows.size() || !step(rows.get(index + 1)).equals(step(row))) {
                past.add(new PastConfiguration(
                        LocalDate.parse(row.text("day")),
                        there ? Venue.config(content.text()) : null,
                        row.text("by"),
                        true));
            }
        }
        return past;
    }

    private static void state(Row row, FileContent content, Set<String> known, boolean first) {
        String field = row.text("field");
        if (first) {
            known.add(field);
        }
        assertThat(known).as("the first configuration states each field").contains(field);
        content.set(field, row.find("value"));
    }

    private static String step(Row row) {
        return row.text("day") + " " + row.text("by");
    }
}
