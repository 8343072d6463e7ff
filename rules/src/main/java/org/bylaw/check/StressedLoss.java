package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * What a sudden move costs the venue when the market is full, and what stands behind it, in US dollars.
 *
 * <p>The model: open interest is at its cap, every position of the losing side stands just at its maintenance margin, and the
 * price moves by the policy's stress before anything is liquidated. A position loses the whole move and pays with its margin;
 * the rest, {@code (move - maintenance ratio)+} of its value, is bad debt. The ratio is that of the smallest sizes, the lowest of
 * the schedule: what one account holds in one position several accounts can hold in small ones.
 *
 * <p>It is the worst case of a full market and not a forecast. It needs nothing that a committee cannot look up, no distribution
 * of entries and leverages, which the holders choose and change; and it is the case that attackers arrange: in November 2023
 * positions in YFI on dYdX were built up from 0.8 to 67 million US dollars before the price was let go.
 */
public final class StressedLoss implements SaysWhyAbsent {

    private final String market;
    private final OpenInterestCap cap;
    private final @Nullable Rational moveRatio;
    private final @Nullable Rational uncoveredRatio;
    private final @Nullable Rational maxInsuranceUsd;
    private final CurrentEvidence evidence;

    /**
     * The loss of a market.
     *
     * @param maintenanceRatio the maintenance ratio of the smallest sizes; {@code null} where it is unknown
     * @param moveRatio the price move before anything is liquidated; {@code null} where the policy sets none
     * @param maxInsuranceUsd the most that the fund pays for this market; {@code null} where the market states no limit
     */
    StressedLoss(
            String market,
            OpenInterestCap cap,
            @Nullable Rational maintenanceRatio,
            @Nullable Rational moveRatio,
            @Nullable Rational maxInsuranceUsd,
            CurrentEvidence evidence) {
        this.market = market;
        this.cap = cap;
        this.moveRatio = moveRatio;
        this.uncoveredRatio = maintenanceRatio == null || moveRatio == null
                ? null
                : moveRatio.minus(maintenanceRatio).max(Rational.ZERO);
        this.maxInsuranceUsd = maxInsuranceUsd;
        this.evidence = evidence;
    }

    /** What the maintenance margins do not cover, summed over a full market; 0, whatever the price, where they cover the move. */
    @WhenAbsent("the loss of a full market is not known")
    public @Nullable Rational lossUsd() {
        if (uncoveredRatio == null || !cap.stated()) {
            return null;
        }
        Rational capUsd = cap.usd();
        return uncoveredRatio.signum() == 0 ? Rational.ZERO : capUsd == null ? null : uncoveredRatio.times(capUsd);
    }

    /** Whether the price can matter to the comparison: the move is beyond the margin. */
    boolean possible() {
        return uncoveredRatio != null && uncoveredRatio.signum() > 0;
    }

    /** Whether the insurance fund can matter to the comparison: there is a loss, and the market may draw on the fund. */
    boolean drawsOnInsurance() {
        return possible() && (maxInsuranceUsd == null || maxInsuranceUsd.signum() > 0);
    }

    /**
     * What the insurance fund pays for this market: what it holds, and no more than the market's own limit. Where one of them is
     * not known, the other is given as far as it decides: nothing is needed where nothing is lost, and a loss above the market's
     * own limit is above what the fund pays, whatever it holds.
     */
    @WhenAbsent("the insurance available is not known")
    public @Nullable Rational availableUsd() {
        Rational held = evidence.insuranceAvailableUsd();
        if (held != null) {
            return maxInsuranceUsd == null ? held : held.min(maxInsuranceUsd);
        }
        if (!possible()) {
            return Rational.ZERO;
        }
        Rational loss = lossUsd();
        return maxInsuranceUsd != null && loss != null && loss.compareTo(maxInsuranceUsd) > 0 ? maxInsuranceUsd : null;
    }

    @Override
    public @Nullable String whyAbsent(String property) {
        return switch (property) {
            case "lossUsd" -> cap.whyAbsent("usd");
            case "availableUsd" -> evidence.whyAbsent("insuranceAvailableUsd");
            default -> null;
        };
    }

    /** The field of the cap, with the move. */
    public Place atLoss() {
        return new Place(
                market,
                null,
                cap.pointer(),
                moveRatio == null ? null : "a move of " + Amounts.percent(moveRatio) + " before any liquidation");
    }
}
