package org.bylaw.app.cli;

import org.bylaw.app.CommandFailure;

/** {@code bylaw serve}: refused with a clear line, since the review app is not part of this version. */
final class ServeCommand implements Command {

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String purpose() {
        return "Start the review app (not part of this version).";
    }

    @Override
    public int run(Streams streams) {
        throw new CommandFailure("serve: the review app is not part of this version; use bylaw check");
    }
}
