package org.bylaw.app.git;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Files of a commit, written to a folder. */
final class TreeCopy {

    private final Path target;
    private final List<String> left = new ArrayList<>();

    private TreeCopy(Path target) {
        this.target = target.toAbsolutePath().normalize();
    }

    /**
     * Writes the files of a tree.
     *
     * @param paths files and folders of the tree, with slashes; an empty one is the whole tree
     * @return the paths that are no files, such as symbolic links
     */
    static List<String> write(ObjectReader reader, AnyObjectId tree, List<String> paths, Path target)
            throws IOException {
        var copy = new TreeCopy(target);
        try (var walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            walk.setFilter(RepositoryPaths.filter(paths));
            while (walk.next()) {
                copy.entry(walk);
            }
        }
        return copy.left;
    }

    /** Whether an entry of a tree holds the bytes of a file. */
    static boolean isFile(FileMode mode) {
        return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
    }

    private void entry(TreeWalk walk) throws IOException {
        String path = walk.getPathString();
        if (!isFile(walk.getFileMode(0))) {
            left.add(path);
            return;
        }
        Path file = inTarget(path);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            walk.getObjectReader().open(walk.getObjectId(0)).copyTo(out);
        }
    }

    /** A tree may be made by hand: a name in it may be that of the parent folder, or none that this machine can write. */
    private Path inTarget(String path) {
        Path file = target;
        try {
            for (String name : path.split("/", -1)) {
                Path inside = file.resolve(name).normalize();
                if (!file.equals(inside.getParent())) {
                    throw new CommandFailure(path + ": a commit holds a file of this name; no file may be called so");
                }
                file = inside;
            }
        } catch (InvalidPathException unwritable) {
            var failure = new CommandFailure(path
                    + ": a commit holds a file of this name, which cannot be written here: " + unwritable.getReason());
            failure.initCause(unwritable);
            throw failure;
        }
        return file;
    }
}
