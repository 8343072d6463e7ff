package org.bylaw.file;

import java.nio.file.Path;

/**
 * A file that was read.
 *
 * @param path as the caller named it, or below what the caller named
 * @param value what it says
 * @param lines where each field stands
 * @param <T> the type of the value
 */
public record ConfigFile<T>(Path path, T value, Lines lines) {

    /** The path as messages show it: with slashes, on one line. */
    public String name() {
        return Shown.path(path);
    }
}
