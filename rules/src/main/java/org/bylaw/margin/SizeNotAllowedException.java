package org.bylaw.margin;

import org.bylaw.exact.Rational;

/**
 * A size that no position may have: at or above the schedule's cap, in a gap between tiers, below zero, or one at which the
 * venue's own arithmetic fails.
 */
public final class SizeNotAllowedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says that {@code size} may not be held; {@code reason} tells why, or which sizes may. */
    public SizeNotAllowedException(Rational size, String reason) {
        super("no position of size " + size + " may be held: " + reason);
    }
}
