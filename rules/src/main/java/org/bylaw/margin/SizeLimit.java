package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The supremum of a set of allowed sizes.
 *
 * @param size the supremum; {@code null} where sizes are unbounded
 * @param attained whether a position of exactly that size is allowed; false where no size is allowed (then size is zero) and
 *     where the sizes are unbounded
 */
public record SizeLimit(@Nullable Rational size, boolean attained) {

    /** Every size is allowed. */
    public static final SizeLimit UNBOUNDED = new SizeLimit(null, false);

    /** No size is allowed. */
    public static final SizeLimit NONE = new SizeLimit(Rational.ZERO, false);
}
