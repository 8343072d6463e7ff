/**
 * The pages about markets: the venues, the markets of one, and one market with everything that is known of it.
 *
 * <p>Belongs here: what these pages show, in which order, and what is kept of judgements of the configuration as it stands. Does not
 * belong here: judging, what a proposal changes.
 */
@NullMarked
package org.bylaw.app.web.market;

import org.jspecify.annotations.NullMarked;
