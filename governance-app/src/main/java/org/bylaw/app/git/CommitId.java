package org.bylaw.app.git;

/** How reports name a commit. */
public final class CommitId {

    private static final int SHORT_DIGITS = 12;

    private CommitId() {}

    /** The first 12 digits of an id of 40 hexadecimal digits. */
    public static String shortened(String commit) {
        return commit.substring(0, SHORT_DIGITS);
    }
}
