package org.bylaw.margin;

/** What a margin ratio is asked for. Drift and Velocity know three answers for one position; most venues two. */
public enum MarginKind {
    /** To open or add to a position, and to withdraw. */
    INITIAL,
    /** What a fill of an order must leave the account with: halfway between the other two before any premium. */
    FILL,
    /** Not to be liquidated. */
    MAINTENANCE
}
