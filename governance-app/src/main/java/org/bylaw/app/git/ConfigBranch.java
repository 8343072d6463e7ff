package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The folder of venues on the branch that {@code HEAD} points to: what is committed there, never what lies in the work tree, and
 * the commits that the app makes on top of it. The folder is the root of a repository's work tree, a folder in it, or the same in
 * a repository without a work tree.
 *
 * <p>Paths are relative to the folder of venues, with slashes, such as {@code drift/markets/SOL-PERP.json}. Commits are named by
 * their ids, 40 hexadecimal digits. For use by several threads at once, and beside other processes that write to the
 * repository. What cannot be read or written ends in a {@link CommandFailure}.
 *
 * <p>No program is started: hooks are not run, filters do not convert, commits are not signed. The user's and the system's git
 * configuration are not read.
 */
public final class ConfigBranch implements AutoCloseable {

    private final ConfigPlace place;
    private final ReentrantLock writing = new ReentrantLock();

    private ConfigBranch(ConfigPlace place) {
        this.place = place;
    }

    /** The branch of the repository around a folder of venues; to be opened once per process. */
    public static ConfigBranch open(Path configs) {
        return new ConfigBranch(ConfigPlace.of(configs));
    }

    /**
     * Makes an empty folder, or one that is not there yet, a repository with the branch {@code main} and a first commit without
     * files.
     *
     * @param at the date of the first commit
     */
    public static ConfigBranch create(Path configs, Instant at) {
        GitAccess.to(configs, () -> {
            NewRepository.in(configs, at);
            return configs;
        });
        return open(configs);
    }

    /** The folder of git's own files, which those share who work on one repository. */
    public Path gitFolder() {
        return place.repository().getCommonDirectory().toPath();
    }

    /** The short name of the branch, such as {@code main}. */
    public String name() {
        return reading(() -> CheckedOutBranch.of(place).name());
    }

    /** The newest commit of the branch. */
    public String head() {
        return reading(() -> {
            ObjectId commit = CheckedOutBranch.of(place).commit();
            if (commit == null) {
                throw new CommandFailure(place.root()
                        + " has no commit yet; commit the configuration (git add, git commit), or begin with nothing"
                        + " (git commit --allow-empty -m 'No market yet')");
            }
            return commit.name();
        });
    }

    /** Whether {@code commit} is {@code head} or among all that it grew from; if not, history was rewritten since. */
    public boolean grewFrom(String head, String commit) {
        return from(reader -> reader.grewFrom(head, commit));
    }

    /** The text of a file in a commit; null where there is no such file. Refuses what is not UTF-8, no file, or above 1 MB. */
    public @Nullable String text(String commit, String path) {
        return from(reader -> reader.text(commit, path)).orElse(null);
    }

    /**
     * The files of a commit and the ids of their contents: what has the same id is the same.
     *
     * @param folder such as {@code drift}; empty for all
     */
    public SortedMap<String, String> blobIds(String commit, String folder) {
        return from(reader -> reader.blobIds(commit, folder));
    }

    /** The folders of a commit that hold markets, a policy, accepted findings or a committee, in order. */
    public List<String> venues(String commit) {
        return from(reader -> reader.venues(commit));
    }

    /**
     * Writes files of a commit into a folder, under their paths.
     *
     * @param paths files and folders; an empty one is all; what the commit does not have is left out
     * @param target an empty folder
     * @return the paths that are no files and are not written: symbolic links and submodules
     */
    public List<String> copyTo(String commit, List<String> paths, Path target) {
        return from(reader -> reader.copyTo(commit, paths, target));
    }

    /**
     * The versions that files had up to a commit; see {@link ConfigRepository#history}.
     *
     * @param files paths in the folder of venues; they need not be there at {@code commit}
     */
    public History history(String commit, Collection<Path> files, Instant since) {
        Map<Path, String> paths = new LinkedHashMap<>();
        files.forEach(file -> paths.put(file, place.inRepository(RepositoryPaths.slashed(file))));
        return reading(() -> HistoryWalk.of(place.repository(), ObjectId.fromString(commit), paths, since));
    }

