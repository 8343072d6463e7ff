package org.bylaw.margin;

/** Which way a change goes: what it demands less of, more of, or both. */
public enum Direction {
    /** Less is demanded somewhere, more nowhere. */
    LOOSER("looser"),
    /** More is demanded somewhere, less nowhere. */
    TIGHTER("tighter"),
    /** Less is demanded somewhere and more elsewhere, or the two cannot be compared. */
    MIXED("mixed"),
    /** Nothing changes. */
    NEUTRAL("neutral");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    /** The direction of a change that is looser somewhere or not, and tighter somewhere or not. */
    public static Direction of(boolean looser, boolean tighter) {
        if (looser) {
            return tighter ? MIXED : LOOSER;
        }
        return tighter ? TIGHTER : NEUTRAL;
    }

    /** The direction of two changes together: neutral adds nothing, looser and tighter make mixed. */
    public Direction and(Direction other) {
        return of(loosens() || other.loosens(), tightens() || other.tightens());
    }

    /** Whether less is demanded somewhere: looser or mixed. */
    public boolean loosens() {
        return this == LOOSER || this == MIXED;
    }

    /** Whether more is demanded somewhere: tighter or mixed. */
    public boolean tightens() {
        return this == TIGHTER || this == MIXED;
    }

    /** The word for it in a sentence. */
    public String word() {
        return word;
    }
}
