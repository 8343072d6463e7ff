package org.bylaw.account.drift;

/**
 * Where an account, or an isolated position, stands against a requirement. Amounts in 1e-6 US dollars.
 *
 * @param collateral what backs it, weighted profit and loss included; may be negative
 * @param requirement the margin that it needs
 * @param liability what it is liable for
 * @param collateralBuffer the buffer's share of what counts negatively in the collateral, itself not above zero
 * @param requirementBuffer the buffer's share of the liability
 */
public record StoredHealth(
        long collateral, long requirement, long liability, long collateralBuffer, long requirementBuffer) {

    /** Whether the collateral covers the requirement. */
    public boolean meets() {
        return collateral >= requirement;
    }

    /** Whether the collateral covers the requirement with the buffer on both sides: what ends a liquidation. */
    public boolean meetsWithBuffer() {
        return shortageWithBuffer() == 0;
    }

    /**
     * What is short of the requirement with the buffer on both sides; 0 where nothing is.
     *
     * @throws ArithmeticException if an amount does not fit 64 bits
     */
    public long shortageWithBuffer() {
        long required = StoredAmounts.sum(requirement, requirementBuffer);
        return Math.max(0, StoredAmounts.difference(required, StoredAmounts.sum(collateral, collateralBuffer)));
    }

    /**
     * What the collateral is above the requirement; 0 where it is not.
     *
     * @throws ArithmeticException if it does not fit 64 bits
     */
    public long freeCollateral() {
        return Math.max(0, StoredAmounts.difference(collateral, requirement));
    }
}
