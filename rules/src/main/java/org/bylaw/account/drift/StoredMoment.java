package org.bylaw.account.drift;

/**
 * What a market is at.
 *
 * @param price of one base unit in 1e-6 of the quote asset: the oracle's, in settlement the expiry price; what is not above
 *     zero counts as zero
 * @param quotePrice of the quote asset in 1e-6 US dollars, not negative
 * @param netUserPnl unrealized profit of all users together in 1e-6; negative for a loss
 */
public record StoredMoment(long price, long quotePrice, long netUserPnl) {

    /** Checks the quote price. */
    public StoredMoment {
        StoredAmounts.requireNotNegative("quotePrice", quotePrice);
    }
}
