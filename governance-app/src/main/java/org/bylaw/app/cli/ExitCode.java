package org.bylaw.app.cli;

/** What the process says to the shell. */
final class ExitCode {
    /** Nothing at or above the severity that fails. */
    static final int CLEAR = 0;
    /** Something at or above the severity that fails. */
    static final int FINDINGS = 1;
    /** Could not run: unreadable files, wrong usage, rules that do not compile. */
    static final int COULD_NOT_RUN = 2;

    private ExitCode() {}
}
