package org.bylaw.change;

import org.bylaw.margin.Direction;

/** The verbs by which clauses say which way something goes. */
final class Verbs {

    private Verbs() {}

    /** {@code falls}, {@code rises}: for what is tighter the higher it is. */
    static String ofRequirement(Direction direction) {
        return switch (direction) {
            case LOOSER -> "falls";
            case TIGHTER -> "rises";
            case MIXED -> "falls at some sizes and rises at others";
            case NEUTRAL -> "stays";
        };
    }

    /** {@code rises}, {@code falls}: for what is looser the higher it is. */
    static String ofLimit(Direction direction) {
        return switch (direction) {
            case LOOSER -> "rises";
            case TIGHTER -> "falls";
            case MIXED -> "is not comparable";
            case NEUTRAL -> "stays";
        };
    }
}
