package org.bylaw.app.git;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bylaw.app.CommandFailure;
import org.jspecify.annotations.Nullable;

/**
 * A commit to be made.
 *
 * @param parent the commit that must be the newest of the branch; null where the branch has none yet
 * @param edits what becomes of the files, each named once; all other files stay
 * @param author whose change it is
 * @param at the author's date; also the committer's, unless the parent claims to be younger
 * @param message the whole message; see {@link CommitText}
 */
public record NewCommit(
        @Nullable String parent, List<FileEdit> edits, CommitAuthor author, Instant at, String message) {

    /** Keeps a copy that cannot change, and refuses a file named twice. */
    public NewCommit {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new CommandFailure("a commit needs a file that it changes; name one");
        }
        Set<String> paths = new HashSet<>();
        for (FileEdit edit : edits) {
            if (!paths.add(edit.path())) {
                throw new CommandFailure(edit.path() + " is named twice in one commit; name it once");
            }
        }
    }
}
