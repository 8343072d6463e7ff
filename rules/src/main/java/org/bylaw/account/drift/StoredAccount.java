package org.bylaw.account.drift;

import java.util.List;

/**
 * One account (a user's sub-account).
 *
 * @param deposit value of the cross pool's quote asset in 1e-6 US dollars; negative where the account owes it, which is then
 *     required in full and no collateral
 * @param maxMarginRatio the owner's own lower limit of the initial ratio in 1e-4, for all positions; 0 means none
 * @param highLeverage whether the account is in Drift's high-leverage mode for what is asked
 * @param positions cross and isolated ones in any order
 * @param borrows what else the account owes
 */
public record StoredAccount(
        long deposit,
        long maxMarginRatio,
        boolean highLeverage,
        List<StoredPosition> positions,
        List<StoredBorrow> borrows) {

    /** Takes copies of the lists. */
    public StoredAccount {
        StoredAmounts.requireNotNegative("maxMarginRatio", maxMarginRatio);
        positions = List.copyOf(positions);
        borrows = List.copyOf(borrows);
    }
}
