package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.ContentSource;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The files as they lie in the work tree, against a commit. Their bytes are compared here, since git may be configured to start
 * programs that convert them.
 */
final class WorkTree {

    private static final int HEAD = 0;
    private static final int FILES = 1;

    private final Repository repository;
    private final ObjectReader reader;
    private final FileIds ids = new FileIds();

    /** The work tree of {@code repository}. */
    WorkTree(Repository repository, ObjectReader reader) {
        this.repository = repository;
        this.reader = reader;
    }

    /** The files under {@code paths} that are not as in {@code head}; those that git ignores are left out. */
    List<String> changedFrom(RevTree head, List<String> paths) throws IOException {
        List<String> changed = new ArrayList<>();
        try (var walk = new TreeWalk(reader)) {
            walk.addTree(head);
            walk.addTree(new FileTreeIterator(repository));
            walk.setRecursive(true);
            walk.setFilter(RepositoryPaths.filter(paths));
            while (walk.next()) {
                if (isChanged(walk)) {
                    changed.add(walk.getPathString());
                }
            }
        }
        return changed;
    }

    /** The paths in {@code before} of the files under {@code paths} that were renamed since, by their paths now. */
    Map<String, String> renamedFrom(RevTree before, List<String> paths) throws IOException {
        DirCache files = files(paths);
        try (var walk = new TreeWalk(reader)) {
            walk.addTree(before);
            walk.addTree(new DirCacheIterator(files));
            walk.setRecursive(true);
            walk.setFilter(AndTreeFilter.create(RepositoryPaths.filter(paths), TreeFilter.ANY_DIFF));
            return Renames.among(
                    reader,
                    DiffEntry.scan(walk),
                    new ContentSource.Pair(ContentSource.create(reader), new FilesOnDisk()));
        }
    }

    private boolean isChanged(TreeWalk walk) throws IOException {
        FileMode committed = walk.getFileMode(HEAD);
        FileMode here = walk.getFileMode(FILES);
        if (committed == FileMode.MISSING) {
            return here != FileMode.GITLINK
                    && !walk.getTree(FILES, FileTreeIterator.class).isEntryIgnored();
        } else if (!TreeCopy.isFile(committed) || !TreeCopy.isFile(here)) {
            return TreeCopy.isFile(committed) || TreeCopy.isFile(here);
        }
        return !ids.isAs(walk.getObjectId(HEAD), onDisk(walk.getPathString()));
    }

    /** An index of what lies on disk, in memory alone. */
    private DirCache files(List<String> paths) throws IOException {
        DirCache files = DirCache.newInCore();
        DirCacheBuilder builder = files.builder();
        try (var walk = new TreeWalk(reader)) {
            walk.addTree(new FileTreeIterator(repository));
            walk.setRecursive(true);
            walk.setFilter(RepositoryPaths.filter(paths));
            while (walk.next()) {
                if (TreeCopy.isFile(walk.getFileMode(0))) {
                    var entry = new DirCacheEntry(walk.getPathString());
                    entry.setFileMode(FileMode.REGULAR_FILE);
                    entry.setObjectId(ids.id(onDisk(walk.getPathString())));
                    builder.add(entry);
                }
            }
        }
        builder.finish();
        return files;
    }

    private Path onDisk(String path) {
        return repository.getWorkTree().toPath().resolve(path);
    }

    /** The bytes of files in the work tree. */
    private final class FilesOnDisk extends ContentSource {

        @Override
        public long size(String path, ObjectId id) throws IOException {
            return Files.size(onDisk(path));
        }

        @Override
        public ObjectLoader open(String path, ObjectId id) throws IOException {
            return new ObjectLoader.SmallObject(Constants.OBJ_BLOB, Files.readAllBytes(onDisk(path)));
        }
    }
}
