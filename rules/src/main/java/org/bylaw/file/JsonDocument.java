package org.bylaw.file;

import java.util.List;
import java.util.Optional;
import org.bylaw.market.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document (RFC 8259), read strictly: no key twice in an object, plain decimals alone, no nesting deeper than
 * {@value #MAX_DEPTH} levels, nothing after the end.
 */
public final class JsonDocument {

    /** Deepest nesting that is read; a market file needs four levels. */
    public static final int MAX_DEPTH = 32;

    private final String source;
    private final String text;
    private final JsonValue root;

    private JsonDocument(String source, String text, JsonValue root) {
        this.source = source;
        this.text = text;
        this.root = root;
    }

    /**
     * Reads a text.
     *
     * @param source how faults name the text: a path, or {@code line 12}
     */
    public static Read<JsonDocument> parse(String source, String text) {
        JsonWalk.Outcome outcome = JsonWalk.over(source, text);
        JsonValue root = outcome.root();
        return root == null || !outcome.faults().isEmpty()
                ? new Read.Faulty<>(outcome.faults())
                : new Read.Ok<>(new JsonDocument(source, text, root), new Lines(text, ""));
    }

    /**
     * Reads bytes, which must be UTF-8.
     *
     * @param source how faults name them: {@code line 12}
     */
    public static Read<JsonDocument> parse(String source, byte[] bytes) {
        Read<String> text = TextFile.decode(source, bytes);
        return text instanceof Read.Ok<String> ok
                ? parse(source, ok.value())
                : new Read.Faulty<>(((Read.Faulty<String>) text).faults());
    }

    /**
     * The text of a top-level key of bytes that are JSON, although they may break other laws of the format: how to name a document
     * that was refused. Empty where there is none.
     */
    public static Optional<String> topLevelText(byte[] bytes, String key) {
        if (TextFile.decode("", bytes) instanceof Read.Ok<String> ok
                && JsonWalk.over("", ok.value()).root() instanceof JsonValue.Members object) {
            JsonValue.Member member = object.members().get(key);
            if (member != null && member.value() instanceof JsonValue.Text text) {
                return Optional.of(text.text());
            }
        }
        return Optional.empty();
    }

    /** How faults name the document. */
    public String source() {
        return source;
    }

    /** Whether the document states the field, be it as {@code null}. */
    public boolean states(String pointer) {
        return find(pointer).isPresent();
    }

    /** Whether the document states the field as {@code null}. */
    public boolean statesNull(String pointer) {
        return find(pointer)
                .filter(place -> place.value() instanceof JsonValue.Null)
                .isPresent();
    }

    /** The keys of the document, in the order of the text; none where it is not an object. */
    public List<String> keys() {
        return keys("");
    }

    /** The keys of the object at {@code pointer}, in the order of the text; none where it is not an object. */
    public List<String> keys(String pointer) {
        return find(pointer)
                .map(JsonValue.Member::value)
                .filter(JsonValue.Members.class::isInstance)
                .map(value -> List.copyOf(((JsonValue.Members) value).members().keySet()))
                .orElse(List.of());
    }

    /** Whether the document has a list at {@code pointer}. */
    public boolean isList(String pointer) {
        return find(pointer)
                .filter(place -> place.value() instanceof JsonValue.Elements)
                .isPresent();
    }

    /** The text at {@code pointer}; empty where there is none or something else. */
    public Optional<String> text(String pointer) {
        return find(pointer)
                .map(JsonValue.Member::value)
                .filter(JsonValue.Text.class::isInstance)
                .map(value -> ((JsonValue.Text) value).text());
    }

    /** Where the fields of the object at {@code base} stand. */
    Lines lines(String base) {
        return new Lines(text, base);
    }

    /** The value at {@code pointer} and the place that a fault about it names. */
    Optional<JsonValue.Member> find(String pointer) {
        Optional<JsonValue.Member> place = Optional.of(new JsonValue.Member(root.at(), root));
        for (String segment : Pointer.segments(pointer)) {
            place = place.map(outer -> step(outer.value(), segment));
        }
        return place;
    }

    /** Where the field stands, or the innermost of those around it that the document states. */
    Position position(String pointer) {
        JsonValue.Member place = new JsonValue.Member(root.at(), root);
        for (String segment : Pointer.segments(pointer)) {
            JsonValue.Member inner = step(place.value(), segment);
            if (inner == null) {
                break;
            }
            place = inner;
        }
        return place.at();
    }

    private static JsonValue.@Nullable Member step(JsonValue value, String segment) {
        if (value instanceof JsonValue.Members object) {
            return object.members().get(segment);
        } else if (value instanceof JsonValue.Elements list && segment.matches("0|[1-9][0-9]{0,8}")) {
            int index = Integer.parseInt(segment);
            if (index < list.elements().size()) {
                JsonValue element = list.elements().get(index);
                return new JsonValue.Member(element.at(), element);
            }
        }
        return null;
    }
}
