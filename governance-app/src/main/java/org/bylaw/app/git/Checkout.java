package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** The work tree and the index beside a commit of the app. The bytes are written as they are: no filter or program is run. */
final class Checkout implements AutoCloseable {

    private static final int FORMER = 0;
    private static final int NOW = 1;
    private static final int ATTEMPTS = 20;

    private final ConfigPlace place;
    private final Repository repository;
    private final RevWalk walk;
    private final ObjectReader reader;
    private final FileIds ids = new FileIds();

    Checkout(ConfigPlace place) {
        this.place = place;
        repository = place.repository();
        walk = new RevWalk(repository);
        reader = walk.getObjectReader();
    }

    /** Refuses files that are not in the work tree and the index as the newest commit has them, and any unfinished business. */
    void requireCommitted(@Nullable ObjectId head, List<FileEdit> edits) throws IOException {
        if (repository.isBare()) {
            return;
        }
        requireNothingUnderWay();
        RevCommit commit = head == null ? null : walk.parseCommit(head);
        DirCache index = repository.readDirCache();
        List<String> edited = new ArrayList<>();
        for (FileEdit edit : edits) {
            String path = place.inRepository(edit.path());
            ObjectId committed = commit == null ? null : content(commit, path);
            if (!onDisk(path).isAs(committed, ids) || !isAs(committed, index.getEntry(path))) {
                edited.add("uncommitted edits in " + edit.path() + ": commit or discard them");
            }
        }
        if (!edited.isEmpty()) {
            throw new CommandFailure(edited);
        }
    }

    /**
     * Brings the files along that changed from a former commit to one that is the newest now.
     *
     * @param former null for no files at all
     * @return the files that were left as they are, a line each
     */
    List<String> bringAlong(@Nullable ObjectId former, ObjectId head) throws IOException {
        if (repository.isBare()) {
            return List.of();
        }
        List<String> left = new ArrayList<>();
        DirCache index = lockIndex();
        try (var trees = new TreeWalk(reader)) {
            DirCacheEditor editor = index.editor();
            if (former == null) {
                trees.addTree(new EmptyTreeIterator());
            } else {
                trees.addTree(walk.parseCommit(former).getTree());
            }
            trees.addTree(walk.parseCommit(head).getTree());
            trees.setRecursive(true);
            trees.setFilter(AndTreeFilter.create(RepositoryPaths.filter(List.of(place.prefix())), TreeFilter.ANY_DIFF));
            while (trees.next()) {
                if (!bringAlong(trees, index, editor)) {
                    left.add(
                            place.inFolder(trees.getPathString())
                                    + " in the work tree has edits of its own and was left as it is: compare it with the branch");
                }
            }
            editor.finish();
            index.write();
            if (!index.commit()) {
                throw new IOException("the index cannot be written");
            }
        } finally {
            index.unlock();
        }
        return left;
    }

    private boolean bringAlong(TreeWalk trees, DirCache index, DirCacheEditor editor) throws IOException {
        String path = trees.getPathString();
        if (!isFileOrMissing(trees.getFileMode(FORMER)) || !isFileOrMissing(trees.getFileMode(NOW))) {
            return false;
        }
        ObjectId former = content(trees, FORMER);
        ObjectId now = content(trees, NOW);
        DiskFile file = onDisk(path);
        boolean along = file.isAs(now, ids);
        if (!along && file.isAs(former, ids)) {
            if (now == null) {
                file.delete();
            } else {
                file.replace(
                        reader.open(now).getBytes(),
                        trees.getFileMode(NOW) == FileMode.EXECUTABLE_FILE,
                        repository.getDirectory().toPath().resolve("bylaw-" + UUID.randomUUID()));
            }
            along = true;
        }
        if (isAs(former, index.getEntry(path))) {
            editor.add(
                    now == null ? new DirCacheEditor.DeletePath(path) : new Entry(path, now, trees.getFileMode(NOW)));
        }
        return along;
    }

    private DirCache lockIndex() throws IOException {
        Path lock = indexLock();
        for (int attempt = 1; LeftLock.isSoonGone(lock) && attempt < ATTEMPTS; attempt++) {
            Optional<DirCache> index = lockedIndex();
            if (index.isPresent()) {
                return index.get();
            }
        }
        throw new CommandFailure(
                Files.exists(lock)
                        ? LeftLock.line(lock, "the work tree was left as it is")
                        : "the index of " + place.root() + " is locked; the work tree was left as it is: try again");
    }

    private Optional<DirCache> lockedIndex() throws IOException {
        try {
            return Optional.of(repository.lockDirCache());
        } catch (LockFailedException locked) {
            return Optional.empty();
        }
    }

    private void requireNothingUnderWay() throws IOException {
        RepositoryState state = repository.getRepositoryState();
        if (state != RepositoryState.SAFE) {
            throw new CommandFailure(place.root() + " is in the middle of a " + business(state)
                    + "; nothing was committed: finish it or give it up (git status says how)");
        }
        Path lock = indexLock();
        if (!LeftLock.isSoonGone(lock)) {
            throw new CommandFailure(LeftLock.line(lock, "nothing was committed"));
        }
    }

    private static String business(RepositoryState state) {
        return switch (state) {
            case MERGING, MERGING_RESOLVED -> "merge";
            case CHERRY_PICKING, CHERRY_PICKING_RESOLVED -> "cherry-pick";
            case REVERTING, REVERTING_RESOLVED -> "revert";
            case BISECTING -> "bisection";
            default -> "rebase";
        };
    }

    private Path indexLock() {
        Path index = repository.getIndexFile().toPath();
        return index.resolveSibling(index.getFileName() + ".lock");
    }

    private DiskFile onDisk(String path) {
        return new DiskFile(place.root(), Path.of(path));
    }

    private @Nullable ObjectId content(RevCommit commit, String path) throws IOException {
        try (TreeWalk found = TreeWalk.forPath(reader, path, commit.getTree())) {
            return found == null ? null : found.getObjectId(0);
        }
    }

    private static @Nullable ObjectId content(TreeWalk trees, int side) {
        return trees.getFileMode(side) == FileMode.MISSING ? null : trees.getObjectId(side);
    }

    private static boolean isFileOrMissing(FileMode mode) {
        return mode == FileMode.MISSING || TreeCopy.isFile(mode);
    }

    private static boolean isAs(@Nullable ObjectId content, @Nullable DirCacheEntry entry) {
        return entry == null
                ? content == null
                : entry.getStage() == DirCacheEntry.STAGE_0
                        && entry.getObjectId().equals(content);
    }

    @Override
    public void close() {
        walk.close();
    }

    /** An entry of the index for what a commit has, of unknown date and length, so that git looks at the file itself. */
    private static final class Entry extends DirCacheEditor.PathEdit {

        private final ObjectId content;
        private final FileMode mode;

        private Entry(String path, ObjectId content, FileMode mode) {
            super(path);
            this.content = content;
            this.mode = mode;
        }

        @Override
        public void apply(DirCacheEntry entry) {
            entry.setFileMode(mode);
            entry.setObjectId(content);
            entry.setLength(0);
            entry.setLastModified(Instant.EPOCH);
        }
    }
}
