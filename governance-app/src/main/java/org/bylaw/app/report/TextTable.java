package org.bylaw.app.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of words in columns. */
final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {}

    /** A line for each row; columns are as wide as their widest cell, and nothing stands after the last word. */
    static List<String> lines(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int width = row.get(column).length();
                if (column == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(column, Math.max(widths.get(column), width));
                }
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell)
                    .append(" ".repeat(widths.get(column) - cell.length()))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
