package org.bylaw.app.web.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bylaw.app.report.MarketSheet;
import org.bylaw.app.web.market.MarketsView.Keys;
import org.bylaw.app.web.market.MarketsView.Row;
import org.bylaw.app.web.page.Badge;
import org.bylaw.app.web.page.Tone;
import org.bylaw.exact.Surd;
import org.bylaw.market.Cap;
import org.bylaw.market.ContractTier;
import org.bylaw.market.HighLeverageTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketStatus;
import org.bylaw.market.OpenInterestLimits;
import org.bylaw.market.Words;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.Verdict;
import org.jspecify.annotations.Nullable;

/** The rows of the table of markets. */
final class MarketRows {

    /** Beyond every number that a market may state. */
    private static final BigDecimal BEYOND = new BigDecimal("1e40");

    private static final int DIGITS = 12;
    private static final String DASH = "-";

    private MarketRows() {}

    /** The markets of a venue with what the rules say of them. */
    static List<Row> of(String venue, List<MarketSubject> markets, Optional<Report> report) {
        Map<String, MarketReport> reports = report.map(Report::markets).orElse(List.of()).stream()
                .collect(Collectors.toMap(MarketReport::market, Function.identity(), (one, other) -> one));
        return markets.stream()
                .map(MarketSubject::config)
                .map(config -> row(venue, config, reports.get(config.market())))
                .toList();
    }

    private static Row row(String venue, MarketConfig market, @Nullable MarketReport report) {
        MarketSheet sheet = MarketSheet.of(market);
        Surd initial = sheet.initial();
        BigDecimal imf = MarketFieldsOf.imfFactor(market);
        return new Row(
                market.market(),
                "/markets/" + venue + "/" + market.market(),
                market.marketIndex() == null ? DASH : market.marketIndex().toString(),
                MarketSheet.percent(initial),
                MarketSheet.leverage(initial),
                MarketSheet.percent(sheet.maintenance()),
                imf == null ? DASH : imf.stripTrailingZeros().toPlainString(),
                market.category(),
                market.contractTier() == null ? DASH : Words.of(market.contractTier()),
                highLeverage(sheet, market.highLeverage()),
                MarketFieldsOf.kind(market),
                cap(sheet, market.openInterest()),
                Words.of(market.status() == null ? MarketStatus.ACTIVE : market.status()),
                report == null ? Badge.of(Tone.PLAIN, "not judged") : Badge.of(report.verdict()),
                keys(market, sheet, imf, report));
    }

    private static String highLeverage(MarketSheet sheet, @Nullable HighLeverageTerms pair) {
        return pair == null
                ? DASH
                : sheet.value("/highLeverage/initialMarginRatio") + " / "
                        + sheet.value("/highLeverage/maintenanceMarginRatio");
    }

    private static String cap(MarketSheet sheet, @Nullable OpenInterestLimits limits) {
        if (limits == null || limits.maxBaseSize() == null && limits.maxNotionalUsd() == null) {
            return DASH;
        }
        return sheet.value(limits.maxBaseSize() == null ? "/openInterest/maxNotionalUsd" : "/openInterest/maxBaseSize");
    }

    private static Keys keys(
            MarketConfig market, MarketSheet sheet, @Nullable BigDecimal imf, @Nullable MarketReport report) {
        HighLeverageTerms pair = market.highLeverage();
        return new Keys(
                market.marketIndex() == null ? BEYOND : BigDecimal.valueOf(market.marketIndex()),
                number(sheet.initial()),
                number(sheet.maintenance()),
                imf == null ? BEYOND : imf,
                market.contractTier() == null
                        ? BEYOND
                        : BigDecimal.valueOf(List.of(ContractTier.values()).indexOf(market.contractTier())),
                pair == null || pair.initialMarginRatio() == null ? BEYOND : pair.initialMarginRatio(),
                cap(market.openInterest()),
                report == null
                        ? BEYOND
                        : BigDecimal.valueOf(List.of(Verdict.values()).indexOf(report.verdict())));
    }

    private static BigDecimal number(@Nullable Surd ratio) {
        return ratio == null ? BEYOND : ratio.toDecimal(DIGITS, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal cap(@Nullable OpenInterestLimits limits) {
        Cap cap = limits == null ? null : limits.maxBaseSize() == null ? limits.maxNotionalUsd() : limits.maxBaseSize();
        return cap == null || cap.amount() == null ? BEYOND : cap.amount();
    }
}
