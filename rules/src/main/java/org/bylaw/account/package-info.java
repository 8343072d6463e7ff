/**
 * Accounts: collateral, cross and isolated positions, what they must hold, and what may be done with them.
 *
 * <p>Belongs here: what all venues have in common. An account is an immutable value; every action gives a new account or a
 * refusal with the number that was missing. What a venue demands is {@link org.bylaw.account.AccountMargin}: {@link
 * org.bylaw.account.ScheduleMargin} where that follows exactly from the margin schedules, otherwise one implementation per family
 * of venues in the packages below. Does not belong here: margin schedules ({@code margin}), single
 * positions without an account ({@code position}), judgement of configurations ({@code check}), files.
 *
 * <p>Amounts of money are in the quote currency, sizes in units of the base asset, contracts linear. Resting orders, funding
 * that has not been settled, and interest are not part of it.
 */
@NullMarked
package org.bylaw.account;

import org.jspecify.annotations.NullMarked;
