package org.bylaw.margin;

/** What violates a limit: a ratio above it, or also one at it. */
enum Relation {
    ABOVE,
    AT_OR_ABOVE;

    /** Whether it holds for a difference of the given sign. */
    boolean holds(int sign) {
        return sign > 0 || (sign == 0 && this == AT_OR_ABOVE);
    }
}
