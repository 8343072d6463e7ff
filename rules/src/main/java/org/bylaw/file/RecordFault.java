package org.bylaw.file;

/** Why a recorded change cannot be expressed in the file format; it ends the reading of that change alone. */
final class RecordFault extends Exception {

    private static final long serialVersionUID = 1L;

    RecordFault(String message) {
        super(message);
    }
}
