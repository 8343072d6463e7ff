package org.bylaw.app.repair;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.bylaw.change.Effect;
import org.bylaw.change.Side;
import org.bylaw.exact.Rational;
import org.bylaw.market.Cap;
import org.bylaw.market.FieldChange;
import org.bylaw.market.Words;
import org.bylaw.repair.Exclusion;
import org.bylaw.repair.Repair;
import org.bylaw.repair.RepairedField;
import org.bylaw.repair.Repairs;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.FindingText;
import org.jspecify.annotations.Nullable;

/** Repairs as JSON. Numbers are decimal strings without exponent, as in the report of a check. */
public final class RepairJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private RepairJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes what can be done about each market, indented, and a line end. */
    public static void write(RepairedFiles repaired, Writer out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("basis", repaired.basis());
            json.writeStringField("day", repaired.day().toString());
            json.writeArrayFieldStart("rules");
            for (String rule : repaired.rules()) {
                json.writeString(rule);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("notRepairable");
            for (String line : repaired.beside()) {
                json.writeString(line);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("markets");
            for (Repairs market : repaired.markets()) {
                new RepairJson(json).market(market);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private void market(Repairs market) throws IOException {
        json.writeStartObject();
        json.writeStringField("venue", market.report().venue());
        json.writeStringField("market", market.report().market());
        optional("file", market.report().file());
        json.writeStringField("verdict", market.report().verdict().word());
        findings("faults", market.faults());
        json.writeArrayFieldStart("repairs");
        for (Repair repair : market.nearest()) {
            repair(repair);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("exclusions");
        for (Exclusion exclusion : market.exclusions()) {
            json.writeStartObject();
            json.writeStringField("path", exclusion.pointer());
            json.writeStringField("message", RepairWords.of(exclusion));
            bound("asks", exclusion.asks());
            bound("excludes", exclusion.excludes());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("candidatesJudged", market.judged());
        json.writeEndObject();
    }

    private void repair(Repair repair) throws IOException {
        json.writeStartObject();
        json.writeStringField("message", RepairWords.of(repair));
        json.writeArrayFieldStart("fields");
        for (RepairedField field : repair.fields()) {
            FieldChange change = field.change();
            json.writeStartObject();
            json.writeStringField("path", change.pointer());
            optional("before", text(change.before()));
            optional("after", text(change.after()));
            Rational relative = field.relative();
            optional("relativeChange", relative == null ? null : FindingText.decimal(relative));
            json.writeEndObject();
        }
        json.writeEndArray();
        optional("distance", FindingText.decimal(repair.distance()));
        json.writeStringField("verdict", repair.report().verdict().word());
        ChangeReport change = repair.report().change();
        if (change != null) {
            Effect effect = change.change().effect();
            json.writeStringField("newRisk", effect.direction(Side.NEW_RISK).word());
            json.writeStringField(
                    "openPositions", effect.direction(Side.OPEN_POSITIONS).word());
        }
        findings("findings", repair.report().findings());
        json.writeEndObject();
    }

    private void findings(String name, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart(name);
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("rule", finding.rule());
            json.writeStringField("severity", finding.severity().word());
            json.writeStringField("path", finding.path());
            json.writeStringField("message", finding.message());
            json.writeBooleanField("accepted", finding.accepted() != null);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void bound(String name, Exclusion.Bound bound) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("rule", bound.rule());
        optional(bound.atMost() ? "atMost" : "atLeast", FindingText.decimal(bound.value()));
        json.writeEndObject();
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Cap cap) {
            return cap.amount() == null ? Cap.UNLIMITED_WORD : FindingText.decimal(cap.amount());
        } else if (value instanceof BigDecimal || value instanceof Collection<?>) {
            return FindingText.decimal(value);
        }
        return value instanceof Enum<?> constant ? Words.of(constant) : value == null ? null : value.toString();
    }

    private void optional(String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
