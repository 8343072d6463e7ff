package org.bylaw.app.enactment;

import java.util.function.Consumer;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.git.ConfigBranch;
import org.bylaw.app.git.HeadMovedException;
import org.bylaw.app.git.NewCommit;
import org.bylaw.app.git.PreparedCommit;
import org.bylaw.app.proceedings.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes commits whose ids are known to the trail before they are on the branch. */
final class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private Publishing() {}

    /**
     * Makes a commit.
     *
     * @param prepared is told the commit's id, after which the branch is moved
     * @return its id; it is on the branch, even where the work tree could not be brought along
     * @throws RuntimeException what kept it from the branch
     */
    static String make(ConfigBranch branch, NewCommit commit, Consumer<String> prepared) {
        String id = "";
        try {
            PreparedCommit written = branch.prepare(commit);
            id = written.commit();
            prepared.accept(id);
            branch.publish(written);
            branch.bringWorkTreeAlong(written.parent()).forEach(line -> LOG.warn("{}", line));
            return id;
        } catch (RuntimeException failed) {
            if (!id.isEmpty() && branch.grewFrom(branch.head(), id)) {
                LOG.warn("commit {} is made, but: {}", id, failed.getMessage());
                return id;
            }
            throw failed;
        }
    }

    /** Why a commit was not made, in words. */
    static String why(RuntimeException failed) {
        return failed instanceof CommandFailure failure
                ? String.join("; ", failure.lines())
                : String.valueOf(failed.getMessage());
    }

    /** What whoever asked for the commit is to hear: a refusal where the repository is the reason, else the fault itself. */
    static RuntimeException told(RuntimeException failed) {
        return failed instanceof CommandFailure || failed instanceof HeadMovedException
                ? new RefusedException(why(failed))
                : failed;
    }
}
