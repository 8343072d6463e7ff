package org.bylaw.conformance;

/** The answer has more than 64 bits, and the arithmetic of 64 bits refused it in so many words instead of answering wrongly. */
final class Beyond64BitsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Beyond64BitsException(Throwable cause) {
        super(cause);
    }
}
