package org.bylaw.file;

import org.jspecify.annotations.Nullable;

/**
 * Where the fields of a file stand. It keeps the text and looks for nothing before it is asked.
 */
public final class Lines {

    private final String text;
    private final String base;
    private volatile @Nullable JsonDocument document;

    /** The fields of the object at {@code base} in {@code text}. */
    Lines(String text, String base) {
        this.text = text;
        this.base = base;
    }

    /**
     * Where the field begins: its key, or the element of a list. A field that the file does not state is placed at the
     * innermost object around it.
     *
     * @param pointer JSON pointer of the field
     */
    public Position at(String pointer) {
        JsonDocument known = document;
        if (known == null) {
            if (!(JsonDocument.parse("", text) instanceof Read.Ok<JsonDocument> read)) {
                throw new IllegalStateException("a text that was read once cannot be read again");
            }
            known = read.value();
            document = known;
        }
        return known.position(base + pointer);
    }
}
