package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The records among which a field of the file chooses.
 *
 * @param property the field that chooses, {@code kind}
 * @param byName the records by the field's words
 */
public record Kinds(String property, Map<String, Class<?>> byName) {

    private static final ClassValue<Kinds> KINDS = new ClassValue<>() {
        @Override
        protected Kinds computeValue(Class<?> type) {
            Map<String, Class<?>> byName = new LinkedHashMap<>();
            for (JsonSubTypes.Type kind : type.getAnnotation(JsonSubTypes.class).value()) {
                byName.put(nameOf(kind.value()), kind.value());
            }
            return new Kinds(type.getAnnotation(JsonTypeInfo.class).property(), byName);
        }
    };

    private static final ClassValue<Optional<Kinds>> AROUND = new ClassValue<>() {
        @Override
        protected Optional<Kinds> computeValue(Class<?> section) {
            return Arrays.stream(section.getInterfaces())
                    .filter(Class::isSealed)
                    .<Kinds>map(Kinds::of)
                    .findFirst();
        }
    };

    /** The kinds of {@code type}, an interface that says how its kinds are told apart. */
    public static Kinds of(Class<?> type) {
        return KINDS.get(type);
    }

    /** The kinds of which the record class {@code section} is one; empty where it is no kind of anything. */
    public static Optional<Kinds> around(Class<?> section) {
        return AROUND.get(section);
    }

    /** The word that chooses the record class {@code kind}. */
    public static String nameOf(Class<?> kind) {
        return kind.getAnnotation(JsonTypeName.class).value();
    }
}
