package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;
import org.jspecify.annotations.Nullable;

/**
 * The smallest size at which a law about curves does not hold, with the values there.
 *
 * @param size where the violation starts
 * @param unit unit of {@code size} in words: {@code quote}, {@code base}, {@code contracts}, {@code open interest USD}; {@code
 *     null} where the ratios do not depend on a size
 * @param attained whether {@code size} itself violates; otherwise every size just above it does
 * @param initial the market's initial ratio there
 * @param maintenance the market's maintenance ratio there; {@code null} where it has none
 * @param observed what was seen there
 * @param limit what is allowed there
 */
public record Witness(
        Rational size,
        @Nullable String unit,
        boolean attained,
        Surd initial,
        @Nullable Surd maintenance,
        Surd observed,
        Surd limit) {}
