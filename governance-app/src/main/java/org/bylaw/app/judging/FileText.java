package org.bylaw.app.judging;

import org.jspecify.annotations.Nullable;

/**
 * A file of a commit, as far as it can be read as text.
 *
 * @param text its text; {@code null} where there is no such file, or it cannot be read
 * @param unreadable why it cannot be read, a line; empty where it can
 */
public record FileText(@Nullable String text, String unreadable) {

    /** A text; {@code null} for no file. */
    public static FileText of(@Nullable String text) {
        return new FileText(text, "");
    }

    /** Whether it can be read, or is not there. */
    public boolean readable() {
        return unreadable.isEmpty();
    }
}
