package org.bylaw.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** What is to be said of a text that is not JSON. */
final class SyntaxFault {

    private SyntaxFault() {}

    static FileFault of(String source, String text, JsonParser parser, JsonProcessingException exception) {
        JsonLocation location = exception.getLocation() == null ? parser.currentLocation() : exception.getLocation();
        var at = new Position(location.getLineNr(), location.getColumnNr());
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return FileFault.at(source, at, pointer, message(text, (int) location.getCharOffset(), exception));
    }

    private static String message(String text, int offset, JsonProcessingException exception) {
        if (exception instanceof StreamConstraintsException) {
            return exception.getOriginalMessage().startsWith("Name")
                    ? "a key here is longer than %d characters; write a key of the format"
                            .formatted(JsonWalk.MAX_KEY_LENGTH)
                    : "this is nested deeper than %d levels; write the file in the format's own shape"
                            .formatted(JsonDocument.MAX_DEPTH);
        } else if (exception instanceof JsonEOFException || offset >= text.length()) {
            return "the text ends before the document does; it looks cut off: restore the rest or close what is open";
        }
        char character = text.charAt(offset);
        boolean escape = text.substring(Math.max(0, offset - 5), offset).contains("\\");
        return "this is not JSON: %s is out of place; %s"
                .formatted(
                        name(character),
                        escape ? "write \\\\ for a backslash, or a whole escape such as \\u0041" : remedy(character));
    }

    private static String name(char character) {
        return switch (character) {
            case '\n', '\r' -> "a line break inside a text";
            case '\t' -> "a tab inside a text";
            default ->
                Character.isISOControl(character) || Character.isSurrogate(character)
                        ? "U+%04X".formatted((int) character)
                        : String.valueOf(character);
        };
    }

    private static String remedy(char character) {
        return switch (character) {
            case '}', ']' -> "remove the comma before it, or add what is missing";
            case '"', '{', '[' -> "put a comma or a colon before it";
            case ',' -> "remove it, or add the value that is missing";
            case '\'' -> "put texts and keys in double quotes";
            case '/', '#' -> "remove the comment; a note has its place in source.note";
            case '\n', '\r', '\t' -> "close the text with a quote, or write \\n or \\t for the character";
            default -> "put texts and keys in double quotes, commas between values, and write true and false out";
        };
    }
}
