/**
 * The nearest parameter sets that pass: for a market or a change that is blocked, which parameters to move, by how much, and which
 * rules exclude each other where nothing near passes.
 *
 * <p>Belongs here: the search over the parameters of a market. Does not belong here: any law. Whether a candidate passes is what the
 * rule book says of it and nothing else.
 */
@NullMarked
package org.bylaw.repair;

import org.jspecify.annotations.NullMarked;
