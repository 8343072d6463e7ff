package org.bylaw.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.ShapeFault;

/**
 * Which sections of a market can be used.
 *
 * @param broken facet to reason
 * @param margin what can be used of the margin section
 */
record Sections(Map<String, String> broken, UsableMargin margin) {

    /** The facets that each section of the file feeds, but for the margin section, of which a part may stand. */
    private static final Map<String, Set<String>> FACETS = Map.ofEntries(
            Map.entry("market", Set.of("onlyIsolated")),
            Map.entry("category", Set.of("limits", "onlyIsolated")),
            Map.entry("fees", Set.of("fees", "volatility")),
            Map.entry("liquidation", Set.of("liquidation", "volatility")),
            Map.entry("spread", Set.of("maxSpreadRatio")),
            Map.entry("highLeverage", Set.of("highLeverage")),
            Map.entry(
                    "openInterest",
                    Set.of(
                            "cap",
                            "volatility",
                            "openInterest",
                            "allowedOpenInterest",
                            "stressedLoss",
                            "reliedEvidence")),
            Map.entry("marginModes", Set.of("marginModes")),
            Map.entry("unrealizedPnl", Set.of("unrealizedPnl", "unrealizedPnlImfFactor")),
            Map.entry("insurance", Set.of("insurance", "stressedLoss", "reliedEvidence")),
            Map.entry("oracle", Set.of("oracle")),
            Map.entry("funding", Set.of("funding")));

    static Sections of(MarketConfig config, List<ShapeFault> faults) {
        UsableMargin margin = UsableMargin.of(config.margin(), faults);
        Map<String, String> broken = new LinkedHashMap<>();
        for (ShapeFault fault : faults) {
            String section = fault.pointer().split("/", -1)[1];
            String reason = "SHAPE: " + fault.message();
            if (section.equals("margin")) {
                margin.broken().forEach(facet -> broken.putIfAbsent(facet, reason));
            } else {
                FACETS.getOrDefault(section, Set.of()).forEach(facet -> broken.putIfAbsent(facet, reason));
            }
        }
        return new Sections(Collections.unmodifiableMap(broken), margin);
    }

    boolean has(String facet) {
        return !broken.containsKey(facet);
    }
}
