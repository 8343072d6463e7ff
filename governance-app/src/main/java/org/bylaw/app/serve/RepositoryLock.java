package org.bylaw.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bylaw.app.CommandFailure;
import org.jspecify.annotations.Nullable;

/** One process at a time serves a repository: what another one is about to commit would look like left over from a crash. */
public final class RepositoryLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private RepositoryLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock of a repository. It ends with the process, however that ends.
     *
     * @param folder the folder of git's own files
     * @throws CommandFailure where another process has it, or the folder cannot be written to
     */
    public static RepositoryLock of(Path folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("bylaw.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tried(channel);
            if (lock == null) {
                channel.close();
                throw new CommandFailure("another bylaw serve uses the repository " + folder
                        + "; end it first, or name another one by --configs");
            }
            return new RepositoryLock(channel, lock);
        } catch (IOException unwritable) {
            throw new CommandFailure(folder
                    + " cannot be written to; give this user the right to, or name another repository by --configs");
        }
    }

    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }
}
