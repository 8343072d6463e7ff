package org.bylaw.app.cli;

/** Arguments that a command does not understand. The message says which, without a full stop. */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUse(String message) {
        super(message);
    }
}
