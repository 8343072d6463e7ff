package org.bylaw.app.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * The last line of an export.
 *
 * @param count how many entries there are
 * @param head the digest of the last one; {@link Entry#NONE} where there is none
 */
record ExportEnd(long count, String head) {

    private static final String COUNT = "count";
    private static final String HEAD = "head";

    /** Whether a line means to be the last one. */
    static boolean is(JsonNode line) {
        return line.has(COUNT);
    }

    /**
     * What a last line states.
     *
     * @throws IllegalArgumentException where it is none
     */
    static ExportEnd of(JsonNode line) {
        JsonNode count = line.path(COUNT);
        String head = line.path(HEAD).textValue();
        if (line.size() != 2 || !count.isIntegralNumber() || !count.canConvertToLong() || head == null) {
            throw new IllegalArgumentException("it is no entry, and does not state count and head alone either");
        }
        return new ExportEnd(count.longValue(), head);
    }

    /** The line. */
    String line() {
        return CanonicalNode.of(
                JsonNodeFactory.instance.objectNode().put(COUNT, count).put(HEAD, head));
    }
}
