package org.bylaw.app.git;

import java.util.List;

/**
 * A commit that was made: it is on the branch, whatever else is said here.
 *
 * @param commit its id, 40 hexadecimal digits
 * @param behind why files of the work tree are not as the commit has them, a line each; empty where all are
 */
public record ConfigCommit(String commit, List<String> behind) {

    /** Keeps a copy that cannot change. */
    public ConfigCommit {
        behind = List.copyOf(behind);
    }
}
