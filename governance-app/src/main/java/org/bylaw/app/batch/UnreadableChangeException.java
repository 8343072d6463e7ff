package org.bylaw.app.batch;

/** The change of a request cannot be read; the message names the field, the value and the remedy. */
public final class UnreadableChangeException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableChangeException(String message) {
        super(message);
    }
}
