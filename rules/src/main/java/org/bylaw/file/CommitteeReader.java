package org.bylaw.file;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.bylaw.committee.Committee;
import org.bylaw.committee.CommitteeFaults;
import org.bylaw.market.ShapeFault;

/**
 * Reads {@code committee.json}, whole or not at all: nobody decides by a committee of which a part is missing or impossible, so that
 * what is read is of the right shape and holds together.
 */
public final class CommitteeReader {

    private CommitteeReader() {}

    /** Reads a file of at most 1 MB; a larger one is refused unread. */
    public static Read<Committee> read(Path path) {
        return sound(Shown.path(path), StrictJsonReader.COMMITTEE.read(path));
    }

    /**
     * Reads bytes that must be UTF-8.
     *
     * @param source how faults name them
     */
    public static Read<Committee> read(String source, byte[] bytes) {
        return sound(source, StrictJsonReader.COMMITTEE.read(source, bytes));
    }

    /**
     * Reads a text.
     *
     * @param source how faults name it
     */
    public static Read<Committee> read(String source, String text) {
        return sound(source, StrictJsonReader.COMMITTEE.read(source, text));
    }

    private static Read<Committee> sound(String source, Read<Committee> read) {
        if (!(read instanceof Read.Ok<Committee> ok)) {
            return read;
        }
        List<ShapeFault> faults = ShapeCheck.of(ok.value());
        if (faults.isEmpty()) {
            faults = CommitteeFaults.of(ok.value());
        }
        return faults.isEmpty()
                ? read
                : new Read.Faulty<>(faults.stream()
                        .map(fault ->
                                FileFault.at(source, ok.lines().at(fault.pointer()), fault.pointer(), fault.message()))
                        .sorted(Comparator.comparingInt(FileFault::line).thenComparingInt(FileFault::column))
                        .toList());
    }
}
