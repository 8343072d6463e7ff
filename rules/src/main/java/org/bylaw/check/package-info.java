/**
 * What the rules look at: a market joined with its policy, one fact per leverage step, per fault of a schedule, and so on. Each
 * fact is an immutable value whose properties are what rule patterns read.
 *
 * <p>Belongs here: joining, resolving, and derived quantities that rules share. Does not belong here: thresholds, judgement.
 */
@NullMarked
package org.bylaw.check;

import org.jspecify.annotations.NullMarked;
