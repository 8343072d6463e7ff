package org.bylaw.specs.mutation;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;

/**
 * A stretch of a text.
 *
 * @param start where it starts
 * @param end where it ends, exclusive
 */
record Span(int start, int end) {

    /** Where {@code node} stands in the text whose stretch from {@code offset} on, {@code parsed}, it was read from. */
    static Span of(Node node, String parsed, int offset) {
        return node.getRange()
                .map(range ->
                        new Span(offset + characters(parsed, range.begin), offset + characters(parsed, range.end) + 1))
                .orElseThrow(() -> new IllegalArgumentException("has no place in the text: " + node));
    }

    /** How many characters of {@code parsed} stand before {@code position}. */
    private static int characters(String parsed, Position position) {
        int lineStart = 0;
        for (int line = 1; line < position.line; line++) {
            lineStart = parsed.indexOf('\n', lineStart) + 1;
        }
        return lineStart + position.column - 1;
    }

    /** The stretch itself. */
    String in(String text) {
        return text.substring(start, end);
    }
}
