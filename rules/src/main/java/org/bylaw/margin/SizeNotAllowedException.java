package org.bylaw.margin;

import org.bylaw.exact.Rational;

/** A size at or above the schedule's cap, or in a gap between tiers: no position of that size may be held. */
public final class SizeNotAllowedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says that {@code size} is not covered; {@code limit} tells which sizes are. */
    public SizeNotAllowedException(Rational size, String limit) {
        super("no position of size " + size + " may be held: " + limit);
    }
}
