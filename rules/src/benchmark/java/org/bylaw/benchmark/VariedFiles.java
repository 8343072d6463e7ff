package org.bylaw.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.bylaw.file.CanonicalJson;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;

/**
 * Changes files at random, number by number and field by field, so that every field that is ever added to them is varied too. Equal
 * seeds give equal files.
 */
public final class VariedFiles {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final List<BigDecimal> FACTORS = List.of(
            new BigDecimal("0.02"),
            new BigDecimal("0.5"),
            new BigDecimal("0.8"),
            new BigDecimal("0.98"),
            new BigDecimal("1.02"),
            new BigDecimal("1.25"),
            new BigDecimal("2"),
            new BigDecimal("50"));

    private final SplittableRandom random;

    /** A source of changes. */
    public VariedFiles(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** One place in a file: how it is read, and how it is replaced ({@code null} removes it). */
    private record Field(JsonNode value, Consumer<JsonNode> put, Runnable remove) {}

    /** {@code file} with {@code changes} of its numbers, each a little or a lot off. */
    public <T extends Record> T withOtherNumbers(StrictJsonReader<T> reader, T file, int changes) {
        JsonNode tree = tree(file);
        for (int change = 0; change < changes; change++) {
            scale(tree);
        }
        return read(reader, tree);
    }

    /**
     * {@code file} with {@code changes} of any sort: another number, the same number as elsewhere in the file, zero, a negative
     * number, a field or row left out. What comes out can be read, but need not be possible.
     */
    public <T extends Record> T broken(StrictJsonReader<T> reader, T file, int changes) {
        JsonNode tree = tree(file);
        for (int change = 0; change < changes; change++) {
            JsonNode before = tree.deepCopy();
            breakOnce(tree);
            if (reader.read("a varied file", tree.toString()) instanceof Read.Faulty<T>) {
                tree = before;
            }
        }
        return read(reader, tree);
    }

    private void breakOnce(JsonNode tree) {
        if (numbers(tree).isEmpty()) {
            return;
        }
        switch (random.nextInt(6)) {
            case 0, 1 -> scale(tree);
            case 2 -> copyNumber(tree);
            case 3 -> one(numbers(tree)).put().accept(DecimalNode.valueOf(BigDecimal.ZERO));
            case 4 -> {
                Field field = one(numbers(tree));
                field.put()
                        .accept(DecimalNode.valueOf(field.value().decimalValue().negate()));
            }
            default -> one(fields(tree)).remove().run();
        }
    }

    private void scale(JsonNode tree) {
        Field field = one(numbers(tree));
        BigDecimal number = field.value().decimalValue();
        BigDecimal scaled = number.multiply(FACTORS.get(random.nextInt(FACTORS.size())))
                .setScale(Math.min(6, Math.max(number.scale(), 0)), RoundingMode.HALF_EVEN);
        field.put().accept(DecimalNode.valueOf(scaled));
    }

    private void copyNumber(JsonNode tree) {
        List<Field> numbers = numbers(tree);
        one(numbers).put().accept(one(numbers).value());
    }

    private Field one(List<Field> fields) {
        return fields.get(random.nextInt(fields.size()));
    }

    private static List<Field> numbers(JsonNode tree) {
        return fields(tree).stream().filter(field -> field.value().isNumber()).toList();
    }

    private static List<Field> fields(JsonNode tree) {
        List<Field> fields = new ArrayList<>();
        collect(tree, fields);
        return fields;
    }

    private static void collect(JsonNode node, List<Field> fields) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                String name = entry.getKey();
                if (!name.equals("kind") && !name.equals("source")) {
                    fields.add(new Field(
                            entry.getValue(), value -> object.replace(name, value), () -> object.remove(name)));
                    collect(entry.getValue(), fields);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                int place = index;
                fields.add(new Field(array.get(place), value -> array.set(place, value), () -> array.remove(place)));
                collect(array.get(place), fields);
            }
        }
    }

    private static JsonNode tree(Record file) {
        try {
            return JSON.readTree(CanonicalJson.of(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a canonical text is JSON", e);
        }
    }

    private static <T extends Record> T read(StrictJsonReader<T> reader, JsonNode tree) {
        Read<T> read = reader.read("a varied file", tree.toString());
        if (read instanceof Read.Ok<T> ok) {
            return ok.value();
        }
        throw new IllegalStateException(((Read.Faulty<T>) read).message());
    }
}
