package org.bylaw.app.form;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * A value of a file, letter by letter.
 *
 * @param text the digits of a number or the word of a value without quotes, as the file writes it; what a text says
 * @param quoted whether it stands in double quotes
 */
public record Literal(String text, boolean quoted) {

    /** The value that means the same as none. */
    static final Literal NULL = new Literal("null", false);

    /** As a file writes it. */
    String json() {
        return quoted ? "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"" : text;
    }
}
