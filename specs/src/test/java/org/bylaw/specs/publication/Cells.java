package org.bylaw.specs.publication;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A table of a step.
 *
 * @param rows its rows, each of as many cells
 */
public record Cells(List<List<String>> rows) {

    private static final Pattern FIGURE = Pattern.compile(".*[0-9].*|true|false|");

    /** Copies the rows. */
    public Cells {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether the first row names the columns: a table of names and values has none. */
    public boolean headed() {
        List<String> first = rows.get(0);
        return rows.size() > 1
                && first.stream().noneMatch(cell -> FIGURE.matcher(cell).matches());
    }

    /** The names of the columns; empty where there are none. */
    public List<String> head() {
        return headed() ? rows.get(0) : List.of();
    }

    /** What is not the names of the columns. */
    public List<List<String>> body() {
        return headed() ? rows.subList(1, rows.size()) : rows;
    }
}
