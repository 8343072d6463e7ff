package org.bylaw.rulebook;

import java.util.List;

/**
 * What a check found.
 *
 * @param verdict the worst verdict of its parts
 * @param basis what was judged, in words
 * @param rulesDigest digest of the rules that judged
 * @param policyDigest digest of the policies that they judged by
 * @param files policies and accepted findings
 * @param markets the markets, by venue and name
 */
public record Report(
        Verdict verdict,
        String basis,
        String rulesDigest,
        String policyDigest,
        List<FileReport> files,
        List<MarketReport> markets) {}
