/**
 * Perpetual Protocol v2: cross margin over one pool ({@code PERP-01}), and how its contracts liquidate.
 *
 * <p>Belongs here: what the contracts compute, in their whole numbers of 0.000000000000000001. Source:
 * perpetual-protocol/perp-curie-contract @d520bd8e. Resting liquidity, funding, trading fees and collateral other than the
 * settlement token are not part of it.
 */
@NullMarked
package org.bylaw.account.perpetual;

import org.jspecify.annotations.NullMarked;
