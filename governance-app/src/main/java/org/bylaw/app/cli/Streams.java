package org.bylaw.app.cli;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command writes.
 *
 * @param out its answer
 * @param err its errors and progress
 */
record Streams(PrintWriter out, PrintWriter err) {

    static Streams of(@Nullable CommandSpec spec) {
        var line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        return new Streams(line.getOut(), line.getErr());
    }
}
