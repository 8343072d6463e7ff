package org.bylaw.app.cli;

import java.util.List;

/** One of the commands of {@code bylaw}. */
interface Command {

    /** The word that calls it. */
    String name();

    /** What it does, in a sentence. */
    String purpose();

    /** Says which options and arguments it understands; each is told what was given for it. */
    default void declare(Syntax syntax) {}

    /** What else its help says: exit codes, examples. */
    default List<String> notes() {
        return List.of();
    }

    /**
     * Does it.
     *
     * @return the exit code
     * @throws Exception {@link org.bylaw.app.CommandFailure} for what the user can mend, anything else for a fault of Bylaw
     */
    int run(Streams streams) throws Exception;
}
