package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Finding the repository around a place on disk. */
final class Repositories {

    static {
        IsolatedSystem.install();
    }

    private Repositories() {}

    /**
     * The repository around a file or folder, which need not exist itself.
     *
     * @param otherwise what the line says where there is none
     */
    static Repository around(Path place, String otherwise) {
        try {
            var builder = new FileRepositoryBuilder().setMustExist(true);
            builder.findGitDir(existingFolder(place).toFile());
            if (builder.getGitDir() == null) {
                throw new CommandFailure(place + " is in no git repository; " + otherwise);
            }
            return builder.build();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw GitAccess.unreadable(place, unreadable);
        }
    }

    /** Refuses a repository whose objects have other names than sha1. */
    static void requireSha1(Repository repository, Path place) {
        String objects = repository.getConfig().getString("extensions", null, "objectformat");
        if (objects != null && !objects.equals("sha1")) {
            throw new CommandFailure(place + " is in a git repository with " + objects
                    + " objects, which cannot be read; only repositories with sha1 objects can");
        }
    }

    /** The folder itself or the nearest one above that is there, without symbolic links. */
    static Path existingFolder(Path place) throws IOException {
        Path folder = place.toAbsolutePath().normalize();
        while (!Files.isDirectory(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder.toRealPath();
    }

    /** A path whose symbolic links on the way are followed, but not the file itself, which need not be there. */
    static Path resolved(Path file) throws IOException {
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
}
