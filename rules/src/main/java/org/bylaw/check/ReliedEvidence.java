package org.bylaw.check;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that limits of the policy rely on for this market. What no limit asks for is not here, whether it is known or
 * not: of a market without a cap nobody needs to know the depth.
 */
public final class ReliedEvidence {

    private final String market;
    private final List<String> properties;
    private final List<String> lacking;

    private ReliedEvidence(String market, List<String> properties, CurrentEvidence evidence) {
        this.market = market;
        this.properties = properties;
        List<String> shortfalls = new ArrayList<>();
        for (String property : properties) {
            String shortfall = evidence.shortfall(property);
            if (shortfall != null) {
                shortfalls.add(shortfall);
            }
        }
        this.lacking = List.copyOf(shortfalls);
    }

    /**
     * What a market's limits rely on.
     *
     * @param live whether the market is, or will be, traded: of a delisted one there is nothing to know
     * @param growsWithSize whether the margin grows with the size of a position
     * @param tiers whether the market has tiers
     * @param maintenanceKnown whether the market states a maintenance margin
     */
    static ReliedEvidence of(
            String market,
            boolean live,
            boolean growsWithSize,
            boolean tiers,
            boolean maintenanceKnown,
            OpenInterestCap cap,
            StressedLoss stress,
            Limits limits,
            OpenInterestLaw openInterest,
            VolatilityLaw volatility,
            CurrentEvidence evidence) {
        boolean movesJudged = live
                && maintenanceKnown
                && !cap.sizesInContracts()
                && volatility.standardDeviations() != null
                && volatility.liquidationDelayDays() != null
                && volatility.impactCoefficient() != null;
        boolean capJudged = live && cap.stated();
        boolean depthAsked = capJudged && openInterest.maxMultipleOfDepth() != null;
        boolean circulatingAsked = capJudged && openInterest.maxShareOfCirculatingValue() != null;
        boolean dollarsAsked = depthAsked
                || circulatingAsked
                || (capJudged && openInterest.maxUsdWithoutSizeScaling() != null && !growsWithSize)
                || (capJudged && stress.possible());
        boolean sizesAsked = movesJudged
                || (capJudged && limits.maxLeverageAtCap() != null)
                || (capJudged && tiers && openInterest.maxAccountShareOfCap() != null);

        List<String> asked = new ArrayList<>();
        if ((dollarsAsked && cap.statedBaseSize() != null)
                || (sizesAsked && cap.sizeNeedsPrice())
                || (movesJudged && cap.sizesInBase())) {
            asked.add("referencePriceUsd");
        }
        if (depthAsked) {
            asked.add("depthWithin2PercentUsd");
        }
        if (circulatingAsked) {
            asked.add("circulatingValueUsd");
        }
        if (capJudged && stress.drawsOnInsurance()) {
            asked.add("insuranceAvailableUsd");
        }
        if (movesJudged) {
            asked.add("dailyVolatilityRatio");
            asked.add("averageDailyVolumeUsd");
        }
        return new ReliedEvidence(market, List.copyOf(asked), evidence);
    }

    /** The properties of {@link CurrentEvidence} that limits rely on. */
    @WhenAbsent("no limit of the policy relies on evidence of this market")
    public @Nullable List<String> properties() {
        return properties.isEmpty() ? null : properties;
    }

    /** How many of them rules may not use. */
    public Rational lackingCount() {
        return Rational.of(lacking.size());
    }

    /** None of them. */
    public Rational none() {
        return Rational.ZERO;
    }

    /** The market, with every value that rules may not use and why. */
    public Place atLacking() {
        return new Place(market, null, "/market", String.join(", ", lacking));
    }
}
