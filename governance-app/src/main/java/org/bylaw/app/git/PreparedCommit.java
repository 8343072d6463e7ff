package org.bylaw.app.git;

import org.jspecify.annotations.Nullable;

/**
 * A commit that is in the repository, flushed to disk, but on no branch yet. It can be published later, also by another process,
 * and it is forgotten by git in some weeks if it is not.
 *
 * @param branch the full name of the branch that it is made for, such as {@code refs/heads/main}
 * @param parent the commit that must be the newest of the branch; null where the branch has none yet
 * @param commit its id, 40 hexadecimal digits
 */
public record PreparedCommit(String branch, @Nullable String parent, String commit) {}
