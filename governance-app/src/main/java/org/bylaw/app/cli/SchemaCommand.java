package org.bylaw.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.bylaw.app.CommandFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bylaw schema}: the JSON Schema of a file. */
@Command(name = "schema", description = "Print the JSON Schema of a file of a venue.")
final class SchemaCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "market, policy or accepted")
    private String file = "";

    @Override
    public Integer call() throws IOException {
        switch (file) {
            case "market", "policy", "accepted" -> {}
            case "evidence", "committee" ->
                throw new CommandFailure(
                        "schema: " + file + " files are not part of this version; use market, policy or" + " accepted");
            default ->
                throw new CommandFailure("schema: " + file + " is no file of a venue; use market, policy or accepted");
        }
        try (InputStream in =
                SchemaCommand.class.getResourceAsStream("/org/bylaw/app/schema/" + file + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException("schema " + file + " is not on the class path");
            }
            Streams.of(spec).out().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return ExitCode.CLEAR;
    }
}
