package org.bylaw.file;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of reading a text: the value, or every fault that was found.
 *
 * @param <T> the type of the value
 */
public sealed interface Read<T> {

    /**
     * The text says what it should.
     *
     * @param value what was read
     * @param lines where in the text each field stands
     */
    record Ok<T>(T value, Lines lines) implements Read<T> {}

    /**
     * The text cannot be read.
     *
     * @param faults in the order of the text; never empty
     */
    record Faulty<T>(List<FileFault> faults) implements Read<T> {
        /** Keeps a copy that cannot change. */
        public Faulty {
            faults = List.copyOf(faults);
        }

        /** All faults in one line. */
        public String message() {
            return faults.stream().map(FileFault::toString).collect(Collectors.joining("; "));
        }
    }
}
