package org.bylaw.app;

/** Text within HTML or SVG that shows as what it is. */
public final class MarkupText {

    private static final int REPLACEMENT = 0xFFFD;

    private MarkupText() {}

    /** The text as the content of an element or of a quoted attribute; what neither HTML nor XML can hold is replaced. */
    public static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isText(point) ? point : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean isText(int point) {
        boolean control = (point < 0x20 && point != '\t' && point != '\n') || (point >= 0x7F && point < 0xA0);
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean turnsDirection = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return !control && !surrogate && !turnsDirection && point != 0xFFFE && point != 0xFFFF;
    }
}
