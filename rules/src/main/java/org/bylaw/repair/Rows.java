package org.bylaw.repair;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a table of tiers by their pointers. */
final class Rows {

    private static final Pattern ROW = Pattern.compile("/margin/tiers/([0-9]{1,9})(?:/(.*))?");

    private Rows() {}

    /** The position of the row that {@code pointer} is of; -1 where it is of none. */
    static int row(String pointer) {
        Matcher row = ROW.matcher(pointer);
        return row.matches() ? Integer.parseInt(row.group(1)) : -1;
    }

    /** The column that {@code pointer} is of; empty where it is of none. */
    static String column(String pointer) {
        Matcher row = ROW.matcher(pointer);
        return row.matches() && row.group(2) != null ? row.group(2) : "";
    }

    static String pointer(int row, String column) {
        return "/margin/tiers/" + row + "/" + column;
    }

    /** Rows that complaints are about, and their neighbours; empty where one is about the table as a whole. */
    static Set<Integer> near(Collection<Complaint> complaints) {
        Set<Integer> rows = new HashSet<>();
        for (Complaint complaint : complaints) {
            int row = row(complaint.path());
            if (row >= 0) {
                rows.add(row - 1);
                rows.add(row);
                rows.add(row + 1);
            } else if (complaint.path().startsWith("/margin")
                    || complaint.path().equals(Complaint.COULD_NOT_RUN)) {
                return Set.of();
            }
        }
        return rows;
    }
}
