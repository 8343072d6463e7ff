/**
 * Recorded cases of others, the venues' own unit tests and published examples among them, asked of Bylaw's arithmetic; see
 * {@code src/conformance/run}.
 *
 * <p>Belongs here: reading the cases and asking for the answer, a class per file. Does not belong here: any arithmetic that
 * Bylaw should do itself.
 */
@NullMarked
package org.bylaw.conformance;

import org.jspecify.annotations.NullMarked;
