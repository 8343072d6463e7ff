package org.bylaw.change;

/** Whom a change concerns; the two are never added up. */
public enum Side {
    /** Positions yet to be opened or enlarged. */
    NEW_RISK("new risk"),
    /** Positions that are open already. */
    OPEN_POSITIONS("open positions");

    private final String words;

    Side(String words) {
        this.words = words;
    }

    /** The side in words, as sentences use it. */
    public String words() {
        return words;
    }
}
