package org.bylaw.app.git;

import java.util.List;
import java.util.regex.Pattern;
import org.bylaw.app.git.Trailers.Trailer;

/**
 * The message of a commit: subject, words of people, trailers. The trailers are the last paragraph and no words of people are
 * in it, so that none of them can be taken for a trailer.
 */
public final class CommitText {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    /** git takes what stands before such a line for the whole message: the rest would be a patch. */
    private static final Pattern PATCH_FOLLOWS = Pattern.compile("(?m)^---");

    /** git takes what stands before a line with these for the whole message: the rest would be for the editor's eyes alone. */
    private static final String SCISSORS = " >8 -";

    private static final String OTHER_SCISSORS = " 8< -";

    private static final Pattern LEADING_DASHES = Pattern.compile("^[- ]+");

    private CommitText() {}

    /**
     * A message.
     *
     * @param subject one line; breaks in it are blanks
     * @param body any text, Markdown for instance; may be empty
     * @param trailers at least one; in a value, breaks and control characters are blanks
     */
    public static String of(String subject, String body, List<Trailer> trailers) {
        String line = LEADING_DASHES
                .matcher(harmless(PlainText.oneLine(subject)))
                .replaceFirst("")
                .strip();
        if (line.isEmpty()) {
            throw new IllegalArgumentException("a commit needs a subject");
        } else if (trailers.isEmpty()) {
            throw new IllegalArgumentException("without trailers, words at the end could be taken for some");
        }
        var text = new StringBuilder(line).append("\n\n");
        String words = PlainText.lines(body).strip();
        if (!words.isEmpty()) {
            text.append(harmless(words)).append("\n\n");
        }
        for (Trailer trailer : trailers) {
            text.append(line(trailer)).append('\n');
        }
        return text.toString();
    }

    private static String harmless(String words) {
        return PATCH_FOLLOWS.matcher(words.replace(SCISSORS, OTHER_SCISSORS)).replaceAll(" ---");
    }

    private static String line(Trailer trailer) {
        if (!KEY.matcher(trailer.key()).matches()) {
            throw new IllegalArgumentException("not the key of a trailer: " + trailer.key());
        }
        return (trailer.key() + ": " + harmless(PlainText.oneLine(trailer.value()))).stripTrailing();
    }
}
