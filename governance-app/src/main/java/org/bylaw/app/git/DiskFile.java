package org.bylaw.app.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * One file of the work tree, never through a symbolic link.
 *
 * @param root the root of the work tree
 * @param path the path from it
 */
record DiskFile(Path root, Path path) {

    /**
     * Whether it is as a commit has it.
     *
     * @param id the id of its content; null where the commit has no such file
     */
    boolean isAs(@Nullable ObjectId id, FileIds ids) throws IOException {
        if (!isReached() || !Files.exists(file(), LinkOption.NOFOLLOW_LINKS)) {
            return id == null && isReached();
        }
        return id != null && Files.isRegularFile(file(), LinkOption.NOFOLLOW_LINKS) && ids.isAs(id, file());
    }

    /**
     * Puts bytes in its place at once.
     *
     * @param aside a file of the same disk that is not there
     */
    void replace(byte[] bytes, boolean executable, Path aside) throws IOException {
        Files.createDirectories(file().getParent());
        try {
            try (FileChannel channel =
                    FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            if (executable && !aside.toFile().setExecutable(true, false)) {
                throw new IOException(aside + " cannot be made executable");
            }
            Files.move(aside, file(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Deletes it, and the folders above that are empty then. */
    void delete() throws IOException {
        Files.deleteIfExists(file());
        try {
            for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
                Files.delete(root.resolve(folder));
            }
        } catch (DirectoryNotEmptyException stays) {
            return;
        }
    }

    /** The file on disk. */
    Path file() {
        return root.resolve(path);
    }

    /** Whether all that is above it on disk are folders. */
    private boolean isReached() {
        for (Path folder = path.getParent(); folder != null; folder = folder.getParent()) {
            Path above = root.resolve(folder);
            if (Files.exists(above, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return true;
    }
}
