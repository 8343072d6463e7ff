/**
 * What Drift's program and its fork Velocity compute for an account, in their own whole numbers: what its positions need, what
 * its collateral counts for, and how one liquidation is sized.
 *
 * <p>Belongs here: the programs' arithmetic on longs, rounding included; an evaluation allocates nothing per position. Sizes are in
 * 1e-9 base units, prices and money in 1e-6, ratios and weights in 1e-4, fees in 1e-6. The programs hold 128 bits; an amount that
 * leaves the 64 bits here is an {@link java.lang.ArithmeticException}, never a wrong number. {@link
 * org.bylaw.account.drift.DriftMargin} and {@link org.bylaw.account.drift.DriftLiquidation} answer in exact numbers over it. Does
 * not belong here: other venues, judgement.
 *
 * <p>Source: drift-labs/protocol-v2 {@code math/margin.rs}, {@code math/liquidation.rs}, {@code state/margin_calculation.rs};
 * velocity-exchange/velocity-v1, the same files.
 */
@NullMarked
package org.bylaw.account.drift;

import org.jspecify.annotations.NullMarked;
