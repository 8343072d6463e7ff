package org.bylaw.app.proceedings;

/** Something that was asked for and is not done. The message says why and what to do, for the person who asked. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A refusal. */
    public RefusedException(String message) {
        super(message);
    }
}
