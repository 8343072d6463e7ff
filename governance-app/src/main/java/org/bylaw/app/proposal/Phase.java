package org.bylaw.app.proposal;

/** Where a proposal is in its life. */
public enum Phase {
    /** It is being written. */
    DRAFT("draft", true),
    /** The committee has it. */
    IN_REVIEW("in review", true),
    /** A reviewer asked for another version, or the rules block it by now. */
    CHANGES_REQUESTED("changes requested", true),
    /** A file that it changes was changed by something else: it needs a new version. */
    STALE("stale", true),
    /** It has its approvals, and waits or may be recorded. */
    APPROVED("approved", true),
    /** It is being committed. */
    RECORDING("being recorded", true),
    /** It is committed. */
    RECORDED("recorded", false),
    /** The committee does not want it. */
    REJECTED("rejected", false),
    /** The proposers took it back. */
    WITHDRAWN("withdrawn", false),
    /** It was stopped while it waited. */
    CANCELLED("cancelled", false),
    /** Nobody recorded it in time. */
    LAPSED("lapsed", false);

    private final String word;
    private final boolean open;

    Phase(String word, boolean open) {
        this.word = word;
        this.open = open;
    }

    /** The phase as pages write it. */
    public String word() {
        return word;
    }

    /** Whether something may still come of it. */
    public boolean open() {
        return open;
    }

    /** Whether the proposers may send the next version. */
    public boolean takesVersions() {
        return this == DRAFT || this == IN_REVIEW || this == CHANGES_REQUESTED || this == STALE;
    }
}
