package org.bylaw.rulebook;

import java.util.List;
import org.bylaw.check.ChangeCheck;

/**
 * What a change does to a market, beside the findings that count.
 *
 * @param change the change, its effect and its lanes
 * @param standing findings that the current configuration has too, no worse
 * @param resolved findings of the current configuration that the change does away with
 * @param standingWithoutJudgement rules that could not judge the current configuration either
 */
public record ChangeReport(
        ChangeCheck change,
        List<StandingFinding> standing,
        List<Finding> resolved,
        List<RuleNote> standingWithoutJudgement) {

    /** Copies the lists. */
    public ChangeReport {
        standing = List.copyOf(standing);
        resolved = List.copyOf(resolved);
        standingWithoutJudgement = List.copyOf(standingWithoutJudgement);
    }
}
