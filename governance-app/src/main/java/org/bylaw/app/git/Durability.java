package org.bylaw.app.git;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.SystemReader;

/** That what was acknowledged outlasts a loss of power. */
final class Durability {

    private Durability() {}

    /**
     * Lets JGit flush an object before it gets its name, and a branch before it is moved. These two settings are the ones that
     * JGit honours; it knows nothing of git's newer {@code core.fsync}.
     */
    static void require(Config config) {
        config.setBoolean("core", null, "fsyncobjectfiles", true);
        config.setBoolean("core", null, "fsyncreffiles", true);
    }

    /** Flushes the names of objects, which JGit leaves to the file system. */
    static void flushNames(Repository repository, Iterable<? extends AnyObjectId> objects) throws IOException {
        Path folder = repository.getCommonDirectory().toPath().resolve("objects");
        for (AnyObjectId object : objects) {
            flushFolder(folder.resolve(object.name().substring(0, 2)));
        }
        flushFolder(folder);
    }

    /** Flushes a branch and its name. */
    static void flushBranch(Repository repository, String ref) throws IOException {
        Path common = repository.getCommonDirectory().toPath();
        Path file = common.resolve(ref);
        if (Files.isRegularFile(file)) {
            flush(file);
        }
        for (Path folder = file.getParent(); folder != null && folder.startsWith(common); folder = folder.getParent()) {
            flushFolder(folder);
        }
    }

    /** A folder that git emptied and removed meanwhile needs no flush, and Windows flushes names by itself. */
    private static void flushFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder) && !SystemReader.getInstance().isWindows()) {
            flush(folder);
        }
    }

    private static void flush(Path place) throws IOException {
        try (FileChannel channel = FileChannel.open(place, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
