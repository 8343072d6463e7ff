package org.bylaw.rulebook;

/** What an expression of a rule stands for. */
sealed interface Meaning {

    /** A property of a fact, or the fact itself. */
    record Property(PropertyPath path) implements Meaning {}

    /** A class, on the way to one of its constants. */
    record Type(Class<?> type) implements Meaning {}

    /** A value that is no property: a constant, or the result of a method with arguments. {@code Object} where unknown. */
    record Value(Class<?> type) implements Meaning {}

    /** A value of unknown class. */
    Value UNKNOWN = new Value(Object.class);
}