    /**
     * The commits along the first parents of a commit, newest first.
     *
     * @param head the first one
     * @param since where to end: at the first commit that this one is or grew from; null for all
     */
    public List<BranchCommit> commits(String head, @Nullable String since) {
        return from(reader -> reader.commits(head, since));
    }

    /**
     * What lies between two commits, as one.
     *
     * @return {@code to}, with {@code from} as its parent and the paths that differ from it
     */
    public BranchCommit step(String from, String to) {
        return from(reader -> reader.step(from, to));
    }

    /**
     * Writes a commit and its files into the repository, flushed to disk, without any branch, work tree or index being touched.
     * Refuses, with a line for each, files that have uncommitted edits in the work tree, and a repository in the middle of a merge.
     *
     * @throws HeadMovedException where the branch is not at the parent
     */
    public PreparedCommit prepare(NewCommit commit) {
        return writing(() -> {
            CheckedOutBranch branch = CheckedOutBranch.of(place);
            ObjectId now = branch.commit();
            String head = now == null ? null : now.name();
            if (!Objects.equals(head, commit.parent())) {
                throw new HeadMovedException(branch.name(), commit.parent(), head);
            }
            CommitObjects.requireFiles(place, commit);
            try (var checkout = new Checkout(place)) {
                checkout.requireCommitted(now, commit.edits());
            }
            ObjectId id = CommitObjects.write(place, commit);
            return new PreparedCommit(branch.ref(), commit.parent(), id.name());
        });
    }

    /**
     * Moves the branch to a prepared commit, flushed to disk; from here on the commit is made. Does nothing where the branch is at
     * the commit already.
     *
     * @throws HeadMovedException where the branch is not at the commit's parent
     */
    public void publish(PreparedCommit prepared) {
        writing(() -> {
            BranchUpdate.publish(place, prepared);
            return prepared;
        });
    }

    /**
     * Brings the work tree and the index along from a former commit to the newest one: of the files that differ, those that are
     * as the former commit had them. Does nothing without a work tree, or where all is there already.
     *
     * @param former null for no files at all
     * @return the files that have edits of their own and were left as they are, a line each
     */
    public List<String> bringWorkTreeAlong(@Nullable String former) {
        return writing(() -> {
            try (var checkout = new Checkout(place)) {
                return checkout.bringAlong(
                        former == null ? null : ObjectId.fromString(former), ObjectId.fromString(head()));
            }
        });
    }

    /** Mends what a process left behind that ended between publishing the newest commit and bringing the work tree along. */
    public List<String> bringWorkTreeAlong() {
        return bringWorkTreeAlong(
                from(reader -> reader.parent(head())).map(ObjectId::name).orElse(null));
    }

    /**
     * Makes a commit: {@link #prepare}, {@link #publish}, {@link #bringWorkTreeAlong(String)}. What happens after publishing
     * undoes nothing and is told in the result.
     *
     * @throws HeadMovedException where the branch is not at the parent
     */
    public ConfigCommit write(NewCommit commit) {
        writing.lock();
        try {
            PreparedCommit prepared = prepare(commit);
            publish(prepared);
            List<String> behind = new ArrayList<>();
            try {
                behind.addAll(bringWorkTreeAlong(commit.parent()));
            } catch (CommandFailure left) {
                behind.addAll(left.lines());
            }
            return new ConfigCommit(prepared.commit(), behind);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        place.repository().close();
    }

    private <T> T from(Part<T> part) {
        try (var reader = new BranchReading(place)) {
            return reading(() -> part.read(reader));
        }
    }

    private <T> T reading(GitAccess.Access<T> access) {
        return GitAccess.to(place.root(), access);
    }

    private <T> T writing(GitAccess.Access<T> access) {
        writing.lock();
        try {
            return reading(access);
        } finally {
            writing.unlock();
        }
    }

    /** Something that is read from commits. */
    @FunctionalInterface
    private interface Part<T> {

        /** Reads it. */
        T read(BranchReading reader) throws IOException;
    }
}
