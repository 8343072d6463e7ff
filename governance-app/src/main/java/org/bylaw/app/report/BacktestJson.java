package org.bylaw.app.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bylaw.app.backtest.BacktestResult;
import org.bylaw.app.backtest.Flip;
import org.bylaw.app.backtest.Replayed;
import org.bylaw.app.backtest.RuleTally;
import org.bylaw.file.FileFault;
import org.bylaw.rulebook.Verdict;

/** The result of a backtest as JSON. */
public final class BacktestJson {

    private BacktestJson() {}

    /** Writes a result, indented, and a line end. */
    public static void write(BacktestResult result, Writer out) throws IOException {
        try (JsonGenerator json = JsonReport.indented(out)) {
            json.writeStartObject();
            json.writeNumberField("replayed", result.replayed().size());
            law("old", result.rulesBefore(), result.policiesBefore(), result.verdictsBefore(), json);
            law("new", result.rulesAfter(), result.policiesAfter(), result.verdictsAfter(), json);
            json.writeObjectFieldStart("flips");
            for (Flip flip : Flip.values()) {
                json.writeNumberField(word(flip), result.flipped(flip).size());
            }
            json.writeEndObject();
            rules(result, json);
            flipped(result, json);
            notJudged(result, json);
            json.writeObjectFieldStart("setAside");
            for (Map.Entry<String, Integer> entry : result.setAside().entrySet()) {
                json.writeNumberField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static void law(
            String name,
            String rulesDigest,
            Map<String, String> policies,
            Map<Verdict, Integer> verdicts,
            JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("rulesDigest", rulesDigest);
        json.writeObjectFieldStart("policyDigests");
        for (Map.Entry<String, String> entry : new TreeMap<>(policies).entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("verdicts");
        for (Map.Entry<Verdict, Integer> entry : verdicts.entrySet()) {
            json.writeNumberField(entry.getKey().word(), entry.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void rules(BacktestResult result, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rules");
        for (RuleTally tally : result.rules()) {
            json.writeStartObject();
            json.writeStringField("rule", tally.rule());
            json.writeNumberField("old", tally.before());
            json.writeNumberField("new", tally.after());
            json.writeObjectFieldStart("flips");
            for (Map.Entry<Flip, Integer> entry : tally.flips().entrySet()) {
                json.writeNumberField(word(entry.getKey()), entry.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void flipped(BacktestResult result, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("flipped");
        for (Replayed each : result.flipped()) {
            Flip flip = each.flip();
            json.writeStartObject();
            json.writeStringField("day", each.change().day().toString());
            json.writeStringField("venue", each.change().next().venue());
            json.writeStringField("market", each.change().next().market());
            json.writeStringField("old", each.before().verdict().word());
            json.writeStringField("new", each.after().verdict().word());
            json.writeStringField("flip", flip == null ? "" : word(flip));
            json.writeArrayFieldStart("rules");
            for (String rule : each.rulesOfFlip()) {
                json.writeStartObject();
                json.writeStringField("rule", rule);
                json.writeStringField("message", each.words(rule));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void notJudged(BacktestResult result, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("notJudged");
        for (FileFault fault : result.notExpressed()) {
            json.writeStartObject();
            json.writeStringField("file", fault.file());
            json.writeNumberField("line", fault.line());
            json.writeStringField("path", fault.pointer());
            json.writeStringField("message", fault.message());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String word(Flip flip) {
        return flip.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
