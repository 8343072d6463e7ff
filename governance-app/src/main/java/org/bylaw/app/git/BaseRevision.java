package org.bylaw.app.git;

import java.time.Instant;

/**
 * The commit that a change starts from: the newest one that the asked revision and {@code HEAD} share, as a pull request is compared.
 *
 * @param asked the revision as it was asked for, such as {@code origin/main}
 * @param commit the commit's id, 40 hexadecimal digits
 * @param mergeBase whether the commit is another than the asked revision itself
 * @param at when it was committed
 */
public record BaseRevision(String asked, String commit, boolean mergeBase, Instant at) {

    /** The first 12 digits of the commit's id. */
    public String shortCommit() {
        return CommitId.shortened(commit);
    }
}
