package org.bylaw.rulebook;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Locale;
import org.bylaw.check.WhenAbsent;
import org.jspecify.annotations.Nullable;

/**
 * One property of a fact, or of a value inside it: {@code limits} in {@code limits.maxLeverage}.
 *
 * @param name the property's name as rules write it
 * @param method the public method without parameters that reads it
 */
record Accessor(String name, Method method) {

    /** The property of {@code type} that rules call {@code name}, or {@code null} where it has none. */
    static @Nullable Accessor find(Class<?> type, String name) {
        Accessor plain = named(type, name, name);
        if (plain != null || name.isEmpty()) {
            return plain;
        }
        String capitalised = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Accessor getter = named(type, name, "get" + capitalised);
        return getter != null ? getter : named(type, name, "is" + capitalised);
    }

    private static @Nullable Accessor named(Class<?> type, String name, String methodName) {
        try {
            Method method = type.getMethod(methodName);
            return method.getReturnType() == void.class
                            || method.getReturnType() == Class.class
                            || Modifier.isStatic(method.getModifiers())
                    ? null
                    : new Accessor(name, method);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    /** Why a rule does not apply where the property is {@code null}; {@code null} where the property says nothing of it. */
    @Nullable
    String whenAbsent() {
        WhenAbsent annotation = method.getAnnotation(WhenAbsent.class);
        return annotation == null ? null : annotation.value();
    }

    /** Whether the property may be {@code null}. */
    boolean nullable() {
        return whenAbsent() != null || method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }
}
