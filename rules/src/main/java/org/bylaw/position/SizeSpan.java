package org.bylaw.position;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of sizes in the order in which a search meets them.
 *
 * @param near the end met first
 * @param nearIncluded whether that end belongs to the stretch
 * @param far the end met last: above {@code near} if rising, below it if falling; {@code null} where a rising one has no end
 * @param farIncluded whether that end belongs to the stretch
 * @param rising whether sizes are met from small to large
 */
record SizeSpan(
        Rational near, boolean nearIncluded, @Nullable Rational far, boolean farIncluded, boolean rising) {

    /** Whether no size belongs to it. */
    boolean empty() {
        return far != null && (near.equals(far) ? !(nearIncluded && farIncluded) : !before(near, far));
    }

    /** Whether {@code first} is met strictly before {@code second}. */
    boolean before(Rational first, Rational second) {
        return rising ? first.compareTo(second) < 0 : first.compareTo(second) > 0;
    }

    /** Whether {@code size} belongs to it and is not its near end. */
    boolean continuesTo(Rational size) {
        return before(near, size) && (far == null || before(size, far) || (farIncluded && size.equals(far)));
    }
}
