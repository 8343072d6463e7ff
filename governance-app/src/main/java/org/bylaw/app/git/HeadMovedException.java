package org.bylaw.app.git;

import org.jspecify.annotations.Nullable;

/** A commit was to be made on top of one that is no longer the newest of its branch; nothing was changed. */
public final class HeadMovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String expected;
    private final @Nullable String head;

    /**
     * A branch that moved.
     *
     * @param branch its short name
     * @param expected the commit that was thought to be the newest; null for none
     * @param head the commit that is; null for none
     */
    HeadMovedException(String branch, @Nullable String expected, @Nullable String head) {
        super(branch + " moved from " + named(expected) + " to " + named(head)
                + " meanwhile; nothing was committed: judge the change again on what is there now");
        this.expected = expected;
        this.head = head;
    }

    /** The commit that was thought to be the newest; null for none. */
    public @Nullable String expected() {
        return expected;
    }

    /** The newest commit of the branch; null where it has none. */
    public @Nullable String head() {
        return head;
    }

    private static String named(@Nullable String commit) {
        return commit == null ? "no commit" : CommitId.shortened(commit);
    }
}
