package org.bylaw.app.git;

/** Text of people without the characters that a reader does not see or that a tool takes for more than text. */
final class PlainText {

    private static final int REPLACEMENT = 0xFFFD;

    private PlainText() {}

    /** One line: breaks of lines, control characters and marks of writing direction are blanks, and several are one. */
    static String oneLine(String text) {
        return lines(text).replaceAll("[ \\t\\n]+", " ").strip();
    }

    /** Lines that end with {@code \n}: other control characters and marks of writing direction are blanks. */
    static String lines(String text) {
        var plain = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().map(PlainText::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int character) {
        if (character == '\t' || character == '\n') {
            return character;
        } else if (character == '\r' || character == 0x85 || character == 0x2028 || character == 0x2029) {
            return '\n';
        } else if (Character.getType(character) == Character.SURROGATE) {
            return REPLACEMENT;
        }
        return Character.isISOControl(character) || directs(character) ? ' ' : character;
    }

    /** The marks with which text can be made to look like other text; see Unicode Technical Report 36. */
    private static boolean directs(int character) {
        return character == 0x200E
                || character == 0x200F
                || character == 0x061C
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069
                || character == 0xFEFF;
    }
}
