package org.bylaw.rulebook;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An optional input of a rule, as {@code @needs} names it, on one class of facts: {@code limits.maxLeverage} of {@code
 * StepCheck}.
 */
public final class NeedPath {

    private static final MethodType VALUE_OF_OBJECT = MethodType.methodType(Object.class, Object.class);

    private final Class<?> fact;
    private final List<Accessor> accessors;
    private final MethodHandle[] readers;
    private final String[] reasons;

    private NeedPath(Class<?> fact, List<Accessor> accessors, MethodHandle[] readers, String[] reasons) {
        this.fact = fact;
        this.accessors = accessors;
        this.readers = readers;
        this.reasons = reasons;
    }

    /**
     * The path on {@code fact}.
     *
     * @throws IllegalArgumentException if a property on the path does not exist, or the last one does not say in {@code
     *     @WhenAbsent} why a rule does not apply without it
     */
    public static NeedPath of(Class<?> fact, String path) {
        List<Accessor> accessors = new ArrayList<>();
        Class<?> type = fact;
        for (String name : path.split("\\.", -1)) {
            Accessor accessor = Accessor.find(type, name);
            if (accessor == null) {
                throw new IllegalArgumentException(type.getSimpleName() + " has no property \"" + name + "\"");
            }
            accessors.add(accessor);
            type = accessor.method().getReturnType();
        }
        String last = accessors.get(accessors.size() - 1).whenAbsent();
        if (last == null) {
            throw new IllegalArgumentException("\"" + path + "\" of " + fact.getSimpleName()
                    + " carries no @WhenAbsent: only an optional input can be needed");
        }
        MethodHandle[] readers = new MethodHandle[accessors.size()];
        String[] reasons = new String[accessors.size()];
        for (int i = 0; i < readers.length; i++) {
            Method method = accessors.get(i).method();
            try {
                readers[i] = MethodHandles.publicLookup().unreflect(method).asType(VALUE_OF_OBJECT);
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(method + " is not accessible", e);
            }
            String reason = accessors.get(i).whenAbsent();
            reasons[i] = reason == null ? last : reason;
        }
        return new NeedPath(fact, List.copyOf(accessors), readers, reasons);
    }

    /** The class of facts that the path starts from. */
    public Class<?> fact() {
        return fact;
    }

    /**
     * Why a rule that needs this input does not apply to {@code fact}: what the first property on the path that is {@code
     * null} says in its {@code @WhenAbsent}. {@code null} where the input is present; an empty list and {@code false} are
     * present.
     *
     * @throws ClassCastException if {@code fact} is of another class
     */
    public @Nullable String absentIn(Object fact) {
        Object value = fact;
        for (int i = 0; i < readers.length; i++) {
            value = read(readers[i], value);
            if (value == null) {
                return reasons[i];
            }
        }
        return null;
    }

    /** The properties on the path, from the fact on. */
    List<Accessor> accessors() {
        return accessors;
    }

    private static @Nullable Object read(MethodHandle reader, Object owner) {
        try {
            return (Object) reader.invokeExact(owner);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a property may not throw a checked exception", e);
        }
    }
}
