package org.bylaw.app.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.bylaw.exact.NumberWords;
import org.bylaw.market.Cap;
import org.bylaw.market.FieldChange;
import org.bylaw.market.Words;
import org.jspecify.annotations.Nullable;

/** The new values of changed fields by their pointers, as the market files write values; {@code null} for one that goes. */
final class ChangedFieldsJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ChangedFieldsJson() {}

    /** One JSON object, indented. */
    static String of(List<FieldChange> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            for (FieldChange field : fields) {
                json.writeFieldName(field.pointer());
                write(field.after(), json);
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Cap cap) {
            write(cap.amount() == null ? Cap.UNLIMITED_WORD : cap.amount(), json);
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(NumberWords.digits(number));
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Enum<?> word) {
            json.writeString(Words.of(word));
        } else if (value instanceof Collection<?> several) {
            json.writeStartArray();
            for (Object each : several) {
                write(each, json);
            }
            json.writeEndArray();
        } else if (value instanceof Record) {
            json.writeStartObject();
            json.writeEndObject();
        } else {
            json.writeString(value.toString());
        }
    }
}
