/**
 * What one position needs and when it is liquidated: amounts, effective ratios, the liquidation price, the largest position
 * that a collateral opens.
 *
 * <p>Belongs here: pure arithmetic on one position and one margin schedule. Does not belong here: the schedules themselves
 * (see {@code margin}), accounts of several positions, judgement, files.
 */
@NullMarked
package org.bylaw.position;

import org.jspecify.annotations.NullMarked;
