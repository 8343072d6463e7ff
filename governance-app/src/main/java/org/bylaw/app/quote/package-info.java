/**
 * {@code bylaw quote}: what a market demands of a position.
 *
 * <p>Belongs here: requests, answers and how their numbers are written. Does not belong here: arithmetic (see {@code
 * org.bylaw.position}), judgement.
 */
@NullMarked
package org.bylaw.app.quote;

import org.jspecify.annotations.NullMarked;
