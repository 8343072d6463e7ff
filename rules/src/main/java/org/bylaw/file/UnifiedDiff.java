package org.bylaw.file;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changes in a file, as a patch that {@code git apply} takes. */
public final class UnifiedDiff {

    private static final int LINES_OF_CONTEXT = 3;
    private static final String NO_FILE = "/dev/null";
    private static final String NO_NEWLINE = "\n\\ No newline at end of file";

    /** The two lines above the hunks, which are ours. */
    private static final int FILE_LINES = 2;

    private UnifiedDiff() {}

    /**
     * The patch of one file, each of its lines ended by a line feed; carriage returns of the file are kept as part of its
     * lines. Patches of several files may be written one after the other.
     *
     * @param path the file's path from where the patch will be applied, with slashes
     * @param before the file's text; {@code null} where the patch makes the file
     * @param after the file's text after the patch; {@code null} where the patch removes the file
     * @return empty where the patch would change nothing
     */
    public static String of(String path, @Nullable String before, @Nullable String after) {
        if (before == null ? after == null : before.equals(after)) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add("diff --git %s %s".formatted(name("a/" + path), name("b/" + path)));
        if (before == null) {
            lines.add("new file mode 100644");
        } else if (after == null) {
            lines.add("deleted file mode 100644");
        }
        List<String> hunks = hunks(before == null ? "" : before, after == null ? "" : after);
        if (!hunks.isEmpty()) {
            lines.add("--- " + (before == null ? NO_FILE : ended("a/" + path)));
            lines.add("+++ " + (after == null ? NO_FILE : ended("b/" + path)));
            lines.addAll(hunks);
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> hunks(String before, String after) {
        List<String> then = lines(before);
        List<String> now = lines(after);
        if (then.isEmpty() && now.isEmpty()) {
            return List.of();
        }
        List<String> diff =
                UnifiedDiffUtils.generateUnifiedDiff("", "", then, DiffUtils.diff(then, now), LINES_OF_CONTEXT);
        List<String> hunks = new ArrayList<>(diff.subList(FILE_LINES, diff.size()));
        if (then.isEmpty() || now.isEmpty()) {
            // The library lets even a text without a line begin at line 1; the format, at line 0.
            hunks.set(0, "@@ -%s +%s @@".formatted(all(then), all(now)));
        }
        return hunks;
    }

    private static String all(List<String> lines) {
        return lines.isEmpty() ? "0,0" : "1," + lines.size();
    }

    /** The lines of a text; a last one without an end carries the words by which a patch says so. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        String rest = lines.remove(lines.size() - 1);
        if (!rest.isEmpty()) {
            lines.add(rest + NO_NEWLINE);
        }
        return lines;
    }

    /** A name as git's own patches have it: in quotes where a character in it could be taken for something else. */
    private static String name(String path) {
        if (path.chars().noneMatch(UnifiedDiff::isQuoted)) {
            return path;
        }
        var quoted = new StringBuilder("\"");
        path.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (isQuoted(character)) {
                quoted.append(String.format("\\%03o", character));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }

    /** A name at the end of a line; a tab says where it ends when it holds a space. */
    private static String ended(String path) {
        String name = name(path);
        return name.equals(path) && path.indexOf(' ') >= 0 ? name + "\t" : name;
    }

    private static boolean isQuoted(int character) {
        return character == '"' || character == '\\' || character < ' ' || character == 0x7f;
    }
}
