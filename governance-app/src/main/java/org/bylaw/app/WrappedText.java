package org.bylaw.app;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines at its spaces; a word that is longer than a line has one of its own. */
public final class WrappedText {

    private WrappedText() {}

    /**
     * The lines of {@code text}.
     *
     * @param start what the first line begins with
     * @param further what each further line begins with
     * @param width the most columns of a line
     */
    public static List<String> lines(String start, String further, String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(further);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
