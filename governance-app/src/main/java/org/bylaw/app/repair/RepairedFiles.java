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
 * @param beside blockers that no parameter of a market could lift: of the law, and of markets that are taken off; a line each
 */
public record RepairedFiles(
        String basis, LocalDate day, List<String> rules, List<Repairs> markets, List<String> beside) {

    /** Copies the lists. */
    public RepairedFiles {
        rules = List.copyOf(rules);
        markets = List.copyOf(markets);
        beside = List.copyOf(beside);
    }

    /** Those of which something is to be repaired. */
    public List<Repairs> faulty() {
        return markets.stream().filter(market -> !market.faults().isEmpty()).toList();
    }

    /** Whether there is a parameter set that passes wherever one is needed, and nothing blocks beside. */
    public boolean repairable() {
        return beside.isEmpty()
                && faulty().stream().noneMatch(market -> market.nearest().isEmpty());
    }
}
