/**
 * Whether the scenarios notice a broken rule: each rule is broken in turn, in a few ways, and the scenarios that name it have
 * to fail.
 *
 * <p>Belongs here: the ways of breaking, the run, and the list of mutants that nobody could notice. Does not belong here:
 * mutants of Java, which PIT makes.
 */
@NullMarked
package org.bylaw.specs.mutation;

import org.jspecify.annotations.NullMarked;
