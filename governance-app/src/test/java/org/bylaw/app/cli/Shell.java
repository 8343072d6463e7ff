package org.bylaw.app.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Runs commands as a shell would, without a process. */
final class Shell {

    /**
     * What a command left behind.
     *
     * @param code its exit code
     * @param out its standard output
     * @param err its standard error
     */
    record Outcome(int code, String out, String err) {

        /** The lines of standard error. */
        List<String> complaints() {
            return err.lines().toList();
        }

        /** The last line of standard output. */
        String lastLine() {
            List<String> lines = out.lines().toList();
            return lines.get(lines.size() - 1);
        }
    }

    private Shell() {}

    /** Runs {@code bylaw} with these arguments and an empty standard input. */
    static Outcome bylaw(Object... arguments) {
        return bylawReading("", arguments);
    }

    /** Runs {@code bylaw} with these arguments and this standard input. */
    static Outcome bylawReading(String input, Object... arguments) {
        InputStream before = System.in;
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            int code = Bylaw.run(
                    new PrintWriter(out),
                    new PrintWriter(err),
                    Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
            return new Outcome(code, out.toString(), err.toString());
        } finally {
            System.setIn(before);
        }
    }
}
