package org.bylaw.position;

import org.bylaw.exact.Rational;

/**
 * Where an amount along a margin curve first falls to zero.
 *
 * @param reading the place, as a size or as whatever the search was asked to read sizes as
 * @param exact whether it is exact; otherwise it is a decimal of 18 significant digits next to the place
 */
record Crossing(Rational reading, boolean exact) {}
