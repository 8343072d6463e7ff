package org.bylaw.app.report;

import org.bylaw.rulebook.EvidenceReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.jspecify.annotations.Nullable;

/** What findings and evidence say beside their messages, in words. */
public final class FindingWords {

    private FindingWords() {}

    /** What a finding about a market is about, {@code Tier 3 (from 50,000): maximum leverage}; empty for the market as a whole. */
    public static String place(Finding finding, MarketReport market) {
        return finding.path().isEmpty()
                ? ""
                : FieldMeaning.of(
                                finding.path(),
                                market.change() == null
                                        ? null
                                        : market.change().change().market().landed())
                        .label();
    }

    /** What the finding's sizes are worth in dollars; empty where that is not known. */
    public static String dollars(Finding finding) {
        return finding.dollars() == null ? "" : EvidenceWords.of(finding.dollars());
    }

    /** By whom it is accepted, until when and why; empty where it is not. */
    public static String acceptance(Finding finding) {
        return finding.accepted() == null ? "" : Wording.of(finding.accepted());
    }

    /** {@code evidence 9 days old}; empty where there is none. */
    public static String age(@Nullable EvidenceReport evidence) {
        return EvidenceWords.of(evidence);
    }
}
