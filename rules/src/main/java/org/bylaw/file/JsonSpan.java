package org.bylaw.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a JSON value and all parts of it stand in their text.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param form what it is
 * @param parts the members of an object, the elements of a list; none of anything else
 */
record JsonSpan(int start, int end, Form form, List<Part> parts) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What sort of value it is. */
    enum Form {
        OBJECT,
        LIST,
        NULL,
        SCALAR
    }

    /**
     * A part of an object or list.
     *
     * @param name the member's key, or the element's position
     * @param start where the member's key begins, or the element
     */
    record Part(String name, int start, JsonSpan value) {}

    /** The parts of a text that is known to be JSON. */
    static JsonSpan of(String text) {
        try (JsonParser parser = FACTORY.createParser(text.toCharArray())) {
            parser.nextToken();
            return value(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    /** The place of the part {@code name}; -1 where there is none. */
    int indexOf(String name) {
        for (int index = 0; index < parts.size(); index++) {
            if (parts.get(index).name().equals(name)) {
                return index;
            }
        }
        return -1;
    }

    /** The last part. */
    Optional<Part> last() {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1));
    }

    /** Whether it has parts, or might have. */
    boolean isContainer() {
        return form == Form.OBJECT || form == Form.LIST;
    }

    /** Whether it is an object or list none of whose parts says more than {@code null}. */
    boolean statesNothing() {
        return isContainer() && parts.stream().allMatch(part -> part.value().form() == Form.NULL);
    }

    private static JsonSpan value(JsonParser parser) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        JsonToken token = parser.currentToken();
        List<Part> parts = new ArrayList<>();
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                int at = (int) parser.currentTokenLocation().getCharOffset();
                parser.nextToken();
                parts.add(new Part(name, at, value(parser)));
            }
        } else if (token == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                JsonSpan element = value(parser);
                parts.add(new Part(String.valueOf(parts.size()), element.start(), element));
            }
        } else {
            parser.finishToken();
        }
        return new JsonSpan(start, (int) parser.currentLocation().getCharOffset(), form(token), List.copyOf(parts));
    }

    private static Form form(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> Form.OBJECT;
            case START_ARRAY -> Form.LIST;
            case VALUE_NULL -> Form.NULL;
            default -> Form.SCALAR;
        };
    }
}
