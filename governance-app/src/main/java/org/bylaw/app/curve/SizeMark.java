package org.bylaw.app.curve;

import org.bylaw.exact.Rational;

/**
 * A size that a drawing points out.
 *
 * @param size the size
 * @param label what it is, a few words
 */
public record SizeMark(Rational size, String label) {}
