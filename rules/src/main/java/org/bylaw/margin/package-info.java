/**
 * How much margin a position of a size needs: margin schedules, the curves they draw over all sizes, and the exact comparison
 * of two curves: as a limit, and as a change of one into the other.
 *
 * <p>Belongs here: pure arithmetic on one market's parameters, exact or in the venue's own integers. Does not belong here:
 * judgement (see {@code check} and the rules), accounts, files.
 */
@NullMarked
package org.bylaw.margin;

import org.jspecify.annotations.NullMarked;
