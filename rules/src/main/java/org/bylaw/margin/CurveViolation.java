package org.bylaw.margin;

import org.bylaw.exact.Rational;
import org.bylaw.exact.Surd;

/**
 * The smallest witness that one curve does not keep to another.
 *
 * @param size where the violation starts. Where that is irrational, the smallest decimal of 18 significant digits above it,
 *     which itself violates
 * @param attained whether {@code size} itself violates; otherwise every size just above it does
 * @param value the first curve there: at {@code size} if attained, otherwise its limit from above
 * @param limit the second curve there, likewise
 */
public record CurveViolation(Rational size, boolean attained, Surd value, Surd limit) {}
