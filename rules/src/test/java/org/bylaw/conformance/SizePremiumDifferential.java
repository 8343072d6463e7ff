package org.bylaw.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import org.bylaw.account.drift.StoredPnlTerms;
import org.bylaw.margin.StoredRatio;

/** Generated cases of Drift's and Velocity's margin ratios, answered by two transcriptions of the programs. */
final class SizePremiumDifferential implements CaseFile {

    private static final Map<String, Function<Case, Map<String, String>>> FUNCTIONS = Map.of(
            "size_premium_liability_weight", SizePremiumDifferential::sizePremium,
            "market_margin_ratio", SizePremiumDifferential::marketMarginRatio,
            "effective_margin_ratio", each -> StoredCases.effectiveRatio(each, each.number("base_asset_amount")));

    @Override
    public String name() {
        return "size_premium_differential.json";
    }

    @Override
    public void run(JsonNode content, Tally tally) {
        content.properties().forEach(section -> {
            if (section.getKey().equals("meta")) {
                return;
            }
            Function<Case, Map<String, String>> function = FUNCTIONS.get(section.getKey());
            for (JsonNode each : section.getValue()) {
                Case asked = new Case(section.getKey(), each.path("in"), each.path("out"));
                if (function == null) {
                    tally.notRun(asked);
                } else {
                    tally.ask(asked, function);
                }
            }
        });
    }

    private static Map<String, String> sizePremium(Case each) {
        StoredCases.requireRatioPrecision(each);
        long weight = each.number("liability_weight");
        long withPremium = StoredRatio.withPremium(weight, each.bigNumber("size"), each.number("imf_factor"));
        return Map.of("", Long.toString(each.flag("is_bounded") ? Math.max(weight, withPremium) : withPremium));
    }

    private static Map<String, String> marketMarginRatio(Case each) {
        boolean drift = each.text("venue").equals("drift");
        long ratio = StoredCases.market(
                        each.number("margin_ratio_initial"),
                        each.number("margin_ratio_maintenance"),
                        each.number("imf_factor"),
                        drift ? each.number("high_leverage_margin_ratio_initial") : 0,
                        drift ? each.number("high_leverage_margin_ratio_maintenance") : 0,
                        new StoredPnlTerms(0, 0, 0, 0),
                        each.flag("settlement"))
                .ratioAt(each.kind("margin_type"), each.number("size"), each.flag("user_high_leverage_mode"));
        return Map.of("", Long.toString(ratio));
    }
}
