package org.bylaw.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.bylaw.check.FlatMarket;
import org.bylaw.rulebook.Spoken;
import org.bylaw.rulebook.ThresholdRules;

/** Writes the threshold rules, the markets and what Bylaw's engine says of them, for the engines of other languages. */
public final class ThresholdExport {

    /** More digits than a binary floating-point number of those languages keeps. */
    private static final int DIGITS = 20;

    private ThresholdExport() {}

    /** Writes the file that is named. */
    public static void main(String[] arguments) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = json.createObjectNode();
        ArrayNode rules = root.putArray("rules");
        for (Threshold threshold : Threshold.all()) {
            rules.addObject()
                    .put("id", threshold.id())
                    .put("observed", threshold.observed())
                    .put("operator", threshold.operator())
                    .put("limit", threshold.limit());
        }
        List<FlatMarket> flat = ThresholdBenchmark.markets();
        ArrayNode markets = root.putArray("markets");
        for (FlatMarket market : flat) {
            ObjectNode row = markets.addObject();
            market.numbers().forEach((name, number) -> row.put(name, number.toDecimal(DIGITS, RoundingMode.HALF_EVEN)));
        }
        ArrayNode findings = root.putArray("findings");
        for (Spoken spoken : ThresholdRules.engine().fire(flat).spoken()) {
            findings.add(spoken.place().market() + " " + spoken.rule().id());
        }
        json.writeValue(Path.of(arguments[0]).toFile(), root);
    }
}
