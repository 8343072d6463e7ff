package org.bylaw.rulebook;

import java.util.List;

/**
 * What the rules say about a venue's policy or accepted findings.
 *
 * @param file the file
 * @param verdict what the findings add up to
 * @param findings gravest first
 * @param passed ids of the rules about this file that hold
 * @param notApplicable rules that have nothing to judge here, and why
 * @param couldNotRun rules that would have something to judge but could not, and why
 */
public record FileReport(
        String file,
        Verdict verdict,
        List<Finding> findings,
        List<String> passed,
        List<RuleNote> notApplicable,
        List<RuleNote> couldNotRun) {}
