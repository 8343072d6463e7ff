/**
 * Exact numbers: fractions, fractions with one square root, and real roots of polynomials. Nothing here rounds unless it is
 * asked to and told which way.
 *
 * <p>Belongs here: arithmetic that knows nothing of markets. No binary floating point.
 */
@NullMarked
package org.bylaw.exact;

import org.jspecify.annotations.NullMarked;
