package org.bylaw.app.quote;

/** A request that cannot be answered: the kind of error, and a line that names the field and the remedy. */
final class QuoteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    QuoteException(String code, String message) {
        super(message);
        this.code = code;
    }

    static QuoteException incomplete(String message) {
        return new QuoteException("incomplete", message);
    }

    static QuoteException impossible(String message) {
        return new QuoteException("impossible", message);
    }

    String code() {
        return code;
    }
}
