package org.bylaw.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bylaw.market.CanonicalNumber;
import org.bylaw.market.Cap;
import org.bylaw.market.Kinds;
import org.bylaw.market.RecordShape;
import org.bylaw.market.Words;

/**
 * One text for all files that say the same: keys in the order of their UTF-16 code units, no white space, numbers in plain
 * notation without trailing zeros, nothing that is absent, no {@code $schema}.
 */
public final class CanonicalJson {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String SCHEMA = "$schema";

    private CanonicalJson() {}

    /** The canonical text of a market, a policy or accepted findings. */
    public static String of(Record file) {
        var text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(json, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text.toString();
    }

    /** {@code sha256:} and the hexadecimal SHA-256 of the canonical text in UTF-8. */
    public static String digest(Record file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(of(file).getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof BigDecimal number) {
            json.writeNumber(CanonicalNumber.of(number).toPlainString());
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof Enum<?> word) {
            json.writeString(Words.of(word));
        } else if (value instanceof Cap cap) {
            write(json, cap.amount() == null ? Cap.UNLIMITED_WORD : cap.amount());
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(json, element);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            SortedMap<String, Object> members = new TreeMap<>();
            map.forEach((key, member) -> members.put(Words.of((Enum<?>) key), member));
            writeMembers(json, members);
        } else if (value instanceof Record section) {
            writeMembers(json, members(section));
        } else {
            json.writeString(value.toString());
        }
    }

    private static SortedMap<String, Object> members(Record section) {
        SortedMap<String, Object> members = new TreeMap<>();
        RecordShape.of(section.getClass()).fields().forEach((name, field) -> {
            Object value = field.in(section);
            if (value != null && !name.equals(SCHEMA)) {
                members.put(name, value);
            }
        });
        Kinds.around(section.getClass())
                .ifPresent(kinds -> members.put(kinds.property(), Kinds.nameOf(section.getClass())));
        return members;
    }

    private static void writeMembers(JsonGenerator json, SortedMap<String, Object> members) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> member : members.entrySet()) {
            json.writeFieldName(member.getKey());
            write(json, member.getValue());
        }
        json.writeEndObject();
    }
}
