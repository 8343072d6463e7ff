package org.bylaw.app.backtest;

/** How the verdict on a past change differs between two laws. */
public enum Flip {
    /** What was allowed, with or without a reason, is blocked. */
    NEWLY_BLOCKED("newly blocked", true),
    /** What was blocked is not, be it that it needs a reason. */
    NEWLY_ALLOWED("newly allowed", false),
    /** What was clear needs a reason. */
    NEWLY_NEEDS_REASON("newly needs a reason", true),
    /** What needed a reason is clear. */
    NEEDS_NO_REASON("needs no reason any more", false);

    private final String words;
    private final boolean worse;

    Flip(String words, boolean worse) {
        this.words = words;
        this.worse = worse;
    }

    /** The words for it in a table. */
    public String words() {
        return words;
    }

    /** Whether the new law is the stricter one here. */
    public boolean worse() {
        return worse;
    }
}
