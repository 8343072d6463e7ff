package org.bylaw.change;

/** Which way a market's change goes, by where the market is in its life. */
public enum Lane {
    /** A market in use: its configuration is the base of the change. */
    CHANGE,
    /** A market before its launch that stays there: nobody is concerned, and everything may be changed. */
    PRE_LAUNCH,
    /** A market that is launched: it has no base, and needs everything. */
    LAUNCH,
    /** A market that is taken off. */
    REMOVAL
}
