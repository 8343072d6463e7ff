package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;

/**
 * The smallest witness that one curve does not keep to another.
 *
 * @param size where the violation starts. Where that is irrational: the smallest decimal of 18 significant digits above it,
 *     which itself violates; where the violation ends before such a decimal, it has as many more digits as that takes. Where
 *     the violation starts at zero with a ratio that grows without bound: the largest power of ten, at most 1, with a
 *     violation at every size from zero up to it. With a curve on the programs' size grid: the smallest size on that grid
 * @param attained whether {@code size} itself violates; otherwise every size just above it does
 * @param value the first curve there: at {@code size} if attained, otherwise its limit from above
 * @param limit the second curve there, likewise
 */
public record CurveViolation(Rational size, boolean attained, Surd value, Surd limit) {}
