package org.bylaw.app.report;

import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.bylaw.rulebook.DollarReading;
import org.bylaw.rulebook.EvidenceReport;
import org.bylaw.rulebook.FindingText;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.jspecify.annotations.Nullable;

/** What is known of the live market, as the reports for people say it. */
final class EvidenceWords {

    private EvidenceWords() {}

    /** {@code evidence 9 days old}; empty where there is none. */
    static String of(@Nullable EvidenceReport evidence) {
        return evidence == null || evidence.ageDays().isEmpty()
                ? ""
                : "evidence " + age(evidence.ageDays().getAsLong());
    }

    /** {@code evidence: of 3 of 5 markets, the oldest value 9 days old}; empty where there is none of any market. */
    static String of(Report report) {
        OptionalLong oldest = report.markets().stream()
                .map(MarketReport::evidence)
                .filter(evidence -> evidence != null && evidence.ageDays().isPresent())
                .mapToLong(evidence -> evidence.ageDays().orElseThrow())
                .max();
        long known = report.markets().stream()
                .filter(market -> market.evidence() != null)
                .count();
        return oldest.isEmpty()
                ? ""
                : "evidence: of " + known + " of "
                        + Wording.count(report.markets().size(), "market") + ", the oldest value "
                        + age(oldest.getAsLong());
    }

    /**
     * {@code 1,100 base units: 22,000 USD, 11,000 USD at half and 44,000 USD at twice the price of 20 USD (2026-11-13)}; more
     * figures follow the first.
     */
    static String of(DollarReading dollars) {
        return dollars.figures().stream()
                        .map(figure -> FindingText.baseSize(figure.baseSize()) + ": "
                                + FindingText.usd(figure.usd()) + ", "
                                + FindingText.usd(figure.usdAtHalfPrice()) + " at half and "
                                + FindingText.usd(figure.usdAtTwicePrice()) + " at twice the price")
                        .collect(Collectors.joining("; "))
                + " of " + FindingText.usd(dollars.priceUsd()) + " (" + dollars.asOf() + ")";
    }

    private static String age(long days) {
        return days < 0 ? "dated ahead" : days == 0 ? "of today" : Wording.count(Math.toIntExact(days), "day") + " old";
    }
}
