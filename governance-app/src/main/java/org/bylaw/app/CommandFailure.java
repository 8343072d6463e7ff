package org.bylaw.app;

import java.util.List;

/** A command that cannot be carried out: one line per reason, each naming the field or file and the remedy. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    /** A failure with its reasons. */
    public CommandFailure(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    /** A failure with one reason. */
    public CommandFailure(String line) {
        this(List.of(line));
    }

    /** The reasons, a line each. */
    public List<String> lines() {
        return lines;
    }
}
