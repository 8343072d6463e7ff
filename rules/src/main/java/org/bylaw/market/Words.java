package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words by which the files name the constants of an enum. */
public final class Words {

    private static final ClassValue<Map<String, Enum<?>>> BY_WORD = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            Map<String, Enum<?>> words = new LinkedHashMap<>();
            for (Object constant : type.getEnumConstants()) {
                var word = (Enum<?>) constant;
                words.put(of(word), word);
            }
            return words;
        }
    };

    private Words() {}

    /** The constants of {@code type} by their words, in the order of the enum. */
    public static Map<String, Enum<?>> byWord(Class<?> type) {
        return BY_WORD.get(type);
    }

    /** The word of {@code constant}. */
    public static String of(Enum<?> constant) {
        try {
            Field field = constant.getDeclaringClass().getField(constant.name());
            JsonProperty property = field.getAnnotation(JsonProperty.class);
            return property == null ? constant.name() : property.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(constant + " is no field of its enum", impossible);
        }
    }
}
