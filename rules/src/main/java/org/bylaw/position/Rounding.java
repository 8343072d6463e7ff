package org.bylaw.position;

/** Which way a place is rounded that has no exact number, seen from where the search started. */
enum Rounding {
    /** Towards the start: the condition has not set in yet. */
    BEFORE,
    /** Away from the start: the condition has set in. */
    BEYOND
}
