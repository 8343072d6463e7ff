package org.bylaw.rulebook;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.check.SaysWhyAbsent;
import org.jspecify.annotations.Nullable;

/**
 * An optional input of a rule, as {@code @needs} names it, on one class of facts: {@code limits.maxLeverage} of {@code
 * StepCheck}.
 */
public final class NeedPath {

    private final Class<?> fact;
    private final List<Accessor> accessors;
    private final String[] reasons;

    private NeedPath(Class<?> fact, List<Accessor> accessors, String[] reasons) {
        this.fact = fact;
        this.accessors = accessors;
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
        String[] reasons = new String[accessors.size()];
        for (int i = 0; i < reasons.length; i++) {
            String reason = accessors.get(i).whenAbsent();
            reasons[i] = reason == null ? last : reason;
        }
        return new NeedPath(fact, List.copyOf(accessors), reasons);
    }

    /** The class of facts that the path starts from. */
    public Class<?> fact() {
        return fact;
    }

    /**
     * Why a rule that needs this input does not apply to {@code fact}: what the first property on the path that is {@code
     * null} says in its {@code @WhenAbsent}, or its owner in {@link SaysWhyAbsent}. {@code null} where the input is
     * present; an empty list and {@code false} are present.
     *
     * @throws IllegalArgumentException if {@code fact} is of another class
     */
    public @Nullable String absentIn(Object fact) {
        Object value = fact;
        for (int i = 0; i < reasons.length; i++) {
            Object owner = value;
            value = read(accessors.get(i).method(), owner);
            if (value == null) {
                String own = owner instanceof SaysWhyAbsent sayer
                        ? sayer.whyAbsent(accessors.get(i).name())
                        : null;
                return own == null ? reasons[i] : own;
            }
        }
        return null;
    }

    /** The properties on the path, from the fact on. */
    List<Accessor> accessors() {
        return accessors;
    }

    private static @Nullable Object read(Method reader, Object owner) {
        try {
            return reader.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a property may not throw, and is public: " + reader, e);
        }
    }
}
