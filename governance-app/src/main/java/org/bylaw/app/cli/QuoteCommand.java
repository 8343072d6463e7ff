package org.bylaw.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bylaw.app.quote.QuoteBatch;

/** {@code bylaw quote}: what a market demands of a position. */
final class QuoteCommand implements Command {

    private Path configs = Path.of("market-configs");

    @Override
    public String name() {
        return "quote";
    }

    @Override
    public String purpose() {
        return "Say what a market demands of a position: one JSON request per line of standard input, one answer per line.";
    }

    @Override
    public void declare(Syntax syntax) {
        syntax.option(
                "configs",
                "DIR",
                "The folder of venues that marketRef refers to; market-configs where not given.",
                given -> configs = Path.of(given));
    }

    @Override
    public List<String> notes() {
        return List.of(
                "  echo '{\"id\":\"1\",\"marketRef\":\"drift/SOL-PERP\",\"baseSize\":\"4\"}' | bylaw quote",
                "",
                "Exit code: 0 every request was answered, 2 some could not be.");
    }

    @Override
    public int run(Streams streams) throws IOException {
        return new QuoteBatch(configs).run(System.in, streams.out()) ? ExitCode.CLEAR : ExitCode.COULD_NOT_RUN;
    }
}
