package org.bylaw.market;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One value of a market replaced, added or removed; all records on the way to it are made anew. */
final class FieldReplacement {

    private final String pointer;
    private final List<String> segments;
    private final @Nullable Object value;

    private FieldReplacement(String pointer, @Nullable Object value) {
        this.pointer = pointer;
        this.segments = Pointer.segments(pointer);
        this.value = value;
    }

    static MarketConfig of(MarketConfig market, String pointer, @Nullable Object value) {
        if (pointer.isEmpty()) {
            throw new IllegalArgumentException("name a field by its pointer; the empty pointer is the market itself");
        }
        var replacement = new FieldReplacement(pointer, value);
        return (MarketConfig) replacement.section(MarketConfig.class, market, 0);
    }

    /** What stands at the place {@code depth} levels down: of {@code type}, {@code current} until now. */
    private @Nullable Object replaced(Type type, @Nullable Object current, int depth) {
        if (depth == segments.size()) {
            return value == null ? null : canonical(fitting(type, value));
        } else if (type instanceof ParameterizedType list) {
            return rows((Class<?>) list.getActualTypeArguments()[0], (List<?>) current, depth);
        }
        Class<?> section = (Class<?>) type;
        if (section.isSealed()) {
            return kind(Kinds.of(section), current, depth);
        }
        Object replaced = section(section, current, depth);
        return value == null && statesNothing(replaced) ? null : replaced;
    }

    private Object section(Class<?> type, @Nullable Object current, int depth) {
        RecordShape shape = RecordShape.of(type);
        RecordShape.Field changed = shape.fields().get(segments.get(depth));
        if (changed == null) {
            throw new IllegalArgumentException(
                    "%s is no field of a market whose margin is of the kind %s".formatted(pointer, Kinds.nameOf(type)));
        }
        @Nullable Object[] values = values(shape, current);
        values[changed.index()] = replaced(changed.type(), values[changed.index()], depth + 1);
        return shape.construct(values);
    }

    private Object kind(Kinds kinds, @Nullable Object current, int depth) {
        if (segments.get(depth).equals(kinds.property())) {
            Class<?> chosen = value instanceof String word ? kinds.byName().get(word) : null;
            if (chosen == null) {
                throw new IllegalArgumentException("%s is one of the words %s, not %s"
                        .formatted(pointer, String.join(", ", kinds.byName().keySet()), value));
            }
            return of(chosen, current);
        } else if (current == null) {
            throw new IllegalArgumentException("%s stands in a section without a kind; give %s first"
                    .formatted(pointer, String.join("/", segments.subList(0, depth))));
        }
        return section(current.getClass(), current, depth);
    }

    /** A record of the kind {@code chosen} with the values that {@code current} states under the same names. */
    private static Object of(Class<?> chosen, @Nullable Object current) {
        RecordShape shape = RecordShape.of(chosen);
        @Nullable Object[] values = new @Nullable Object[shape.fields().size()];
        if (current != null) {
            RecordShape before = RecordShape.of(current.getClass());
            for (RecordShape.Field field : shape.fields().values()) {
                RecordShape.Field common = before.fields().get(field.name());
                values[field.index()] = common == null ? null : common.in(current);
            }
        }
        return shape.construct(values);
    }

    private @Nullable Object rows(Class<?> type, @Nullable List<?> current, int depth) {
        List<Object> rows = current == null ? new ArrayList<>() : new ArrayList<>(current);
        int position = MarketFields.position(segments.get(depth));
        if (position > rows.size()) {
            throw new IllegalArgumentException(
                    "%s is beyond the end: there are %d; the next is %d".formatted(pointer, rows.size(), rows.size()));
        }
        Object before = position < rows.size() ? rows.get(position) : null;
        Object row = replaced(type, before, depth + 1);
        if (position == rows.size()) {
            rows.add(Objects.requireNonNull(row, "only what is there can be removed"));
        } else if (row != null) {
            rows.set(position, row);
        } else if (depth + 1 == segments.size()) {
            rows.remove(position);
        } else {
            RecordShape shape = RecordShape.of(type);
            rows.set(position, shape.construct(values(shape, null)));
        }
        if (value == null && position >= rows.size() - 1) {
            while (!rows.isEmpty() && statesNothing(rows.get(rows.size() - 1))) {
                rows.remove(rows.size() - 1);
            }
        }
        return rows.isEmpty() ? null : Collections.unmodifiableList(rows);
    }

    private Object fitting(Type type, Object replacing) {
        if (type instanceof ParameterizedType list) {
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            if (replacing instanceof List<?> elements && elements.stream().allMatch(element::isInstance)) {
                return List.copyOf(elements);
            }
            throw unfit("a list of " + element.getSimpleName(), replacing);
        }
        Class<?> plain = (Class<?>) type;
        if (!plain.isInstance(replacing)) {
            throw unfit(plain.getSimpleName(), replacing);
        }
        return replacing;
    }

    /** {@code value} with its numbers as a reader of files gives them. */
    private static Object canonical(Object value) {
        if (value instanceof BigDecimal number) {
            return CanonicalNumber.of(number);
        } else if (value instanceof List<?> list) {
            return list.stream().map(FieldReplacement::canonical).toList();
        } else if (value instanceof Record section) {
            RecordShape shape = RecordShape.of(section.getClass());
            @Nullable Object[] values = values(shape, section);
            Arrays.setAll(values, index -> values[index] == null ? null : canonical(values[index]));
            return shape.construct(values);
        }
        return value;
    }

    private IllegalArgumentException unfit(String due, Object replacing) {
        return new IllegalArgumentException("%s takes %s, not %s"
                .formatted(pointer, due, replacing.getClass().getSimpleName()));
    }

    private static @Nullable Object[] values(RecordShape shape, @Nullable Object record) {
        @Nullable Object[] values = new @Nullable Object[shape.fields().size()];
        if (record != null) {
            shape.fields().values().forEach(field -> values[field.index()] = field.in(record));
        }
        return values;
    }

    private static boolean statesNothing(Object section) {
        return Arrays.stream(values(RecordShape.of(section.getClass()), section))
                .allMatch(Objects::isNull);
    }
}
