package org.bylaw.account;

/** Why an action on an account is refused. */
public enum Refusal {
    /** Collateral is zero or below. */
    INVALID_COLLATERAL(InvalidCollateralException.REASON),
    /** What the action would leave does not cover the initial requirement. */
    INITIAL_MARGIN("not enough collateral for the initial margin"),
    /** What the action would leave does not cover the maintenance requirement. */
    MAINTENANCE_MARGIN("not enough collateral for the maintenance margin"),
    /** More is taken out than is there. */
    COLLATERAL("more than the collateral that is there"),
    /** The leverage is above what the market allows at that size, or the owner's own limits do. */
    MAX_LEVERAGE("above the maximum leverage"),
    /** The leverage is above what the policy allows to the trader's experience. */
    EXPERIENCE("above the leverage limit of the trader's experience"),
    /** The position is larger than the policy allows, or than the market's table reaches. */
    POSITION_SIZE("above the limit on the position's size"),
    /** The venue does not have the margin mode, or not for the market. */
    MARGIN_MODE("a margin mode that the venue does not have here"),
    /** An order that adds to an isolated position, or opens in a market held isolated, without saying so. */
    ISOLATED_FLAG("the position is isolated, and the order is not marked isolated"),
    /** An order marked isolated in a market whose position is cross. */
    CROSS_POSITION("the position is cross, and the order is marked isolated"),
    /** Opening where a position is open already. */
    OPEN_POSITION("a position is open already: change its leverage, or add to it by an order"),
    /** There is no such position. */
    NO_POSITION("no such position");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** The reason in words. */
    public String words() {
        return words;
    }
}
