package org.bylaw.file;

/**
 * A place in a text.
 *
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 code units
 */
public record Position(int line, int column) {

    /** The place of what concerns the file as a whole, or could not be read at all. */
    public static final Position WHOLE_FILE = new Position(0, 0);
}
