package org.bylaw.app.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files of a commit in a temporary folder of their own, under the paths that they have in the repository; closing deletes it. */
public final class BaseFiles implements AutoCloseable {

    private final Path folder;
    private final List<String> links;

    private BaseFiles(Path folder, List<String> links) {
        this.folder = folder;
        this.links = links;
    }

    /** Writes files of a commit to a new temporary folder. */
    static BaseFiles of(ConfigRepository repository, BaseRevision base, List<Path> paths) throws IOException {
        Path folder = Files.createTempDirectory("bylaw-base-");
        try {
            return new BaseFiles(folder, repository.copyTo(base, paths, folder));
        } catch (RuntimeException failed) {
            delete(folder);
            throw failed;
        }
    }

    /** The folder that stands for the repository's root. */
    public Path folder() {
        return folder;
    }

    /** The paths in the commit that are not copied since they are no files: symbolic links and submodules. */
    public List<String> links() {
        return links;
    }

    /** Deletes the folder and all in it. */
    @Override
    public void close() {
        try {
            delete(folder);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
