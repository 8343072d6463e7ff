package org.bylaw.app.web.proposal;

import java.util.List;
import org.bylaw.app.web.page.Pager;
import org.jspecify.annotations.Nullable;

/**
 * A list of proposals.
 *
 * @param venues the venues of the reader
 * @param venue the one that is chosen; empty for all
 * @param phases what can be chosen of the states, key and words
 * @param phase the state that is chosen; empty for all
 * @param market a part of a market's name; empty for all
 * @param author an account; empty for everybody
 * @param columns the columns that the list is sorted by on a click
 * @param rows the proposals
 * @param shown how many there are of that choice
 * @param all how many there are
 * @param mayPropose whether the reader may begin one
 * @param pager where the page stands in the list; {@code null} where it shows all
 */
public record ProposalListView(
        List<String> venues,
        String venue,
        List<Choice> phases,
        String phase,
        String market,
        String author,
        List<Column> columns,
        List<ProposalRow> rows,
        int shown,
        int all,
        boolean mayPropose,
        @Nullable Pager pager) {

    /** Copies the lists. */
    public ProposalListView {
        venues = List.copyOf(venues);
        phases = List.copyOf(phases);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * What can be chosen.
     *
     * @param key what is sent
     * @param words what is shown
     */
    public record Choice(String key, String words) {}

    /**
     * A column.
     *
     * @param words its heading
     * @param path the address of the list sorted by it; {@code null} where it cannot be
     * @param sorted how it is sorted now, as {@code aria-sort} has it; {@code null} where it is not
     */
    public record Column(
            String words, @Nullable String path, @Nullable String sorted) {}
}
