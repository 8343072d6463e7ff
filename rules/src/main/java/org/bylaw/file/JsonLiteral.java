package org.bylaw.file;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bylaw.market.CanonicalNumber;
import org.bylaw.market.Cap;
import org.bylaw.market.Kinds;
import org.bylaw.market.RecordShape;
import org.bylaw.market.Words;

/** The values of records as a file writes them, on one line, fields in the order of the format. */
final class JsonLiteral {

    private JsonLiteral() {}

    /** A number, text, boolean, word, cap, section, or a list of these. */
    static String of(Object value) {
        if (value instanceof BigDecimal number) {
            return CanonicalNumber.of(number).toPlainString();
        } else if (value instanceof Enum<?> word) {
            return quoted(Words.of(word));
        } else if (value instanceof String text) {
            return quoted(text);
        } else if (value instanceof Cap cap) {
            return cap.amount() == null ? quoted(Cap.UNLIMITED_WORD) : of(cap.amount());
        } else if (value instanceof List<?> list) {
            return list.stream().map(JsonLiteral::of).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Record section) {
            return section(section);
        } else if (value instanceof Integer || value instanceof Boolean) {
            return value.toString();
        }
        throw new IllegalArgumentException("no market file has a value of " + value.getClass());
    }

    /** {@code text} in double quotes. */
    static String quoted(String text) {
        return "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    private static String section(Record section) {
        Map<String, String> members = new LinkedHashMap<>();
        Kinds.around(section.getClass())
                .ifPresent(kinds -> members.put(kinds.property(), quoted(Kinds.nameOf(section.getClass()))));
        RecordShape.of(section.getClass()).fields().forEach((name, field) -> {
            Object value = field.in(section);
            if (value != null) {
                members.put(name, of(value));
            }
        });
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ": " + member.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
