package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The git repository that holds the market configuration, for reading: nothing is written to it, no program is started, the
 * user's and the system's git configuration are not read, and who owns it does not matter. It may be a linked work tree or a
 * submodule. What cannot be read ends in a {@link CommandFailure}.
 *
 * <p>Paths in the repository are relative to the root of the work tree. Not for use by several threads at once.
 */
public final class ConfigRepository implements AutoCloseable {

    private final Repository repository;
    private final Path root;

    private ConfigRepository(Repository repository, Path root) {
        this.repository = repository;
        this.root = root;
    }

    /** The repository around a file or folder, which need not exist itself. */
    public static ConfigRepository containing(Path place) {
        Repository repository = Repositories.around(place, "--base compares with a git revision");
        try {
            if (repository.isBare()) {
                throw new CommandFailure(
                        place + " is in a git repository without a work tree; name files that are checked out");
            }
            Repositories.requireSha1(repository, place);
            return new ConfigRepository(
                    repository, repository.getWorkTree().toPath().toRealPath());
        } catch (IOException | IllegalArgumentException unreadable) {
            repository.close();
            throw GitAccess.unreadable(place, unreadable);
        } catch (CommandFailure failed) {
            repository.close();
            throw failed;
        }
    }

    /** The root of the work tree, without symbolic links. */
    public Path root() {
        return root;
    }

    /** Whether a file or folder is in the work tree. */
    public boolean contains(Path file) {
        try {
            return Repositories.resolved(file).startsWith(root);
        } catch (IOException unreadable) {
            throw GitAccess.unreadable(file, unreadable);
        }
    }

    /**
     * The path in the repository of a file or folder of the work tree, which need not exist. Symbolic links on the way are
     * followed, but not the file itself.
     */
    public Path inRepository(Path file) {
        try {
            Path place = Repositories.resolved(file);
            if (!place.startsWith(root)) {
                throw new CommandFailure(file + " is outside of the git repository " + root
                        + "; one comparison speaks of one repository");
            }
            return root.relativize(place);
        } catch (IOException unreadable) {
            throw GitAccess.unreadable(file, unreadable);
        }
    }

    /**
     * The commit that a change is compared with: the newest one that a revision and {@code HEAD} share.
     *
     * @param revision a branch, tag or commit, also {@code origin/main} or {@code HEAD~1}
     */
    public BaseRevision base(String revision) {
        return reading(() -> Revisions.base(repository, revision));
    }

    /** The files of a commit under {@code paths} in the repository (files and folders), in a temporary folder of their own. */
    public BaseFiles files(BaseRevision base, List<Path> paths) {
        return reading(() -> BaseFiles.of(this, base, paths));
    }

    /**
     * Writes files of a commit into a folder, under the paths that they have in the repository.
     *
     * @param paths files and folders in the repository; what the commit does not have is left out
     * @param target an empty folder
     * @return the paths that are no files and are not written: symbolic links and submodules
     */
    public List<String> copyTo(BaseRevision base, List<Path> paths, Path target) {
        return reading(() -> {
            try (var walk = new RevWalk(repository)) {
                RevCommit commit = walk.parseCommit(id(base));
                return List.copyOf(TreeCopy.write(
                        walk.getObjectReader(), commit.getTree(), RepositoryPaths.slashed(paths), target));
            }
        });
    }

    /**
     * The versions that files had up to a commit, along its first parents: what was merged counts as the merge. Renames are
     * followed.
     *
     * @param files paths in the repository; they need not be there at {@code base}
     * @param since how far back: the oldest version of each file is the one that was in force then
     */
    public History history(BaseRevision base, Collection<Path> files, Instant since) {
        return reading(() -> HistoryWalk.of(repository, id(base), pathsOf(files), since));
    }

    /**
     * The files of the work tree that had another path at a commit, by git's measure of likeness; what came before is the
     * history of the former path.
     *
     * @param paths files and folders in the repository within which to look
     * @return the former path by the path now
     */
    public Map<Path, Path> renamedSince(BaseRevision base, List<Path> paths) {
        return reading(() -> {
            try (var walk = new RevWalk(repository)) {
                RevCommit commit = walk.parseCommit(id(base));
                Map<Path, Path> renamed = new LinkedHashMap<>();
                new TreeMap<>(new WorkTree(repository, walk.getObjectReader())
                                .renamedFrom(commit.getTree(), RepositoryPaths.slashed(paths)))
                        .forEach((now, former) -> renamed.put(Path.of(now), Path.of(former)));
                return renamed;
            }
        });
    }

    /** The messages of the commits from a commit to {@code HEAD}, newest first. */
    public List<CommitMessage> messagesSince(BaseRevision base) {
        return reading(() -> {
            List<CommitMessage> messages = new ArrayList<>();
            try (var walk = new RevWalk(repository)) {
                walk.markStart(Revisions.head(repository, walk));
                walk.markUninteresting(walk.parseCommit(id(base)));
                for (RevCommit commit : walk) {
                    messages.add(new CommitMessage(
                            commit.name(),
                            Revisions.committed(commit),
                            Revisions.author(commit),
                            commit.getFullMessage()));
                }
            }
            return messages;
        });
    }

    /**
     * The messages of all commits from {@code HEAD} back along first parents, newest first: what was recorded on the branch
     * itself, the merges included.
     */
    public List<CommitMessage> messagesOfFirstParents() {
        return reading(() -> {
            if (Revisions.isShallow(repository)) {
                throw new CommandFailure("the git repository " + root
                        + " is a shallow clone, which lacks older commits; fetch them (git fetch --unshallow)");
            }
            List<CommitMessage> messages = new ArrayList<>();
            try (var walk = new RevWalk(repository)) {
                walk.setFirstParent(true);
                walk.markStart(Revisions.head(repository, walk));
                for (RevCommit commit : walk) {
                    messages.add(new CommitMessage(
                            commit.name(),
                            Revisions.committed(commit),
                            Revisions.author(commit),
                            commit.getFullMessage()));
                }
            }
            return messages;
        });
    }

    /**
     * The files that are not in the work tree as {@code HEAD} has them, untracked ones included, ignored ones left out.
     *
     * @param paths files and folders in the repository
     */
    public List<Path> uncommitted(List<Path> paths) {
        return reading(() -> {
            try (var walk = new RevWalk(repository)) {
                RevCommit head = Revisions.head(repository, walk);
                return new WorkTree(repository, walk.getObjectReader())
                        .changedFrom(head.getTree(), RepositoryPaths.slashed(paths)).stream()
                                .map(Path::of)
                                .toList();
            }
        });
    }

    @Override
    public void close() {
        repository.close();
    }

    private static Map<Path, String> pathsOf(Collection<Path> files) {
        Map<Path, String> paths = new LinkedHashMap<>();
        files.forEach(file -> paths.put(file, RepositoryPaths.slashed(file)));
        return paths;
    }

    private static ObjectId id(BaseRevision base) {
        return ObjectId.fromString(base.commit());
    }

    private <T> T reading(GitAccess.Access<T> reading) {
        return GitAccess.to(root, reading);
    }
}
