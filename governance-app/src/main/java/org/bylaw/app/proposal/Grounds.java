package org.bylaw.app.proposal;

import java.time.LocalDate;
import java.util.List;
import org.bylaw.committee.Demand;
import org.bylaw.margin.Direction;

/**
 * What a decision rests on: what the rules said of a version, and of which inputs.
 *
 * @param commit the commit of the configuration that it was judged against
 * @param day the day of the judgement
 * @param verdict {@code clear}, {@code needs-reason} or {@code blocked}
 * @param newRisk which way it goes for positions yet to be opened
 * @param openPositions which way it goes for those that are open
 * @param worst where the margin moves the most, in words; may be empty
 * @param report digest of the report, under which it is kept
 * @param inputs digest of everything that the report read: the touched files, policy, accepted findings, evidence, rules
 * @param effect digest of what it does and what the rules find: files before and after, directions, findings
 * @param toReason the new findings that a reviewer has to answer with a reason, in words
 * @param demand what the committee asks of it
 * @param demandReasons why that much, a clause each
 */
public record Grounds(
        String commit,
        LocalDate day,
        String verdict,
        Direction newRisk,
        Direction openPositions,
        String worst,
        String report,
        String inputs,
        String effect,
        List<Warning> toReason,
        Demand demand,
        List<String> demandReasons) {

    /** Copies the lists. */
    public Grounds {
        toReason = List.copyOf(toReason);
        demandReasons = List.copyOf(demandReasons);
    }

    /**
     * A finding that needs a reason.
     *
     * @param key what it is about, the same whenever it is found again: rule, market and field
     * @param words what it says
     */
    public record Warning(String key, String words) {}

    /** Whether the rules let it be recorded at all. */
    public boolean blocked() {
        return verdict.equals("blocked");
    }
}
