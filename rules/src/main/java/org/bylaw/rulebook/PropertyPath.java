package org.bylaw.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A chain of properties that a rule reads.
 *
 * @param pattern number of the pattern whose fact it starts from
 * @param fact class of that fact
 * @param accessors the properties, from the fact on; empty for the fact itself
 */
record PropertyPath(int pattern, Class<?> fact, List<Accessor> accessors) {

    PropertyPath {
        accessors = List.copyOf(accessors);
    }

    PropertyPath then(Accessor accessor) {
        List<Accessor> longer = new ArrayList<>(accessors);
        longer.add(accessor);
        return new PropertyPath(pattern, fact, longer);
    }

    /** The path's first {@code length} properties. */
    PropertyPath prefix(int length) {
        return new PropertyPath(pattern, fact, accessors.subList(0, length));
    }

    int length() {
        return accessors.size();
    }

    /** The last property. */
    Accessor end() {
        return accessors.get(accessors.size() - 1);
    }

    /** Class of the value at the end. */
    Class<?> type() {
        return accessors.isEmpty() ? fact : end().method().getReturnType();
    }

    /** {@code limits.maxLeverage}. */
    String text() {
        return accessors.stream().map(Accessor::name).collect(Collectors.joining("."));
    }

    /** Whether {@code path} is this path or leads on from it. */
    boolean startOf(String path) {
        return path.equals(text()) || path.startsWith(text() + ".");
    }
}
