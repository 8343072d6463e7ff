package org.bylaw.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about one market. Every rule about markets is in exactly one of: the findings, passed, not applicable,
 * could not run.
 *
 * @param venue the venue
 * @param market the market
 * @param file the market's file; {@code null} where it came from elsewhere
 * @param evidence the evidence that it was judged with; {@code null} where there is none that can be used
 * @param verdict what the findings add up to
 * @param findings gravest first
 * @param passed ids of the rules that hold
 * @param notApplicable rules that have nothing to judge here, and why
 * @param couldNotRun rules that would have something to judge but could not, and why
 * @param change what the change does, of which the findings are those that count; {@code null} where a market is judged as it stands
 */
public record MarketReport(
        String venue,
        String market,
        @Nullable String file,
        @Nullable EvidenceReport evidence,
        Verdict verdict,
        List<Finding> findings,
        List<String> passed,
        List<RuleNote> notApplicable,
        List<RuleNote> couldNotRun,
        @Nullable ChangeReport change) {}
