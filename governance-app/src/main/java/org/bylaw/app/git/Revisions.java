package org.bylaw.app.git;

import java.io.IOException;
import java.time.Instant;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;

/** From what a user calls a revision to the commit that {@code HEAD} shares with it. */
final class Revisions {

    private static final String FETCH_ALL =
            "fetch the whole history (git fetch --unshallow --tags; in CI, actions/checkout with fetch-depth: 0)";

    private Revisions() {}

    /** The commit that a change is compared with. */
    static BaseRevision base(Repository repository, String revision) throws IOException {
        try (var walk = new RevWalk(repository)) {
            RevCommit asked = commit(repository, walk, revision);
            RevCommit shared = shared(walk, asked, head(repository, walk));
            if (shared == null) {
                throw new CommandFailure(
                        isShallow(repository)
                                ? option(revision)
                                        + "this clone is shallow and ends before the commit that this revision and HEAD share; "
                                        + FETCH_ALL
                                : option(revision)
                                        + "this revision and HEAD have no commit in common; name one that HEAD has grown from");
            }
            return new BaseRevision(
                    revision, shared.name(), !shared.equals(asked), committed(walk.parseCommit(shared)));
        }
    }

    /** The commit that is checked out. */
    static RevCommit head(Repository repository, RevWalk walk) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            throw new CommandFailure(
                    repository.getWorkTree() + " has no commit yet; --base compares with a git revision");
        }
        return walk.parseCommit(head);
    }

    /** When a commit was committed, by its own word. */
    static Instant committed(RevCommit commit) {
        PersonIdent committer = commit.getCommitterIdent();
        return committer == null ? Instant.ofEpochSecond(commit.getCommitTime()) : committer.getWhenAsInstant();
    }

    /** The name of a commit's author. */
    static String author(RevCommit commit) {
        PersonIdent author = commit.getAuthorIdent();
        return author == null ? "" : author.getName();
    }

    /** Whether the clone holds the newest commits only. */
    static boolean isShallow(Repository repository) throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }

    private static RevCommit commit(Repository repository, RevWalk walk, String revision) throws IOException {
        try {
            ObjectId found = repository.resolve(revision);
            if (found != null) {
                return walk.parseCommit(found);
            }
        } catch (AmbiguousObjectException ambiguous) {
            throw failure(revision, "begins several objects of the repository; give more digits", ambiguous);
        } catch (IncorrectObjectTypeException other) {
            throw failure(revision, "is no commit; name a branch, a tag or a commit", other);
        } catch (RevisionSyntaxException malformed) {
            throw failure(revision, "is not how a revision is written; name a branch, a tag or a commit", malformed);
        } catch (MissingObjectException missing) {
            throw failure(revision, unknown(repository), missing);
        }
        throw new CommandFailure(option(revision) + unknown(repository));
    }

    private static String unknown(Repository repository) throws IOException {
        return isShallow(repository)
                ? "there is no such revision in this shallow clone; " + FETCH_ALL
                : "there is no such revision; check its spelling, or fetch it"
                        + " (git fetch --tags; in CI, actions/checkout with fetch-depth: 0)";
    }

    private static CommandFailure failure(String revision, String reason, Throwable cause) {
        var failure = new CommandFailure(option(revision) + reason);
        failure.initCause(cause);
        return failure;
    }

    private static String option(String revision) {
        return "--base " + revision + ": ";
    }

    private static @Nullable RevCommit shared(RevWalk walk, RevCommit asked, RevCommit head) throws IOException {
        if (asked.equals(head)) {
            return asked;
        }
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(asked);
        walk.markStart(head);
        return walk.next();
    }
}
