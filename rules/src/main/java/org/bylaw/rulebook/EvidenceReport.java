package org.bylaw.rulebook;

import java.util.List;
import java.util.OptionalLong;
import org.bylaw.check.AgedEvidence;

/**
 * The evidence that a market was judged with.
 *
 * @param file its file
 * @param values every value that it states with its age on the day of the check, in the order of the file
 */
public record EvidenceReport(String file, List<AgedEvidence> values) {

    /** Keeps a copy that cannot change. */
    public EvidenceReport {
        values = List.copyOf(values);
    }

    /** Age of the oldest value in whole days; empty where no value is stated. */
    public OptionalLong ageDays() {
        return values.stream().mapToLong(AgedEvidence::ageDays).max();
    }
}
