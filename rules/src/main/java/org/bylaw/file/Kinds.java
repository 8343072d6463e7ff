package org.bylaw.file;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The records among which a field of the file chooses.
 *
 * @param property the field that chooses, {@code kind}
 * @param byName the records by the field's words
 */
record Kinds(String property, Map<String, Class<?>> byName) {

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

    /** The kinds of {@code type}, an interface that says how its kinds are told apart. */
    static Kinds of(Class<?> type) {
        return KINDS.get(type);
    }

    /** The word that chooses the record class {@code kind}. */
    static String nameOf(Class<?> kind) {
        return kind.getAnnotation(JsonTypeName.class).value();
    }
}
