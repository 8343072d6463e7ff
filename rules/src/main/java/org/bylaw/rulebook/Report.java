package org.bylaw.rulebook;

import java.time.LocalDate;
import java.util.List;

/**
 * What a check found.
 *
 * @param verdict the worst verdict of its parts
 * @param basis what was judged, in words
 * @param remarks what a reader has to know of how it was read, a clause each
 * @param day the day of the check, which review dates are held against
 * @param rulesDigest digest of the rules that judged
 * @param policyDigest digest of the policies that they judged by
 * @param acceptedDigest digest of the accepted findings that held; {@code none} where there are none
 * @param files policies and accepted findings
 * @param markets the markets, by venue and name
 */
public record Report(
        Verdict verdict,
        String basis,
        List<String> remarks,
        LocalDate day,
        String rulesDigest,
        String policyDigest,
        String acceptedDigest,
        List<FileReport> files,
        List<MarketReport> markets) {

    /** Copies the lists. */
    public Report {
        remarks = List.copyOf(remarks);
        files = List.copyOf(files);
        markets = List.copyOf(markets);
    }
}
