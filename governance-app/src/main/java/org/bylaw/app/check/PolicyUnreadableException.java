package org.bylaw.app.check;

/** A policy that a request needs and that is missing or cannot be read; the message names it and the remedy. */
public final class PolicyUnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    PolicyUnreadableException(String message) {
        super(message);
    }
}
