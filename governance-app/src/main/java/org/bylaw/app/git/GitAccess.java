package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.bylaw.app.CommandFailure;
import org.eclipse.jgit.errors.MissingObjectException;

/** What goes wrong between the app and a repository's files, as one line. */
final class GitAccess {

    private GitAccess() {}

    /**
     * What {@code access} yields.
     *
     * @param place the repository, as the line names it
     */
    static <T> T to(Path place, Access<T> access) {
        try {
            return access.run();
        } catch (MissingObjectException missing) {
            throw failure(
                    "the git repository " + place + " lacks the object "
                            + missing.getObjectId().name()
                            + "; this clone is partial or damaged: clone it without --filter",
                    missing);
        } catch (FileSystemException failed) {
            throw failure(failed.getFile() + " cannot be read or written: " + reason(failed), failed);
        } catch (IOException unreadable) {
            throw unreadable(place, unreadable);
        }
    }

    /** A repository that cannot be read at all. */
    static CommandFailure unreadable(Path place, Exception reason) {
        return failure("the git repository of " + place + " cannot be read: " + reason.getMessage(), reason);
    }

    /** A line with what caused it. */
    static CommandFailure failure(String line, Exception cause) {
        var failure = new CommandFailure(line);
        failure.initCause(cause);
        return failure;
    }

    private static String reason(FileSystemException failed) {
        String reason = failed.getReason();
        return reason == null ? failed.getClass().getSimpleName() : reason;
    }

    /** Something that is done with a repository. */
    @FunctionalInterface
    interface Access<T> {

        /** Does it. */
        T run() throws IOException;
    }
}
