/**
 * The words that scenarios of every sort have in common: parameters of sentences and cells of tables. Cucumber knows them by
 * name in all packages of steps, so each is defined once, here or with the steps that alone use it.
 *
 * <p>Belongs here: how a word of a scenario becomes a value. Does not belong here: steps.
 */
@NullMarked
package org.bylaw.specs.words;

import org.jspecify.annotations.NullMarked;
