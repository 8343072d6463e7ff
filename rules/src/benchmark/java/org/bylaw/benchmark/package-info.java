/**
 * What Bylaw's rules cost: the same laws written by hand in plain Java over the same facts, and the benchmarks that set the two
 * side by side. The rule book's tests hold both to the same findings.
 *
 * <p>Belongs here: the hand-coded laws, the markets that are measured, the measurements. Does not belong here: any assertion
 * about time.
 */
@NullMarked
package org.bylaw.benchmark;

import org.jspecify.annotations.NullMarked;
