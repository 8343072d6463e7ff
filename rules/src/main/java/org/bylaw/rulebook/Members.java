package org.bylaw.rulebook;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.function.Consumer;

/** What a rule may use of a class: its constants, and the methods of its objects. */
final class Members {

    private Members() {}

    /** The constant {@code name} of {@code type}; what is not there is complained of. */
    static Meaning constant(Class<?> type, String name, Consumer<String> complaint) {
        for (Class<?> nested : type.getClasses()) {
            if (nested.getSimpleName().equals(name)) {
                return new Meaning.Type(nested);
            }
        }
        try {
            Field field = type.getField(name);
            if (Modifier.isStatic(field.getModifiers())) {
                return new Meaning.Value(field.getType());
            }
        } catch (NoSuchFieldException e) {
            // Said below, as for a field that is no constant.
        }
        complaint.accept(type.getSimpleName() + " has no constant " + name);
        return Meaning.UNKNOWN;
    }

    /** What the method {@code name} of {@code type} returns; a method that is not there is complained of. */
    static Class<?> result(Class<?> type, String name, int arguments, Consumer<String> complaint) {
        if (type == Object.class) {
            return Object.class;
        }
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == arguments
                        && !Modifier.isStatic(method.getModifiers())
                        && method.getDeclaringClass() != Object.class)
                .findFirst()
                .<Class<?>>map(Method::getReturnType)
                .orElseGet(() -> {
                    complaint.accept(type.getSimpleName() + " has no method \"" + name + "\" with " + arguments
                            + (arguments == 1 ? " argument" : " arguments"));
                    return Object.class;
                });
    }
}
