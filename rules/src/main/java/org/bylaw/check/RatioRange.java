package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * A range of margin ratios, both ends included.
 *
 * @param lowest smallest ratio allowed
 * @param highest largest ratio allowed
 */
public record RatioRange(Rational lowest, Rational highest) {

    /** The end that {@code ratio} is beyond; {@code null} where it lies within. */
    public @Nullable Rational brokenBy(Rational ratio) {
        if (ratio.compareTo(lowest) < 0) {
            return lowest;
        }
        return ratio.compareTo(highest) > 0 ? highest : null;
    }
}
