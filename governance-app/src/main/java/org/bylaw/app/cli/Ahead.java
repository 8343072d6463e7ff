package org.bylaw.app.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A value that a thread of its own makes ahead of its use, while the command goes on with something else.
 *
 * @param <T> the value
 */
final class Ahead<T> {

    private final FutureTask<T> task;

    private Ahead(FutureTask<T> task) {
        this.task = task;
    }

    /**
     * Starts to make the value.
     *
     * @param name of the thread, which does not keep the process alive
     */
    static <T> Ahead<T> of(String name, Callable<T> making) {
        var task = new FutureTask<>(making);
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return new Ahead<>(task);
    }

    /** The value, once it is there. What its making throws is thrown here, just as it was. */
    T get() throws Exception {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
