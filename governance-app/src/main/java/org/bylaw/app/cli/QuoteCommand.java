package org.bylaw.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.bylaw.app.quote.QuoteBatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bylaw quote}: what a market demands of a position. */
@Command(
        name = "quote",
        description =
                "Say what a market demands of a position: one JSON request per line of standard input, one answer per line.",
        footer = {
            "",
            "  echo '{\"id\":\"1\",\"marketRef\":\"drift/SOL-PERP\",\"baseSize\":\"4\"}' | bylaw quote",
            "",
            "Exit code: 0 every request was answered, 2 some could not be."
        })
final class QuoteCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--configs",
            paramLabel = "DIR",
            description = "The folder of venues that marketRef refers to; market-configs where not given.")
    private Path configs = Path.of("market-configs");

    @Override
    public Integer call() throws IOException {
        return new QuoteBatch(configs).run(System.in, Streams.of(spec).out()) ? ExitCode.CLEAR : ExitCode.COULD_NOT_RUN;
    }
}
