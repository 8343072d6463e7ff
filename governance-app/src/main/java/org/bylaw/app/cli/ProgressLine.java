package org.bylaw.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.bylaw.file.ReadingProgress;

/** One line on a terminal that tells how far a long check has come, and that is gone when the check is done. */
final class ProgressLine implements ReadingProgress, AutoCloseable {

    /** Fewer files are read before a reader has found the line. */
    private static final int FEWEST_FILES = 500;

    private final PrintWriter terminal;
    private int width;
    private boolean closed;

    /** A line on {@code terminal}. */
    ProgressLine(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** Shows the count a hundred times over. */
    @Override
    public synchronized void read(int files, int all) {
        if (!closed && all >= FEWEST_FILES && (files == all || files % (all / 100) == 0)) {
            show(
                    files == all
                            ? String.format(Locale.ROOT, "judging %,d files", all)
                            : String.format(Locale.ROOT, "read %,d of %,d files", files, all));
        }
    }

    /** Clears the line; a reader that goes on after a failure elsewhere is heard no more. */
    @Override
    public synchronized void close() {
        closed = true;
        if (width > 0) {
            show("");
            terminal.print('\r');
            terminal.flush();
        }
    }

    private void show(String text) {
        terminal.print('\r' + text + " ".repeat(Math.max(0, width - text.length())));
        terminal.flush();
        width = text.length();
    }
}
