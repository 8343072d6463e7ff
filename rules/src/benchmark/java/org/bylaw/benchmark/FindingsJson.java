package org.bylaw.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.bylaw.rulebook.FindingText;
import org.bylaw.rulebook.Spoken;

/** Writes findings as JSON: what a hand-coded checker has to tell. */
final class FindingsJson {

    private FindingsJson() {}

    static void write(List<Spoken> spoken, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartArray();
            for (Spoken each : spoken) {
                json.writeStartObject();
                json.writeStringField("market", each.place().market());
                json.writeStringField("rule", each.rule().id());
                json.writeStringField("severity", each.rule().severity().word());
                json.writeStringField("path", each.place().pointer());
                json.writeStringField("message", each.message());
                json.writeStringField("observed", FindingText.decimal(each.observed()));
                json.writeStringField("limit", FindingText.decimal(each.limit()));
                json.writeStringField("remedy", each.rule().remedy());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
