package org.bylaw.app.web.market;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bylaw.app.report.MarketSheet;
import org.bylaw.app.report.MarketSheet.Line;
import org.bylaw.app.web.market.MarketView.Part;

/** The parameters of a market by the sections of its file. */
final class MarketParts {

    private static final String GENERAL = "The market";

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("margin", "Margin"),
            Map.entry("highLeverage", "High-leverage mode"),
            Map.entry("fees", "Fees"),
            Map.entry("liquidation", "Liquidation"),
            Map.entry("openInterest", "Open interest"),
            Map.entry("spread", "Spread"),
            Map.entry("unrealizedPnl", "Unrealized profit"),
            Map.entry("insurance", "Insurance"),
            Map.entry("oracle", "Oracle"),
            Map.entry("funding", "Funding"),
            Map.entry("source", "Source"));

    private MarketParts() {}

    /** The parameters, in the order of the file. Names that the page says anyway are left out. */
    static List<Part> of(MarketSheet sheet) {
        Map<String, List<Line>> parts = new LinkedHashMap<>();
        for (Line line : sheet.lines()) {
            String[] segments = line.pointer().split("/", 3);
            if (!line.pointer().equals("/venue") && !line.pointer().equals("/market")) {
                String title = segments.length < 3 ? GENERAL : TITLES.getOrDefault(segments[1], segments[1]);
                parts.computeIfAbsent(title, none -> new ArrayList<>()).add(line);
            }
        }
        List<Part> all = new ArrayList<>();
        parts.forEach((title, lines) -> all.add(new Part(title, lines)));
        return all;
    }
}
