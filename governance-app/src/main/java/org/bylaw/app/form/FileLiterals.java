package org.bylaw.app.form;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bylaw.market.Pointer;
import org.jspecify.annotations.Nullable;

/** The values of a JSON text by their pointers, letter by letter, in the order of the text. No number is computed. */
public final class FileLiterals {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Literal> leaves = new LinkedHashMap<>();
    private final Map<String, Integer> sizes = new LinkedHashMap<>();

    private FileLiterals() {}

    /**
     * The values of a text.
     *
     * @throws IllegalArgumentException if it is no JSON object
     */
    public static FileLiterals of(String text) {
        FileLiterals literals = new FileLiterals();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("the text is no JSON object");
            }
            literals.object(parser, "");
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the text is no JSON", unreadable);
        }
        return literals;
    }

    /** The value at a pointer; {@code null} where none is stated. */
    public @Nullable Literal at(String pointer) {
        Literal literal = leaves.get(pointer);
        return Literal.NULL.equals(literal) ? null : literal;
    }

    /** How many elements the list at a pointer has; 0 where there is none. */
    public int size(String pointer) {
        return sizes.getOrDefault(pointer, 0);
    }

    /** Every value but nulls and the elements of lists of nothing, by pointer. */
    public Map<String, Literal> leaves() {
        return Collections.unmodifiableMap(leaves);
    }

    private void object(JsonParser parser, String pointer) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String child = Pointer.child(pointer, parser.currentName());
            value(parser, child, parser.nextToken());
        }
    }

    private void list(JsonParser parser, String pointer) throws IOException {
        int position = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            value(parser, pointer + "/" + position, token);
            position++;
        }
        sizes.put(pointer, position);
    }

    private void value(JsonParser parser, String pointer, JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            object(parser, pointer);
        } else if (token == JsonToken.START_ARRAY) {
            list(parser, pointer);
        } else {
            leaves.put(pointer, new Literal(parser.getText(), token == JsonToken.VALUE_STRING));
        }
    }
}
