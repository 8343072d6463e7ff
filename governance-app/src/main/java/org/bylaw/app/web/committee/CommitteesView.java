package org.bylaw.app.web.committee;

import java.util.List;

/**
 * The committees that the visitor may see.
 *
 * @param rows by venue
 * @param founding whether the visitor may found committees
 */
public record CommitteesView(List<Row> rows, boolean founding) {

    /** Copies the rows. */
    public CommitteesView {
        rows = List.copyOf(rows);
    }

    /**
     * A venue.
     *
     * @param venue its name
     * @param members how many members its committee has, in words; that it has none
     * @param roles what the visitor may do there, in words; empty for nothing
     */
    public record Row(String venue, String members, String roles) {}
}
