package org.bylaw.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.ShapeFault;

/**
 * Which sections of a market can be used.
 *
 * @param broken facet to reason
 * @param margin what can be used of the margin section
 */
record Sections(Map<String, String> broken, UsableMargin margin) {

    /** The facet that each section of the file feeds, but for the margin section, of which a part may stand. */
    private static final Map<String, String> FACETS = Map.of(
            "category", "limits",
            "fees", "fees",
            "liquidation", "liquidation",
            "spread", "maxSpreadRatio",
            "highLeverage", "highLeverage");

    static Sections of(MarketConfig config, List<ShapeFault> faults) {
        UsableMargin margin = UsableMargin.of(config.margin(), faults);
        Map<String, String> broken = new LinkedHashMap<>();
        for (ShapeFault fault : faults) {
            String section = fault.pointer().split("/", -1)[1];
            String reason = "SHAPE: " + fault.message();
            if (section.equals("margin")) {
                margin.broken().forEach(facet -> broken.putIfAbsent(facet, reason));
            } else if (FACETS.containsKey(section)) {
                broken.putIfAbsent(FACETS.get(section), reason);
            }
        }
        return new Sections(Collections.unmodifiableMap(broken), margin);
    }

    boolean has(String facet) {
        return !broken.containsKey(facet);
    }
}
