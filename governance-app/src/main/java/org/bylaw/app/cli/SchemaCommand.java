package org.bylaw.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.bylaw.app.CommandFailure;

/** {@code bylaw schema}: the JSON Schema of a file. */
final class SchemaCommand implements Command {

    private String file = "";

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public String purpose() {
        return "Print the JSON Schema of a file of a venue.";
    }

    @Override
    public void declare(Syntax syntax) {
        syntax.argument(
                "FILE",
                Syntax.Count.EXACTLY_ONE,
                "market, policy, accepted, committee or evidence",
                given -> file = given);
    }

    @Override
    public int run(Streams streams) throws IOException {
        switch (file) {
            case "market", "policy", "accepted", "committee", "evidence" -> {}
            default ->
                throw new CommandFailure("schema: " + file
                        + " is no file of a venue; use market, policy, accepted, committee or evidence");
        }
        try (InputStream in =
                SchemaCommand.class.getResourceAsStream("/org/bylaw/app/schema/" + file + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException("schema " + file + " is not on the class path");
            }
            streams.out().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return ExitCode.CLEAR;
    }
}
