package org.bylaw.app.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.bylaw.check.AgedEvidence;
import org.bylaw.check.Witness;
import org.bylaw.evidence.Observed;
import org.bylaw.rulebook.Acceptance;
import org.bylaw.rulebook.DollarReading;
import org.bylaw.rulebook.EvidenceReport;
import org.bylaw.rulebook.FileReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.FindingText;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.RuleNote;
import org.jspecify.annotations.Nullable;

/** Reports as JSON. Numbers are decimal strings without exponent. */
public final class JsonReport {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonReport() {}

    /** Writes the report of a check, indented, and a line end. */
    public static void write(Report report, Writer out) throws IOException {
        try (JsonGenerator json = indented(out)) {
            json.writeStartObject();
            json.writeStringField("verdict", report.verdict().word());
            head(report, json);
            json.writeArrayFieldStart("files");
            for (FileReport file : report.files()) {
                json.writeStartObject();
                json.writeStringField("file", file.file());
                json.writeStringField("verdict", file.verdict().word());
                judgement(file.findings(), file.passed(), file.notApplicable(), file.couldNotRun(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("markets");
            for (MarketReport market : report.markets()) {
                json.writeStartObject();
                json.writeStringField("venue", market.venue());
                json.writeStringField("market", market.market());
                optional("file", market.file(), json);
                json.writeStringField("verdict", market.verdict().word());
                evidence(market.evidence(), json);
                judgement(market.findings(), market.passed(), market.notApplicable(), market.couldNotRun(), json);
                JsonChange.write(market.change(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** A writer of indented JSON that leaves {@code out} open. */
    static JsonGenerator indented(Writer out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        return json;
    }

    /** Writes what was judged, when and by what, as fields of the object that is open. */
    static void head(Report report, JsonGenerator json) throws IOException {
        json.writeStringField("basis", report.basis());
        if (!report.remarks().isEmpty()) {
            json.writeArrayFieldStart("remarks");
            for (String remark : report.remarks()) {
                json.writeString(remark);
            }
            json.writeEndArray();
        }
        json.writeStringField("day", report.day().toString());
        json.writeStringField("rulesDigest", report.rulesDigest());
        json.writeStringField("policyDigest", report.policyDigest());
        json.writeStringField("acceptedDigest", report.acceptedDigest());
    }

    /** Writes the answer to one request of a batch as one line, and a line end. */
    public static void writeAnswer(String id, MarketReport market, Writer out) throws IOException {
        try (JsonGenerator json = answer(id, out)) {
            json.writeStringField("verdict", market.verdict().word());
            evidence(market.evidence(), json);
            judgement(market.findings(), market.passed(), market.notApplicable(), market.couldNotRun(), json);
            JsonChange.write(market.change(), json);
            json.writeEndObject();
        }
        out.write('\n');
    }

    /** Writes what is wrong with one request of a batch as one line, and a line end. */
    public static void writeError(String id, String code, String message, Writer out) throws IOException {
        try (JsonGenerator json = answer(id, out)) {
            json.writeObjectFieldStart("error");
            json.writeStringField("code", code);
            json.writeStringField("message", message);
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static JsonGenerator answer(String id, Writer out) throws IOException {
        JsonGenerator json = FACTORY.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        json.writeStartObject();
        json.writeStringField("id", id);
        return json;
    }

    private static void judgement(
            List<Finding> findings,
            List<String> passed,
            List<RuleNote> notApplicable,
            List<RuleNote> couldNotRun,
            JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            finding(finding, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("passed");
        for (String rule : passed) {
            json.writeString(rule);
        }
        json.writeEndArray();
        notes("notApplicable", notApplicable, json);
        notes("couldNotRun", couldNotRun, json);
    }

    private static void evidence(@Nullable EvidenceReport evidence, JsonGenerator json) throws IOException {
        if (evidence == null) {
            return;
        }
        json.writeObjectFieldStart("evidence");
        json.writeStringField("file", evidence.file());
        if (evidence.ageDays().isPresent()) {
            json.writeNumberField("ageDays", evidence.ageDays().getAsLong());
        }
        json.writeArrayFieldStart("values");
        for (AgedEvidence aged : evidence.values()) {
            Observed<BigDecimal> observed = aged.value().observed();
            json.writeStartObject();
            json.writeStringField("path", aged.value().pointer());
            optional("value", FindingText.decimal(observed.value()), json);
            json.writeStringField("source", observed.source());
            json.writeStringField("asOf", observed.asOf().toString());
            json.writeNumberField("ageDays", aged.ageDays());
            optional("maxAgeDays", FindingText.decimal(aged.maxAgeDays()), json);
            json.writeStringField("state", aged.state().word());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void dollars(@Nullable DollarReading dollars, JsonGenerator json) throws IOException {
        if (dollars == null) {
            return;
        }
        json.writeObjectFieldStart("inUsd");
        optional("priceUsd", FindingText.decimal(dollars.priceUsd()), json);
        json.writeStringField("asOf", dollars.asOf().toString());
        for (DollarReading.Figure figure : dollars.figures()) {
            json.writeObjectFieldStart(figure.name());
            optional("atPrice", FindingText.decimal(figure.usd()), json);
            optional("atHalfPrice", FindingText.decimal(figure.usdAtHalfPrice()), json);
            optional("atTwicePrice", FindingText.decimal(figure.usdAtTwicePrice()), json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Writes a finding as fields of the object that is open. */
    static void finding(Finding finding, JsonGenerator json) throws IOException {
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("path", finding.path());
        json.writeStringField("message", finding.message());
        figures(finding, json);
        json.writeStringField("remedy", finding.remedy());
        json.writeArrayFieldStart("sources");
        for (String source : finding.sources()) {
            json.writeString(source);
        }
        json.writeEndArray();
        Acceptance accepted = finding.accepted();
        if (accepted != null) {
            json.writeObjectFieldStart("accepted");
            json.writeStringField("by", accepted.by());
            json.writeStringField("reason", accepted.reason());
            json.writeStringField("reviewOn", accepted.reviewOn().toString());
            json.writeEndObject();
        }
    }

    /** Writes the values of a finding as fields of the object that is open. */
    static void figures(Finding finding, JsonGenerator json) throws IOException {
        optional("observed", finding.observed(), json);
        optional("limit", finding.limit(), json);
        Witness witness = finding.witness();
        if (witness != null) {
            json.writeObjectFieldStart("witness");
            optional("size", FindingText.decimal(witness.size()), json);
            optional("unit", witness.unit(), json);
            json.writeBooleanField("attained", witness.attained());
            optional("initial", FindingText.decimal(witness.initial()), json);
            optional("maintenance", FindingText.decimal(witness.maintenance()), json);
            json.writeEndObject();
        }
        dollars(finding.dollars(), json);
    }

    private static void notes(String name, List<RuleNote> notes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (RuleNote note : notes) {
            json.writeStartObject();
            json.writeStringField("rule", note.rule());
            json.writeStringField("because", note.because());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void optional(String name, @Nullable String value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
