package org.bylaw.app.cli;

import java.util.concurrent.Callable;
import org.bylaw.app.CommandFailure;
import picocli.CommandLine.Command;

/** {@code bylaw serve}: refused with a clear line, since the review app is not part of this version. */
@Command(name = "serve", description = "Start the review app (not part of this version).")
final class ServeCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new CommandFailure("serve: the review app is not part of this version; use bylaw check");
    }
}
