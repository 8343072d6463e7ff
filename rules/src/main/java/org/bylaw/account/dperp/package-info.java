/**
 * DPerp: isolated positions only ({@code DPERP-01}, {@code DPERP-14}).
 *
 * <p>Belongs here: what is DPerp's alone, how its contract states a leverage and how it liquidates. What its markets demand is
 * {@link org.bylaw.account.ScheduleMargin} over its table of categories.
 */
@NullMarked
package org.bylaw.account.dperp;

import org.jspecify.annotations.NullMarked;
