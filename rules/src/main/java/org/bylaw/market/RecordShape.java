package org.bylaw.market;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record as its file writes them.
 *
 * @param fields by the name in the file, in the order of the record
 * @param constructor takes the values in the order of the fields
 */
public record RecordShape(Map<String, Field> fields, Constructor<?> constructor) {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return derive(type);
        }
    };

    /**
     * A field.
     *
     * @param name the file's name for it
     * @param index place in the record
     * @param component the record's own name for it
     * @param type what the record holds
     * @param nullable whether the file may state {@code null}, meaning the same as leaving it out
     * @param accessor the record's own
     */
    public record Field(String name, int index, String component, Type type, boolean nullable, Method accessor) {

        /** The field's value in {@code record}. */
        public @Nullable Object in(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("cannot read " + accessor, impossible);
            }
        }
    }

    /** The shape of the record class {@code type}. */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /**
     * The field that the record calls {@code component}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Field component(String component) {
        return fields.values().stream()
                .filter(field -> field.component().equals(component))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no component " + component));
    }

    /** A record of the values in the order of the fields. */
    public Object construct(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("cannot construct " + constructor, impossible);
        }
    }

    private static RecordShape derive(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Field> fields = new LinkedHashMap<>();
        for (int index = 0; index < components.length; index++) {
            RecordComponent component = components[index];
            Method accessor = component.getAccessor();
            JsonProperty property = accessor.getAnnotation(JsonProperty.class);
            JsonSetter setter = accessor.getAnnotation(JsonSetter.class);
            String name = property == null ? component.getName() : property.value();
            boolean nullable = setter != null && setter.nulls() == Nulls.SET;
            fields.put(
                    name, new Field(name, index, component.getName(), component.getGenericType(), nullable, accessor));
        }
        try {
            return new RecordShape(
                    fields,
                    type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new)));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(type + " has no canonical constructor", impossible);
        }
    }
}
