package org.bylaw.app.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A lock of git that stands in the way. Only people can know whether its owner is still at work, so that none is deleted here. */
final class LeftLock {

    private static final long PAUSE_MILLISECONDS = 20;
    private static final int PAUSES = 100;

    private LeftLock() {}

    /** Lets another process finish, which takes milliseconds as a rule; whether the lock is gone. */
    static boolean isSoonGone(Path lock) {
        for (int pause = 0; pause < PAUSES && Files.exists(lock); pause++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLISECONDS));
        }
        return !Files.exists(lock);
    }

    /**
     * What to do about it.
     *
     * @param consequence what could not be done
     */
    static String line(Path lock, String consequence) throws IOException {
        return lock + " exists since " + Files.getLastModifiedTime(lock) + "; " + consequence
                + ": try again, and if no git command is at work there, one was killed: delete this file";
    }
}
