/**
 * Past changes of markets judged again, under two laws: which verdicts a change of rules or policy would have flipped.
 *
 * <p>Belongs here: the replay and its result. Does not belong here: what the rules say, and how the result is shown.
 */
@NullMarked
package org.bylaw.app.backtest;

import org.jspecify.annotations.NullMarked;
