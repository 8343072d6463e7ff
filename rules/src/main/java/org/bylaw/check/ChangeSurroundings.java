package org.bylaw.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lies around a change of one market.
 *
 * @param day the day of the check
 * @param marketNames names of the venue's markets
 * @param openProposals other open proposals about the market; {@code null} where it is not known which there are
 */
public record ChangeSurroundings(
        LocalDate day, Set<String> marketNames, @Nullable List<String> openProposals) {

    /** Copies the lists. */
    public ChangeSurroundings {
        marketNames = Set.copyOf(marketNames);
        openProposals = openProposals == null ? null : List.copyOf(openProposals);
    }
}
