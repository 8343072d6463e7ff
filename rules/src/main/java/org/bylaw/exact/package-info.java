/**
 * Exact numbers: fractions, and fractions with one square root. Nothing here rounds unless it is asked to and told which way.
 *
 * <p>Belongs here: arithmetic that knows nothing of markets. No binary floating point.
 */
@NullMarked
package org.bylaw.exact;

import org.jspecify.annotations.NullMarked;
