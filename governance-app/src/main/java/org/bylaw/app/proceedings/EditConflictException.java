package org.bylaw.app.proceedings;

/** A draft that was saved by somebody else since the editor read it. Nothing is saved; the message says by whom and when. */
public final class EditConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A conflict. */
    public EditConflictException(String message) {
        super(message);
    }
}
