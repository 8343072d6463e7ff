package org.bylaw.app.web.proposal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bylaw.app.judging.FileText;
import org.bylaw.app.web.page.DiffLine;
import org.bylaw.file.UnifiedDiff;
import org.jspecify.annotations.Nullable;

/** Differences of files, line by line, as pages show them. */
public final class Diffs {

    private static final String HUNK = "@@";

    private Diffs() {}

    /**
     * The lines that differ, with three lines around them.
     *
     * @param before the text before; {@code null} where there was no file
     * @param after the text after; {@code null} where there is none any more
     * @return empty where nothing differs
     */
    public static List<DiffLine> of(String path, @Nullable String before, @Nullable String after) {
        return UnifiedDiff.of(path, before, after)
                .lines()
                .dropWhile(line -> !line.startsWith(HUNK))
                .map(Diffs::line)
                .collect(Collectors.toUnmodifiableList());
    }

    /** The same of files of which either may be unreadable: then a line says so. */
    public static List<DiffLine> of(String path, FileText before, FileText after) {
        return before.readable() && after.readable()
                ? of(path, before.text(), after.text())
                : Stream.of(before, after)
                        .filter(file -> !file.readable())
                        .map(file -> new DiffLine(DiffLine.Kind.LEFT_OUT, "cannot be shown: " + file.unreadable()))
                        .toList();
    }

    private static DiffLine line(String line) {
        if (line.startsWith(HUNK)) {
            return new DiffLine(DiffLine.Kind.LEFT_OUT, line);
        }
        String text = line.isEmpty() ? "" : line.substring(1);
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> new DiffLine(DiffLine.Kind.ADDED, text);
            case '-' -> new DiffLine(DiffLine.Kind.REMOVED, text);
            case '\\' -> new DiffLine(DiffLine.Kind.LEFT_OUT, line);
            default -> new DiffLine(DiffLine.Kind.SAME, text);
        };
    }
}
