package org.bylaw.account.drift;

/**
 * One position, its funding settled.
 *
 * @param market the place of its market in the lists of markets and moments
 * @param base {@code base_asset_amount} in 1e-9; negative for a short
 * @param quote {@code quote_asset_amount} in 1e-6: what entering cost, with fees and funding; negative for a long as a rule
 * @param maxMarginRatio the owner's own lower limit of the initial ratio in 1e-4; 0 means none
 * @param isolatedDeposit value of the position's own deposit in 1e-6 US dollars; 0 for a cross position
 * @param isolated whether its own deposit alone backs it
 */
public record StoredPosition(
        int market, long base, long quote, long maxMarginRatio, long isolatedDeposit, boolean isolated) {

    /** Checks that place, limit and deposit are not negative and that a cross position has no deposit of its own. */
    public StoredPosition {
        StoredAmounts.requireNotNegative("market", market);
        StoredAmounts.requireNotNegative("maxMarginRatio", maxMarginRatio);
        StoredAmounts.requireNotNegative("isolatedDeposit", isolatedDeposit);
        if (!isolated && isolatedDeposit > 0) {
            throw new IllegalArgumentException("a cross position has no deposit of its own: " + isolatedDeposit);
        }
    }
}
