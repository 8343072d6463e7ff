package org.bylaw.specs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.JsonText;
import org.jspecify.annotations.Nullable;

/** The content of a market file, whose fields a scenario reads and sets by their JSON pointers. */
final class FileContent {

    private static final String BETWEEN_WORDS = ", ";

    private final ObjectNode content;

    FileContent(ObjectNode content) {
        this.content = content;
    }

    /** Another content that is the same so far. */
    FileContent copy() {
        return new FileContent(content.deepCopy());
    }

    /** Checks that a field holds what the scenario says that it holds; {@code null} where it is not stated. */
    void holds(String pointer, @Nullable String cell) {
        assertThat(written(pointer))
                .as("%s of %s", pointer, content)
                .isEqualTo(cell == null ? "" : Figure.written(cell));
    }

    private String written(String pointer) {
        JsonNode node = content.at(pointer);
        if (!node.isArray()) {
            return Figure.written(node.asText());
        }
        List<String> words = new ArrayList<>();
        node.forEach(word -> words.add(word.asText()));
        return String.join(BETWEEN_WORDS, words);
    }

    /** Sets a field; {@code null} leaves it out. A field that holds a list gets one. */
    void set(String pointer, @Nullable String cell) {
        JsonPointer field = JsonPointer.compile(pointer);
        String name = field.last().getMatchingProperty();
        ObjectNode section = field.head().matches() ? content : content.withObject(field.head());
        if (cell == null) {
            section.remove(name);
        } else if (section.path(name).isArray()) {
            section.set(name, JsonText.value(Arrays.asList(cell.split(BETWEEN_WORDS, -1))));
        } else {
            section.set(name, JsonText.value(Figure.value(cell)));
        }
    }

    /** The text of the file. */
    String text() {
        return JsonText.of(content);
    }
}
