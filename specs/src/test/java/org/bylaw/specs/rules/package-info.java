/**
 * The steps of {@code features/rules}. A scenario's words become the texts of a policy, a market and accepted findings, which
 * go the way of any file: strict reading, shape check, rule book.
 *
 * <p>Belongs here: the language of the scenarios. Does not belong here: facts of the rules, which no step makes by itself.
 */
@NullMarked
package org.bylaw.specs.rules;

import org.jspecify.annotations.NullMarked;
