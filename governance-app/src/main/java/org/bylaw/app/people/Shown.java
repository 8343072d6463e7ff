package org.bylaw.app.people;

/** What came with a request, made fit to be stored and shown. */
final class Shown {

    private Shown() {}

    /** The text in one line without control and format characters, at most so many characters (code points) long. */
    static String line(String text, int mostCharacters) {
        return text.codePoints()
                .filter(character -> !isUnseen(character))
                .limit(mostCharacters)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
