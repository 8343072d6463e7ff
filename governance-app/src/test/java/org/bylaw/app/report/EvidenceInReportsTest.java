package org.bylaw.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.bylaw.check.AgedEvidence;
import org.bylaw.evidence.EvidenceKind;
import org.bylaw.evidence.EvidenceValue;
import org.bylaw.evidence.Observed;
import org.bylaw.exact.Rational;
import org.bylaw.rulebook.DollarReading;
import org.bylaw.rulebook.EvidenceReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.Severity;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceInReportsTest {

    private static final LocalDate SEEN = LocalDate.parse("2026-11-13");

    private static EvidenceReport aged(long days) {
        return new EvidenceReport(
                "v/evidence/A.json",
                List.of(new AgedEvidence(
                        new EvidenceValue(
                                EvidenceKind.REFERENCE_PRICE,
                                "/referencePriceUsd",
                                new Observed<>(new BigDecimal("20"), "an account", SEEN)),
                        days,
                        Rational.of(7),
                        days > 7 ? AgedEvidence.State.STALE : AgedEvidence.State.CURRENT)));
    }

    private static MarketReport market(String name, @Nullable EvidenceReport evidence) {
        Finding finding = new Finding(
                "OIC-010",
                Severity.NOTE,
                "/openInterest/maxBaseSize",
                "1,100 base units are open; the cap is 1,000 base units",
                "1100",
                "1000",
                null,
                new DollarReading(
                        Rational.of(20),
                        SEEN,
                        List.of(new DollarReading.Figure(
                                "observed",
                                Rational.of(1100),
                                Rational.of(22_000),
                                Rational.of(11_000),
                                Rational.of(44_000)))),
                "Raise the cap.",
                List.of(),
                null);
        return new MarketReport(
                "v",
                name,
                "v/markets/" + name + ".json",
                evidence,
                Verdict.CLEAR,
                List.of(finding),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Report report(MarketReport... markets) {
        return SampleReports.report(Verdict.CLEAR, List.of(), List.of(markets));
    }

    @Test
    void theTextSaysHowOldItIsAndWhatBaseUnitsAreWorth() {
        StringWriter text = new StringWriter();
        TextReport.write(report(market("A", aged(9)), market("B", null)), text, Palette.PLAIN, false);

        assertThat(text.toString()).isEqualTo("""
                v/A  clear, evidence 9 days old  v/markets/A.json
                  note     OIC-010  /openInterest/maxBaseSize
                    1,100 base units are open; the cap is 1,000 base units
                    in USD    1,100 base units: 22,000 USD, 11,000 USD at half and 44,000 USD at twice the price of
                              20 USD (2026-11-13)
                    remedy    Raise the cap.

                v/B  clear  v/markets/B.json
                  note     OIC-010  /openInterest/maxBaseSize
                    1,100 base units are open; the cap is 1,000 base units
                    in USD    1,100 base units: 22,000 USD, 11,000 USD at half and 44,000 USD at twice the price of
                              20 USD (2026-11-13)
                    remedy    Raise the cap.

                2 markets judged: 0 blocked, 0 need a reason, 2 clear
                0 blockers, 0 warnings, 2 notes; 0 accepted findings
                evidence: of 1 of 2 markets, the oldest value 9 days old
                basis: the files as they stand, on 2026-11-22
                rules sha256:0123456789ab, policies sha256:fedcba987654, accepted none
                verdict: clear
                """);
    }

    @Test
    void markdownSaysTheSame() throws IOException {
        StringWriter text = new StringWriter();
        MarkdownReport.write(report(market("A", aged(9))), RulePages.NONE, text);

        assertThat(text.toString())
                .contains("0 accepted findings<br>evidence: of 1 of 1 market, the oldest value 9 days old\n")
                .contains("### `v/A`: clear, evidence 9 days old\n")
                .contains("<br>*in USD* 1,100 base units: 22,000 USD, 11,000 USD at half and 44,000 USD at twice the"
                        + " price of 20 USD (2026-11-13)<br>");
    }

    @Test
    void jsonHoldsEveryValueWithItsAgeAndEveryFigureInDollars() throws IOException {
        StringWriter text = new StringWriter();
        JsonReport.write(report(market("A", aged(9)), market("B", null)), text);
        JsonNode markets = new ObjectMapper().readTree(text.toString()).get("markets");

        assertThat(markets.get(0).get("evidence"))
                .hasToString(
                        "{\"file\":\"v/evidence/A.json\",\"ageDays\":9,\"values\":[{\"path\":\"/referencePriceUsd\","
                                + "\"value\":\"20\",\"source\":\"an account\",\"asOf\":\"2026-11-13\",\"ageDays\":9,"
                                + "\"maxAgeDays\":\"7\",\"state\":\"stale\"}]}");
        assertThat(markets.get(0).at("/findings/0/inUsd"))
                .hasToString("{\"priceUsd\":\"20\",\"asOf\":\"2026-11-13\",\"observed\":{\"atPrice\":\"22000\","
                        + "\"atHalfPrice\":\"11000\",\"atTwicePrice\":\"44000\"}}");
        assertThat(markets.get(1).has("evidence")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, evidence of today", "1, evidence 1 day old", "2, evidence 2 days old", "-1, evidence dated ahead"})
    void ageIsSaidInWords(long days, String words) {
        assertThat(EvidenceWords.of(aged(days))).isEqualTo(words);
    }

    @Test
    void evidenceWithoutAValueHasNoAge() {
        assertThat(EvidenceWords.of(new EvidenceReport("v/evidence/A.json", List.of())))
                .isEmpty();
        assertThat(EvidenceWords.of((EvidenceReport) null)).isEmpty();
    }
}
