package org.bylaw.account.drift;

/**
 * Another asset that the account owes.
 *
 * @param value in 1e-6 US dollars, not negative
 * @param initialLiabilityWeight in 1e-4, for the initial and the fill requirement
 * @param maintenanceLiabilityWeight in 1e-4
 */
public record StoredBorrow(long value, long initialLiabilityWeight, long maintenanceLiabilityWeight) {

    /** Checks that nothing is negative. */
    public StoredBorrow {
        StoredAmounts.requireNotNegative("value", value);
        StoredAmounts.requireNotNegative("initialLiabilityWeight", initialLiabilityWeight);
        StoredAmounts.requireNotNegative("maintenanceLiabilityWeight", maintenanceLiabilityWeight);
    }
}
