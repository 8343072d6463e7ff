package org.bylaw.change;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.policy.VenuePolicy;

/** A policy file that states everything a policy can state, for tests to edit by JSON pointers. */
final class PolicyFile {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    private final JsonNode tree;

    private PolicyFile(JsonNode tree) {
        this.tree = tree;
    }

    static PolicyFile withEverything() {
        try (InputStream file =
                Objects.requireNonNull(PolicyFile.class.getResourceAsStream("policy-with-everything.json"))) {
            return new PolicyFile(JSON.readTree(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The file with other JSON at {@code pointer}, a position after the last one included. */
    PolicyFile with(String pointer, String json) {
        try {
            return edited(pointer, JSON.readTree(json));
        } catch (IOException faulty) {
            throw new IllegalArgumentException(faulty);
        }
    }

    PolicyFile without(String pointer) {
        JsonNode copy = tree.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode rows) {
            rows.remove(place.last().getMatchingIndex());
        } else {
            ((ObjectNode) parent).remove(place.last().getMatchingProperty());
        }
        return new PolicyFile(copy);
    }

    private PolicyFile edited(String pointer, JsonNode value) {
        JsonNode copy = tree.deepCopy();
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode rows) {
            int position = place.last().getMatchingIndex();
            if (position == rows.size()) {
                rows.add(value);
            } else {
                rows.set(position, value);
            }
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return new PolicyFile(copy);
    }

    /** The JSON at {@code pointer}. */
    String text(String pointer) {
        return tree.at(pointer).toString();
    }

    /** The number at {@code pointer}. */
    BigDecimal number(String pointer) {
        return tree.at(pointer).decimalValue();
    }

    /** Pointers of all numbers that are a decision by themselves. */
    List<String> numbers() {
        List<String> pointers = new ArrayList<>();
        walk(tree, "", (pointer, leaf) -> {
            if (leaf.isNumber() && pointer.endsWith("/value")) {
                pointers.add(pointer);
            }
        });
        return pointers;
    }

    /** Pointers of everything that is stated, without values and sources by themselves. */
    List<String> places() {
        List<String> pointers = new ArrayList<>();
        walk(tree, "", (pointer, node) -> pointers.add(pointer));
        return pointers.stream().filter(pointer -> !pointer.isEmpty()).toList();
    }

    private static void walk(JsonNode node, String pointer, BiConsumer<String, JsonNode> visit) {
        visit.accept(pointer, node);
        node.properties().forEach(field -> walk(field.getValue(), pointer + "/" + escaped(field.getKey()), visit));
        if (node.isArray()) {
            for (int position = 0; position < node.size(); position++) {
                walk(node.get(position), pointer + "/" + position, visit);
            }
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    VenuePolicy policy() {
        Read<VenuePolicy> read = StrictJsonReader.POLICY.read("policy.json", tree.toString());
        if (read instanceof Read.Ok<VenuePolicy> ok) {
            return ok.value();
        }
        throw new IllegalStateException(read.toString());
    }
}
