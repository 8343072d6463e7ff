package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** Moves the branch to a prepared commit, if it is still where it was expected. */
final class BranchUpdate {

    private static final int ATTEMPTS = 20;
    private static final String NOTHING_COMMITTED = "nothing was committed";

    private final ConfigPlace place;
    private final PreparedCommit prepared;

    private BranchUpdate(ConfigPlace place, PreparedCommit prepared) {
        this.place = place;
        this.prepared = prepared;
    }

    /** Moves the branch, flushed to disk; nothing happens where it points to the commit already. */
    static void publish(ConfigPlace place, PreparedCommit prepared) throws IOException {
        var update = new BranchUpdate(place, prepared);
        CheckedOutBranch branch = CheckedOutBranch.of(place);
        if (!branch.ref().equals(prepared.branch())) {
            throw new CommandFailure("the commit was made for " + Repository.shortenRefName(prepared.branch())
                    + ", but " + branch.name() + " is checked out now; nothing was committed: check out the former");
        }
        if (!update.isPublished(branch.commit())) {
            update.move();
        }
        Durability.flushBranch(place.repository(), prepared.branch());
    }

    private boolean isPublished(@Nullable ObjectId head) {
        return head != null && head.name().equals(prepared.commit());
    }

    private void move() throws IOException {
        Durability.require(place.repository().getConfig());
        Path lock = place.repository().getCommonDirectory().toPath().resolve(prepared.branch() + ".lock");
        RefUpdate.Result result = attempt();
        for (int attempt = 1; isRefused(result) && attempt < ATTEMPTS && LeftLock.isSoonGone(lock); attempt++) {
            requireUnmoved();
            result = attempt();
        }
        if (isRefused(result)) {
            requireUnmoved();
            throw new CommandFailure(
                    Files.exists(lock)
                            ? LeftLock.line(lock, NOTHING_COMMITTED)
                            : "the branch " + Repository.shortenRefName(prepared.branch()) + " of " + place.root()
                                    + " cannot be moved now (" + result + "); " + NOTHING_COMMITTED + ": try again");
        }
    }

    private RefUpdate.Result attempt() throws IOException {
        try (var walk = new RevWalk(place.repository())) {
            RevCommit commit = walk.parseCommit(ObjectId.fromString(prepared.commit()));
            RefUpdate update = place.repository().updateRef(prepared.branch());
            update.setExpectedOldObjectId(
                    prepared.parent() == null ? ObjectId.zeroId() : ObjectId.fromString(prepared.parent()));
            update.setNewObjectId(commit);
            update.setRefLogIdent(CommitObjects.committer(Revisions.committed(commit)));
            update.setRefLogMessage("commit: " + commit.getShortMessage(), false);
            return update.update(walk);
        }
    }

    private static boolean isRefused(RefUpdate.Result result) {
        return result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD;
    }

    private void requireUnmoved() throws IOException {
        CheckedOutBranch branch = CheckedOutBranch.of(place);
        String head = branch.commit() == null ? null : branch.commit().name();
        if (!Objects.equals(head, prepared.parent())) {
            throw new HeadMovedException(branch.name(), prepared.parent(), head);
        }
    }
}
