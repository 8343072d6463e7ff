package org.bylaw.margin;

import org.bylaw.exact.Rational;

/** {@code rise * floor((position - base) / step)}: equal steps, each taken at its position; {@code step} is above zero. */
record EvenSteps(Rational base, Rational step, Rational rise) {}
