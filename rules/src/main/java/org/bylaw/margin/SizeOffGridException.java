package org.bylaw.margin;

import org.bylaw.exact.Rational;

/** A base size that the venue cannot represent, because it is no multiple of the venue's smallest unit. */
public final class SizeOffGridException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says that {@code baseSize} is no multiple of {@code grid}. */
    public SizeOffGridException(Rational baseSize, Rational grid) {
        super("baseSize " + baseSize + " is no multiple of " + grid
                + ", the smallest base size that the venue represents");
    }
}
