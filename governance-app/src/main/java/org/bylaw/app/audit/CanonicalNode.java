package org.bylaw.app.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The one text of a JSON value, as the package describes it. */
public final class CanonicalNode {

    /** Other languages order keys so; Java's own order differs beyond U+FFFF. */
    private static final Comparator<Map.Entry<String, JsonNode>> BY_CODE_POINTS = (one, other) -> Arrays.compare(
            one.getKey().codePoints().toArray(), other.getKey().codePoints().toArray());

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE).build();

    private CanonicalNode() {}

    /**
     * The canonical text of a value.
     *
     * @throws IllegalArgumentException for a number that is not whole, and for text that is no Unicode
     */
    public static String of(JsonNode value) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, value);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, JsonNode value) throws IOException {
        switch (value.getNodeType()) {
            case OBJECT -> {
                json.writeStartObject();
                List<Map.Entry<String, JsonNode>> members =
                        value.properties().stream().sorted(BY_CODE_POINTS).toList();
                for (Map.Entry<String, JsonNode> member : members) {
                    json.writeFieldName(unicode(member.getKey()));
                    write(json, member.getValue());
                }
                json.writeEndObject();
            }
            case ARRAY -> {
                json.writeStartArray();
                for (JsonNode element : value) {
                    write(json, element);
                }
                json.writeEndArray();
            }
            case STRING -> json.writeString(unicode(value.textValue()));
            case BOOLEAN -> json.writeBoolean(value.booleanValue());
            case NULL -> json.writeNull();
            case NUMBER -> {
                if (!value.isIntegralNumber()) {
                    throw new IllegalArgumentException(
                            "the number " + value + " is not whole; enter a decimal as a text");
                }
                json.writeNumber(value.bigIntegerValue());
            }
            default -> throw new IllegalArgumentException("a " + value.getNodeType() + " cannot be entered");
        }
    }

    private static String unicode(String text) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return text;
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException("a text holds half of a surrogate pair, which is no Unicode", broken);
        }
    }
}
