package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The git repository that holds the market configuration, for reading: nothing is written to it, no program is started, the
 * user's and the system's git configuration are not read, and who owns it does not matter. It may be a linked work tree or a
 * submodule. What cannot be read ends in a {@link CommandFailure}.
 *
 *
 * <p>Paths in the repository are relative to the root of the work tree. Not for use by several threads at once.
 */
public final class ConfigRepository implements AutoCloseable {

    static {
        IsolatedSystem.install();
    }

    private final Repository repository;
    private final Path root;

    private ConfigRepository(Repository repository, Path root) {
        this.repository = repository;
        this.root = root;
    }

    /** The repository around a file or folder, which need not exist itself. */
    public static ConfigRepository containing(Path place) {
        Repository repository = null;
        try {
            var builder = new FileRepositoryBuilder().setMustExist(true);
            builder.findGitDir(existingFolder(place).toFile());
            if (builder.getGitDir() == null) {
                throw new CommandFailure(place + " is in no git repository; --base compares with a git revision");
            }
            repository = builder.build();
            if (repository.isBare()) {
                throw new CommandFailure(
                        place + " is in a git repository without a work tree; name files that are checked out");
            }
            String objects = repository.getConfig().getString("extensions", null, "objectformat");
            if (objects != null && !objects.equals("sha1")) {
                throw new CommandFailure(place + " is in a git repository with " + objects
                        + " objects, which cannot be read; only repositories with sha1 objects can");
            }
            return new ConfigRepository(
                    repository, repository.getWorkTree().toPath().toRealPath());
        } catch (IOException | IllegalArgumentException unreadable) {
            close(repository);
            throw unreadable(place, unreadable);
        } catch (CommandFailure failed) {
            close(repository);
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
            return resolved(file).startsWith(root);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /**
     * The path in the repository of a file or folder of the work tree, which need not exist. Symbolic links on the way are
     * followed, but not the file itself.
     */
    public Path inRepository(Path file) {
        try {
            Path place = resolved(file);
            if (!place.startsWith(root)) {
                throw new CommandFailure(file + " is outside of the git repository " + root
                        + "; one comparison speaks of one repository");
            }
            return root.relativize(place);
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
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
        return reading(() -> HistoryWalk.of(repository, id(base), files, since));
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

    private static ObjectId id(BaseRevision base) {
        return ObjectId.fromString(base.commit());
    }

    private static Path existingFolder(Path place) throws IOException {
        Path folder = place.toAbsolutePath().normalize();
        while (!Files.isDirectory(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder.toRealPath();
    }

    private static Path resolved(Path file) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            return path.toRealPath();
        }
        Path folder = existingFolder(path);
        Path parent = path;
        while (!Files.isDirectory(parent) && parent.getParent() != null) {
            parent = parent.getParent();
        }
        return folder.resolve(parent.relativize(path));
    }

    private <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (MissingObjectException missing) {
            throw failure(
                    "the git repository " + root + " lacks the object "
                            + missing.getObjectId().name()
                            + "; this clone is partial or damaged: clone it without --filter",
                    missing);
        } catch (FileSystemException failed) {
            throw failure(failed.getFile() + " cannot be read or written: " + reason(failed), failed);
        } catch (IOException unreadable) {
            throw unreadable(root, unreadable);
        }
    }

    private static String reason(FileSystemException failed) {
        String reason = failed.getReason();
        return reason == null ? failed.getClass().getSimpleName() : reason;
    }

    private static CommandFailure unreadable(Path place, Exception reason) {
        return failure("the git repository of " + place + " cannot be read: " + reason.getMessage(), reason);
    }

    private static CommandFailure failure(String line, Exception cause) {
        var failure = new CommandFailure(line);
        failure.initCause(cause);
        return failure;
    }

    private static void close(@Nullable Repository repository) {
        if (repository != null) {
            repository.close();
        }
    }

    /** Something that is read from a repository. */
    @FunctionalInterface
    private interface Reading<T> {

        /** Reads it. */
        T read() throws IOException;
    }
}
