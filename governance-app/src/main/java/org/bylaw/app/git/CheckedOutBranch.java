package org.bylaw.app.git;

import java.io.IOException;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The branch that {@code HEAD} points to.
 *
 * @param ref its full name, such as {@code refs/heads/main}
 * @param commit the newest commit; null where there is none yet
 */
record CheckedOutBranch(String ref, @Nullable ObjectId commit) {

    /** As it is now. */
    static CheckedOutBranch of(ConfigPlace place) throws IOException {
        Ref head = place.repository().exactRef(Constants.HEAD);
        if (head == null || !head.isSymbolic() || !head.getTarget().getName().startsWith(Constants.R_HEADS)) {
            throw new CommandFailure(place.root()
                    + " has no branch checked out (its HEAD is detached); check one out (git switch main)");
        }
        return new CheckedOutBranch(head.getTarget().getName(), head.getLeaf().getObjectId());
    }

    /** The short name. */
    String name() {
        return Repository.shortenRefName(ref);
    }
}
