package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Sizes next to each other to which a change of a margin curve does the same.
 *
 * <p>A stretch may be a single size, {@code from == to}: where one curve jumps at a size and the other just above it.
 *
 * @param from where the stretch starts. Where that is irrational: the smallest decimal of 18 significant digits above it, or of
 *     as many more as it takes to lie in the stretch
 * @param fromIncluded whether {@code from} itself belongs to the stretch
 * @param to where the next stretch starts, or the sizes end; {@code null} where they have no end
 * @param kind what happens to these sizes
 */
public record CurveStretch(
        Rational from, boolean fromIncluded, @Nullable Rational to, Kind kind) {

    /** What a change does to a size. */
    public enum Kind {
        /** The ratio stays. */
        EQUAL,
        /** The ratio falls. */
        LOOSER,
        /** The ratio rises. */
        TIGHTER,
        /** The current curve covers the size, the next one does not. */
        NO_LONGER_ALLOWED,
        /** The next curve covers the size, the current one does not. */
        NEWLY_ALLOWED;

        /** The kind of a size where {@code current - next} has the given sign. */
        static Kind ofSign(int sign) {
            return sign > 0 ? LOOSER : sign < 0 ? TIGHTER : EQUAL;
        }
    }
}
