package org.bylaw.app.report;

import org.bylaw.app.MarkupText;

/** HTML as it is written, element by element. What is not markup is escaped. */
final class Html {

    private final StringBuilder text = new StringBuilder();

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn
     */
    Html open(String tag, String... attributes) {
        text.append('<').append(tag);
        for (int index = 0; index < attributes.length; index += 2) {
            text.append(' ')
                    .append(attributes[index])
                    .append("=\"")
                    .append(MarkupText.of(attributes[index + 1]))
                    .append('"');
        }
        text.append('>');
        return this;
    }

    /** Closes an element; a line ends with it. */
    Html close(String tag) {
        text.append("</").append(tag).append(">\n");
        return this;
    }

    /** Closes an element within a sentence. */
    Html closeInline(String tag) {
        text.append("</").append(tag).append('>');
        return this;
    }

    /** Words on one line. */
    Html words(String words) {
        text.append(MarkupText.of(Wording.onOneLine(words)));
        return this;
    }

    /** A space between two elements of a sentence. */
    Html space() {
        text.append(' ');
        return this;
    }

    /** An element that holds words. */
    Html element(String tag, String words, String... attributes) {
        return open(tag, attributes).words(words).close(tag);
    }

    /** An element within a sentence that holds words. */
    Html inline(String tag, String words, String... attributes) {
        return open(tag, attributes).words(words).closeInline(tag);
    }

    /** Text with its line breaks. */
    Html preformatted(String lines) {
        open("pre");
        text.append(MarkupText.of(lines));
        return close("pre");
    }

    /** Markup as it is: what this package, or a drawing, has written itself. */
    Html markup(String markup) {
        text.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
