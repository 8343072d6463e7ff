package org.bylaw.repair;

import java.util.List;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;

/**
 * What can be done about a market or a change.
 *
 * @param report what the rules say of it as it is
 * @param faults the findings that are to be repaired; none where nothing needs to be
 * @param nearest at most three parameter sets that pass: the fewest fields first, then by distance
 * @param exclusions rules that exclude each other by one parameter alone that no repair moves; looked for where fewer than three
 *     parameter sets were found
 * @param judged how many candidates the rule book judged
 */
public record Repairs(
        MarketReport report, List<Finding> faults, List<Repair> nearest, List<Exclusion> exclusions, int judged) {

    /** Copies the lists. */
    public Repairs {
        faults = List.copyOf(faults);
        nearest = List.copyOf(nearest);
        exclusions = List.copyOf(exclusions);
    }
}
