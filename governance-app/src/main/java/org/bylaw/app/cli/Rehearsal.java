package org.bylaw.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the start script runs while Java writes its archive of loaded classes: the kinds of work that should start quickly,
 * once each, their answers thrown away.
 */
final class Rehearsal {

    private Rehearsal() {}

    /** Rehearses on the folder of venues, and on the market file in it, that the arguments name. */
    public static void main(String[] arguments) throws IOException {
        Logging.choose(List.of());
        String configs = arguments[0];
        run("", "check", configs, "--format", "json");
        run("", "check", configs);
        run("", "check", configs, "--base", "HEAD");
        String market = Files.readString(Path.of(arguments[1]));
        run(line("\"market\": " + market), "check", "--batch", "--configs", configs);
        run(line("\"baseSize\": \"1\", \"market\": " + market), "quote", "--configs", configs);
    }

    private static String line(String members) {
        return "{\"id\": \"1\", " + members.replaceAll("\\s+", " ") + "}\n";
    }

    private static void run(String input, String... arguments) {
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Bylaw.run(nowhere, nowhere, arguments);
    }
}
