package org.bylaw.app.git;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commit of the branch.
 *
 * @param commit its id, 40 hexadecimal digits
 * @param parent the id of its first parent; null where it has none
 * @param committed its committer date
 * @param author the author's name
 * @param email the author's address
 * @param text the whole message, trailers included
 * @param changed the paths in the folder of venues that differ from the first parent's, with slashes
 */
public record BranchCommit(
        String commit,
        @Nullable String parent,
        Instant committed,
        String author,
        String email,
        String text,
        List<String> changed) {

    /** Keeps a copy that cannot change. */
    public BranchCommit {
        changed = List.copyOf(changed);
    }

    /** The first line of the message. */
    public String subject() {
        return text.lines().findFirst().orElse("");
    }

    /** The trailers at the end of the message. */
    public Trailers trailers() {
        return Trailers.of(text);
    }
}
