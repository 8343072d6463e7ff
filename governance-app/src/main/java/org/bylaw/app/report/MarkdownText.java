package org.bylaw.app.report;

import java.util.regex.Pattern;

/**
 * Text in GitHub's Markdown that shows as what it is: it formats nothing, names no one, links to nothing and stays on its line.
 */
final class MarkdownText {

    /** Longer texts, which only a venue's own files can bring, are cut. */
    static final int LONGEST = 1_000;

    /** Zero width: what stands on its two sides is read apart. A backslash would not do, since links are made of the rendered text. */
    private static final String APART = "&#8203;";

    private static final Pattern LINK_START = Pattern.compile(
            "(?<=@)|(?<=#)(?=\\w)|(?<=GH-)(?=\\d)|(?<=:)(?=//)|(?<=www)(?=\\.)|(?<=:)(?=[\\w+-]+:)",
            Pattern.CASE_INSENSITIVE);

    private MarkdownText() {}

    /** Text within a sentence or a table's cell. */
    static String of(String text) {
        String line = LINK_START.matcher(onOneLine(text)).replaceAll("\u200b");
        StringBuilder shown = new StringBuilder();
        line.codePoints().forEach(point -> {
            switch (point) {
                case '\u200b' -> shown.append(APART);
                case '&' -> shown.append("&amp;");
                case '<' -> shown.append("&lt;");
                case '>' -> shown.append("&gt;");
                // A backslash would not keep it from starting a formula.
                case '$' -> shown.append("&#36;");
                case '\\', '`', '*', '_', '~', '[', ']', '|' ->
                    shown.append('\\').appendCodePoint(point);
                default -> shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** Text as code. It may stand within a sentence, not within a table's cell. */
    static String code(String text) {
        String line = onOneLine(text);
        if (line.isEmpty()) {
            return "(none)";
        }
        int run = 0;
        int longest = 0;
        for (int index = 0; index < line.length(); index++) {
            run = line.charAt(index) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String edge = longest > 0 ? " " : "";
        return fence + edge + line + edge + fence;
    }

    private static String onOneLine(String text) {
        String line = Wording.onOneLine(text);
        int points = line.codePointCount(0, line.length());
        return points <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + " ... (cut)";
    }
}
