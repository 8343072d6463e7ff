package org.bylaw.app.repair;

import java.time.LocalDate;
import java.util.List;
import org.bylaw.repair.Repairs;

/**
 * What can be done about markets or changes.
 *
 * @param basis what was judged, in words
 * @param day the day of the check
 * @param rules the rules that alone were to be satisfied; empty where all blockers were
 * @param markets what can be done about each
 */
public record RepairedFiles(String basis, LocalDate day, List<String> rules, List<Repairs> markets) {

    /** Copies the lists. */
    public RepairedFiles {
        rules = List.copyOf(rules);
        markets = List.copyOf(markets);
    }

    /** Those of which something is to be repaired. */
    public List<Repairs> faulty() {
        return markets.stream().filter(market -> !market.faults().isEmpty()).toList();
    }

    /** Whether there is a parameter set that passes wherever one is needed. */
    public boolean repairable() {
        return faulty().stream().noneMatch(market -> market.nearest().isEmpty());
    }
}
