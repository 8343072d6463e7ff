/**
 * What a change of a market does: which way and how far, for new risk and for open positions; what of it lands; what of it may be
 * done without waiting; and which way a change of a venue's law goes. Pure arithmetic over two configurations, the policy and the past; what to make of it is the rules' to say.
 */
@NullMarked
package org.bylaw.change;

import org.jspecify.annotations.NullMarked;
