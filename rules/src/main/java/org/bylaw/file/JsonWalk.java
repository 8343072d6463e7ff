package org.bylaw.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bylaw.market.Pointer;
import org.jspecify.annotations.Nullable;

/** One walk over the tokens of a JSON text, which notes where each value stands and all that is refused. */
final class JsonWalk {

    /** Longest key that is read: what is at hand of a key grows with every level below it. */
    static final int MAX_KEY_LENGTH = 256;

    /** The parser is to let through what the walk below refuses in words of its own, so that reading can go on. */
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonDocument.MAX_DEPTH)
                    .maxNumberLength(TextFile.MAX_BYTES)
                    .maxNameLength(MAX_KEY_LENGTH)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /**
     * What the walk found.
     *
     * @param root the document, in which what was refused is marked; {@code null} where the text is not JSON
     * @param faults in the order of the text
     */
    record Outcome(@Nullable JsonValue root, List<FileFault> faults) {}

    private final String source;
    private final String text;
    private final List<FileFault> faults = new ArrayList<>();

    private JsonWalk(String source, String text) {
        this.source = source;
        this.text = text;
    }

    /** Walks over {@code text}; {@code source} is how faults name it. */
    static Outcome over(String source, String text) {
        var walk = new JsonWalk(source, text);
        JsonValue root = walk.document();
        return new Outcome(root, walk.faults);
    }

    private @Nullable JsonValue document() {
        JsonValue root = null;
        try (JsonParser parser = FACTORY.createParser(text.toCharArray())) {
            try {
                if (parser.nextToken() == null) {
                    faults.add(FileFault.whole(source, "the document is empty; write a JSON object"));
                    return null;
                }
                root = value(parser, position(parser.currentTokenLocation()), "");
                if (parser.nextToken() != null) {
                    trailing(position(parser.currentTokenLocation()));
                }
            } catch (JsonProcessingException exception) {
                FileFault fault = SyntaxFault.of(source, text, parser, exception);
                if (root != null) {
                    trailing(new Position(fault.line(), fault.column()));
                } else if (faults.isEmpty() || !fault.pointer().equals(last().pointer())) {
                    faults.add(fault);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
        return root;
    }

    private void trailing(Position at) {
        faults.add(FileFault.at(source, at, "", "there is more after the end of the document; keep one JSON object"));
    }

    private FileFault last() {
        return faults.get(faults.size() - 1);
    }

    /** The value at the parser's token; {@code place} is where a fault about it is shown. */
    private JsonValue value(JsonParser parser, Position place, String pointer) throws IOException {
        Position at = position(parser.currentTokenLocation());
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> members(parser, at, pointer);
            case START_ARRAY -> elements(parser, at, pointer);
            case VALUE_STRING -> text(parser.getText(), at, place, pointer);
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue.Bool(at, token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> new JsonValue.Null(at);
            default -> number(parser.currentTokenLocation(), at, place, pointer);
        };
    }

    private JsonValue members(JsonParser parser, Position at, String pointer) throws IOException {
        Map<String, JsonValue.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            Position keyAt = position(parser.currentTokenLocation());
            String child = Pointer.child(pointer, key);
            parser.nextToken();
            var member = new JsonValue.Member(keyAt, value(parser, keyAt, child));
            JsonValue.Member first = members.putIfAbsent(key, member);
            if (first != null) {
                faults.add(FileFault.at(
                        source,
                        keyAt,
                        child,
                        "%s is stated already on line %d; keep one of the two"
                                .formatted(Shown.text(key), first.at().line())));
            }
        }
        return new JsonValue.Members(at, members);
    }

    private JsonValue elements(JsonParser parser, Position at, String pointer) throws IOException {
        List<JsonValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser, position(parser.currentTokenLocation()), pointer + "/" + elements.size()));
        }
        return new JsonValue.Elements(at, elements);
    }

    private JsonValue text(String value, Position at, Position place, String pointer) {
        boolean broken = value.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        if (!broken) {
            return new JsonValue.Text(at, value);
        }
        faults.add(FileFault.at(
                source,
                place,
                pointer,
                Shown.text(value) + " holds half of a character (a lone surrogate); remove it"));
        return new JsonValue.Refused(at);
    }

    private JsonValue number(JsonLocation location, Position at, Position place, String pointer) {
        int start = (int) location.getCharOffset();
        int end = start;
        while (end < text.length() && partOfNumber(text.charAt(end))) {
            end++;
        }
        String literal = text.substring(start, end);
        Optional<String> fault = PlainDecimal.fault(literal);
        if (fault.isEmpty()) {
            return new JsonValue.Decimal(at, literal);
        }
        faults.add(FileFault.at(source, place, pointer, fault.get()));
        return new JsonValue.Refused(at);
    }

    private static boolean partOfNumber(char character) {
        return Character.isLetterOrDigit(character) || character == '.' || character == '-' || character == '+';
    }

    private static Position position(JsonLocation location) {
        return new Position(location.getLineNr(), location.getColumnNr());
    }
}
