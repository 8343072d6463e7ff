/**
 * The rule book: rule files and what they say of themselves, their lints, their compilation, and the judging of markets by
 * them.
 *
 * <p>Belongs here: everything that knows Drools, and the result of a check. The rule files are beside this package, in {@code
 * org/bylaw/rules}. Does not belong here: what a rule is about (see {@code check}, {@code margin}); files of a venue.
 */
@NullMarked
package org.bylaw.rulebook;

import org.jspecify.annotations.NullMarked;
