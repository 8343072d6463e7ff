package org.bylaw.app.proceedings;

import java.nio.charset.StandardCharsets;
import org.bylaw.app.proposal.Statement;

/** What people write beside what they do. */
public final class Words {

    /** Longer than any reason has to be, short enough to be read. */
    private static final int LONGEST = 20_000;

    /** A title is one line. */
    private static final int LONGEST_TITLE = 160;

    private static final int LONGEST_LINK = 2_000;
    private static final int MOST_LINKS = 20;

    private Words() {}

    /**
     * Words that have to be there, without blanks around them.
     *
     * @param remedy what to do where there are none
     * @throws RefusedException where there are none, or too many
     */
    public static String said(String text, String remedy) {
        String said = text.strip();
        if (said.isEmpty()) {
            throw new RefusedException(remedy);
        }
        kept("it", said, LONGEST);
        return said;
    }

    /** Refuses what of a statement cannot be entered, or is longer than anybody reads. */
    static void writable(Statement statement) {
        kept("the title", statement.title(), LONGEST_TITLE);
        kept("the rationale", statement.rationale(), LONGEST);
        int links = statement.evidenceLinks().size();
        if (links > MOST_LINKS) {
            throw new RefusedException("there are " + links + " evidence links; name at most " + MOST_LINKS);
        }
        statement.evidenceLinks().forEach(link -> kept("an evidence link", link, LONGEST_LINK));
    }

    private static void kept(String what, String text, int longest) {
        if (text.length() > longest) {
            throw new RefusedException(what + " has " + text.length() + " characters; write at most " + longest);
        }
        writable(what, text);
    }

    /** A line that is no longer than a title may be: its beginning. */
    public static String title(String line) {
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int end = LONGEST_TITLE - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "\u2026";
    }

    /**
     * Refuses a text that no database and no file could keep.
     *
     * @param what the text's name, as the first words of a sentence
     */
    static void writable(String what, String text) {
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new RefusedException(
                    what + " holds a character that cannot be kept (U+0000 or half of a character); take it out");
        }
    }
}
