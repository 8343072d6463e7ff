/**
 * What is known of the live market, as evidence files state it: each value with its source and its day. Immutable records and
 * their constraints. No disk, no clock: how old a value is depends on the day of a check, which is given.
 */
@NullMarked
package org.bylaw.evidence;

import org.jspecify.annotations.NullMarked;
