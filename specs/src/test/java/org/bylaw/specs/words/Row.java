package org.bylaw.specs.words;

import io.cucumber.datatable.DataTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A row of a scenario's table with a header. An empty cell says nothing. */
public final class Row {

    private final Map<String, String> cells;

    private Row(Map<String, String> cells) {
        this.cells = cells;
    }

    /**
     * The rows of a table.
     *
     * @throws IllegalArgumentException if it has another column than {@code columns}
     */
    public static List<Row> of(DataTable table, Set<String> columns) {
        return table.asMaps().stream().map(cells -> of(cells, columns)).toList();
    }

    /** A table without header, of names and values, as one row. */
    public static Row ofNames(DataTable table) {
        Map<String, String> cells = table.asMap();
        return of(cells, cells.keySet());
    }

    private static Row of(Map<String, String> cells, Set<String> columns) {
        Map<String, String> stated = new LinkedHashMap<>();
        cells.forEach((column, cell) -> {
            if (!columns.contains(column)) {
                throw new IllegalArgumentException("no column " + column + "; there are " + columns);
            }
            if (cell != null && !cell.isEmpty()) {
                stated.put(column, cell);
            }
        });
        return new Row(stated);
    }

    /**
     * A cell that must say something.
     *
     * @throws IllegalArgumentException if it does not
     */
    public String text(String column) {
        String cell = find(column);
        if (cell == null) {
            throw new IllegalArgumentException("nothing in column " + column + " of " + cells);
        }
        return cell;
    }

    /** A cell; {@code null} where it says nothing. */
    public @Nullable String find(String column) {
        return cells.get(column);
    }

    /** Every cell that says something, with its column. */
    public void forEach(BiConsumer<String, String> consumer) {
        cells.forEach(consumer);
    }
}
