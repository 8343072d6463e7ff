package org.bylaw.file;

/**
 * Why a file cannot be read as what it should be.
 *
 * @param file the file, as the caller named it
 * @param line counted from 1; 0 where the fault concerns the file as a whole
 * @param column counted from 1, in UTF-16 code units; 0 where the fault concerns the file as a whole
 * @param pointer JSON pointer of the field; empty where no field can be named
 * @param message one line that names the value and the remedy
 */
public record FileFault(String file, int line, int column, String pointer, String message) {

    static FileFault at(String file, Position position, String pointer, String message) {
        return new FileFault(file, position.line(), position.column(), pointer, message);
    }

    static FileFault whole(String file, String message) {
        return at(file, Position.WHOLE_FILE, "", message);
    }

    /** {@code file:line:column: pointer: message}, without the parts that are not known. */
    @Override
    public String toString() {
        return file
                + (line == 0 ? "" : ":" + line + ":" + column)
                + ": "
                + (pointer.isEmpty() ? "" : pointer + ": ")
                + message;
    }
}
