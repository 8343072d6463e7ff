package org.bylaw.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the shipped rules say about the venues of this repository. */
class RealVenuesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate A_CENTURY_LATER = TODAY.plusYears(100);

    private static final String FINDINGS = """
            binance-usdm BTCSTUSDT                    LEV-009 warning /margin/tiers/5/cap
            binance-usdm COMBOUSDT                    LEV-010 warning /margin/tiers/5/maxLeverage
            binance-usdm VINEUSDT                     MGN-006 warning /margin/tiers/0/maintenanceMarginRatio
            coinlocally  BTCUSD                       LEV-009 warning /margin/tiers/8/cap
            coinlocally  BTCUSD                       LEV-010 warning /margin/tiers/8/maxLeverage
            coinlocally  ETHUSD                       LEV-009 warning /margin/tiers/8/cap
            coinlocally  ETHUSD                       LEV-010 warning /margin/tiers/8/maxLeverage
            dperp        COMMODITIES                  MGN-001 blocker /margin/maintenanceMarginRatio accepted
            dperp        EQUITIES                     MGN-001 blocker /margin/maintenanceMarginRatio accepted
            dperp        FOREX                        MGN-001 blocker /margin/maintenanceMarginRatio accepted
            dperp        MAJOR-CRYPTO                 MGN-001 blocker /margin/maintenanceMarginRatio accepted
            dperp        MINOR-CRYPTO                 MGN-001 blocker /margin/maintenanceMarginRatio accepted
            drift        1MBONK-PERP                  EVI-001 warning /market
            drift        1MPEPE-PERP                  EVI-001 warning /market
            drift        ARB-PERP                     EVI-001 warning /market
            drift        BTC-PERP                     EVI-001 warning /market
            drift        CLOUD-PERP                   EVI-001 warning /market
            drift        CLOUD-PERP                   IMF-003 warning /margin/imfFactor
            drift        DOGE-PERP                    EVI-001 warning /market
            drift        ETH-PERP                     EVI-001 warning /market
            drift        JUP-PERP                     EVI-001 warning /market
            drift        JUP-PERP                     MGN-014 warning /margin/maintenanceMarginRatio
            drift        KAMALA-POPULAR-VOTE-2024-BET MGN-006 warning /margin/maintenanceMarginRatio
            drift        KAMALA-POPULAR-VOTE-2024-BET MGN-016 warning /margin/maintenanceMarginRatio
            drift        KAMALA-POPULAR-VOTE-PREDICT  EVI-001 warning /market
            drift        KAMALA-POPULAR-VOTE-PREDICT  MGN-006 warning /margin/maintenanceMarginRatio
            drift        KAMALA-POPULAR-VOTE-PREDICT  MGN-016 warning /margin/maintenanceMarginRatio
            drift        SOL-PERP                     EVI-001 warning /market
            drift        SUI-PERP                     EVI-001 warning /market
            drift        TIA-PERP                     EVI-001 warning /market
            drift        TIA-PERP                     IMF-007 warning /openInterest/maxBaseSize
            drift        TIA-PERP                     MGN-014 warning /margin/maintenanceMarginRatio
            drift        TRUMP-WIN-2024-PREDICT       MGN-006 warning /margin/maintenanceMarginRatio
            drift        TRUMP-WIN-2024-PREDICT       MGN-016 warning /margin/maintenanceMarginRatio
            drift        WIF-PERP                     EVI-001 warning /market
            drift        XRP-PERP                     EVI-001 warning /market
            velocity     BTC-PERP                     EVI-001 warning /market
            velocity     BTC-PERP                     IMF-005 note /margin/imfFactor
            velocity     ETH-PERP                     EVI-001 warning /market
            velocity     ETH-PERP                     IMF-005 note /margin/imfFactor
            velocity     HYPE-PERP                    EVI-001 warning /market
            velocity     HYPE-PERP                    IMF-003 warning /margin/imfFactor
            velocity     SOL-PERP                     EVI-001 warning /market
            velocity     SOL-PERP                     IMF-005 note /margin/imfFactor
            velocity     ZEC-PERP                     EVI-001 warning /market
            velocity     ZEC-PERP                     IMF-003 warning /margin/imfFactor
            """;

    private static final Report REPORT = check(TODAY);

    private static Report check(LocalDate today) {
        return new RuleBook(RuleSet.shipped()).check(RepositoryVenues.subjects(), today, "the files as they stand");
    }

    @Test
    void theFindingsAreTheseAndNoOthers() {
        assertThat(lines(REPORT)).isEqualTo(FINDINGS);
    }

    private static String lines(Report report) {
        return report.markets().stream()
                .flatMap(market -> market.findings().stream().map(finding -> line(market, finding)))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(MarketReport market, Finding finding) {
        return "%-12s %-28s %s %s %s%s"
                .formatted(
                        market.venue(),
                        market.market(),
                        finding.rule(),
                        finding.severity().word(),
                        finding.path(),
                        finding.accepted() == null ? "" : " accepted");
    }

    @Test
    void policiesAndAcceptedFindingsHaveNone() {
        assertThat(REPORT.files()).hasSize(7).allSatisfy(file -> {
            assertThat(file.findings()).as(file.file()).isEmpty();
            assertThat(file.verdict()).as(file.file()).isEqualTo(Verdict.CLEAR);
        });
    }

    @Test
    void nothingIsBlockedAndEveryRuleRan() {
        assertThat(REPORT.verdict()).isEqualTo(Verdict.NEEDS_REASON);
        assertThat(REPORT.markets()).hasSize(59).allSatisfy(market -> {
            assertThat(market.verdict()).as(market.market()).isNotEqualTo(Verdict.BLOCKED);
            assertThat(market.couldNotRun()).as(market.market()).isEmpty();
        });
    }

    @Test
    void everyRuleIsAccountedForOnceOnEveryMarket() {
        List<String> rules = RuleSet.shipped().cards().stream()
                .filter(RuleScope.MARKET::covers)
                .map(RuleCard::id)
                .toList();
        assertThat(REPORT.markets())
                .allSatisfy(market -> assertThat(Stream.of(
                                        market.findings().stream()
                                                .map(Finding::rule)
                                                .distinct(),
                                        market.passed().stream(),
                                        market.notApplicable().stream().map(RuleNote::rule))
                                .flatMap(each -> each)
                                .sorted())
                        .as(market.market())
                        .containsExactlyElementsOf(rules));
    }

    @Test
    void withTheCalendarOnlyReviewsFallDueAndEvidenceAges() {
        Report later = check(A_CENTURY_LATER);
        assertThat(lines(later)).isEqualTo(lines(REPORT));
        assertThat(later.verdict()).isEqualTo(REPORT.verdict());
        List<Finding> due =
                later.files().stream().flatMap(file -> file.findings().stream()).toList();
        assertThat(due).hasSize(5).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("ACC-001");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        });
    }
}
