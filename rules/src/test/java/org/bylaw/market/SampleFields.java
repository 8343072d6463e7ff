package org.bylaw.market;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A value for every field that a market file can have. */
public final class SampleFields {

    private SampleFields() {}

    /** By pointer, in the order of the records, where the margin is of the record class {@code kind}; rows in the first place. */
    public static Map<String, Object> of(Class<?> kind) {
        return samples(MarketConfig.class, kind, "");
    }

    private static Map<String, Object> samples(Type type, Class<?> kind, String pointer) {
        Map<String, Object> samples = new LinkedHashMap<>();
        if (type == MarginTerms.class) {
            samples.put(pointer + "/kind", Kinds.nameOf(kind));
            samples.putAll(samples(kind, kind, pointer));
        } else if (type == Cap.class) {
            samples.put(pointer, Cap.of(new BigDecimal("12.5")));
        } else if (type instanceof Class<?> section && section.isRecord()) {
            RecordShape.of(section)
                    .fields()
                    .forEach(
                            (name, field) -> samples.putAll(samples(field.type(), kind, Pointer.child(pointer, name))));
        } else if (type instanceof ParameterizedType list) {
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            if (element.isEnum()) {
                samples.put(pointer, List.of(Objects.requireNonNull(element.getEnumConstants())[1]));
            } else {
                samples.putAll(samples(element, kind, pointer + "/0"));
            }
        } else {
            samples.put(pointer, sample((Class<?>) type));
        }
        return samples;
    }

    private static Object sample(Class<?> type) {
        if (type.isEnum()) {
            return Objects.requireNonNull(type.getEnumConstants())[1];
        } else if (type == BigDecimal.class) {
            return new BigDecimal("0.125");
        } else if (type == String.class) {
            return "a text";
        } else if (type == Integer.class) {
            return 7;
        } else if (type == Boolean.class) {
            return true;
        }
        throw new IllegalStateException("no sample of " + type);
    }
}
