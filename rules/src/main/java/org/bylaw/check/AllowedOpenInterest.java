package org.bylaw.check;

import org.bylaw.exact.Rational;
import org.jspecify.annotations.Nullable;

/** What the policy makes of the market's open-interest cap, or of its want. */
public final class AllowedOpenInterest implements SaysWhyAbsent {

    private final String market;
    private final boolean sectionStated;
    private final OpenInterestCap cap;
    private final OpenInterestLaw law;
    private final CurrentEvidence evidence;
    private final @Nullable EqualAccounts equalAccounts;

    /**
     * What is allowed.
     *
     * @param sectionStated whether the market file speaks of open interest at all
     * @param reach the market's tiers; {@code null} where it has none, or where they are faulty
     */
    AllowedOpenInterest(
            String market,
            boolean sectionStated,
            OpenInterestCap cap,
            OpenInterestLaw law,
            CurrentEvidence evidence,
            @Nullable TierReach reach) {
        this.market = market;
        this.sectionStated = sectionStated;
        this.cap = cap;
        this.law = law;
        this.evidence = evidence;
        this.equalAccounts = reach == null || law.equalAccounts() == null || cap.stated()
                ? null
                : EqualAccounts.of(reach, law.equalAccounts());
    }

    /**
     * True where the file has to say how much may be open: it has a section on open interest, or the policy asks for one. The
     * published tables of many venues leave open interest out altogether, and silence there says nothing about the venue.
     */
    @WhenAbsent("the market says nothing of open interest, and the policy does not ask it to")
    public @Nullable Boolean capExpected() {
        return sectionStated || law.capRequired() ? Boolean.TRUE : null;
    }

    /** Whether a cap is expected and there is none: it is left out, or it is {@code unlimited}. */
    public boolean capMissing() {
        return capExpected() != null && !cap.stated();
    }

    /** The field that should state the cap, with what it says instead. */
    public Place atMissingCap() {
        return new Place(market, null, cap.pointer(), cap.unlimited() ? "is unlimited" : "has no cap");
    }

    /** What accounts that act as one could open; {@code null} where there is a cap, or where splitting gains nothing. */
    public @Nullable EqualAccounts equalAccounts() {
        return equalAccounts;
    }

    /** The field that should state the cap, with what accounts that act as one could open. */
    public Place atEqualAccounts() {
        return new Place(market, null, cap.pointer(), equalAccounts == null ? "" : equalAccounts.words());
    }

    /**
     * The highest cap that the policy allows for how the asset trades, in US dollars: the smaller of its multiple of the depth
     * within 2% of mid and its share of the circulating value. Depth and circulating value differ by orders of magnitude, so
     * each has a factor of its own. A cap of both sides together is compared as it stands: where a pool is the other side of
     * every trade, one side may fill all of it.
     *
     * <p>Where the policy sets both and only one value is known, that one is given if the cap is above it, since the other can
     * but lower the limit; otherwise nothing is known.
     */
    @WhenAbsent("the policy sets no limit of the open-interest cap by depth or circulating value")
    public @Nullable Rational maxUsd() {
        Rational byDepth = byDepth();
        Rational byValue = byCirculatingValue();
        boolean whole = (byDepth != null || law.maxMultipleOfDepth() == null)
                && (byValue != null || law.maxShareOfCirculatingValue() == null);
        Rational least = byDepth == null ? byValue : byValue == null ? byDepth : byDepth.min(byValue);
        Rational capUsd = cap.usd();
        return whole || (least != null && capUsd != null && capUsd.compareTo(least) > 0) ? least : null;
    }

    private @Nullable Rational byDepth() {
        Rational depth = evidence.depthWithin2PercentUsd();
        return law.maxMultipleOfDepth() == null || depth == null
                ? null
                : law.maxMultipleOfDepth().times(depth);
    }

    private @Nullable Rational byCirculatingValue() {
        Rational value = evidence.circulatingValueUsd();
        return law.maxShareOfCirculatingValue() == null || value == null
                ? null
                : law.maxShareOfCirculatingValue().times(value);
    }

    @Override
    public @Nullable String whyAbsent(String property) {
        if (!property.equals("maxUsd")) {
            return null;
        }
        if (law.maxMultipleOfDepth() != null && byDepth() == null) {
            return evidence.whyAbsent("depthWithin2PercentUsd");
        }
        return law.maxShareOfCirculatingValue() == null ? null : evidence.whyAbsent("circulatingValueUsd");
    }

    /** The field of the cap, with words on what the limit is made of. */
    public Place atMaxUsd() {
        Rational limit = maxUsd();
        String words = limit != null && limit.equals(byDepth()) && law.maxMultipleOfDepth() != null
                ? Amounts.grouped(law.maxMultipleOfDepth()) + " times the depth within 2% of mid"
                : law.maxShareOfCirculatingValue() == null
                        ? null
                        : Amounts.percent(law.maxShareOfCirculatingValue()) + " of the circulating value";
        return new Place(market, null, cap.pointer(), words);
    }

    /** The largest position that the policy allows one account, in the unit of the margin schedule's sizes. */
    public @Nullable Rational maxAccountSize() {
        Rational size = cap.size();
        return size == null || law.maxAccountShareOfCap() == null
                ? null
                : law.maxAccountShareOfCap().times(size);
    }
}
