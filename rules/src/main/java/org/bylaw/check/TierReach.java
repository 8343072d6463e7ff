package org.bylaw.check;

import java.util.List;
import java.util.Locale;
import org.bylaw.exact.Rational;
import org.bylaw.margin.LeverageStep;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far the positions of a sound tier table reach, in the table's unit.
 */
public final class TierReach {

    private final String market;
    private final List<LeverageStep> tiers;
    private final PositionUnit unit;
    private final OpenInterestCap cap;
    private final @Nullable Rational maxCredibleTierCap;

    /**
     * The reach of a table.
     *
     * @param tiers the tiers, adjoining, from size zero up
     * @param maxCredibleTierCap a last cap above it is a sentinel that means none; {@code null} where every cap is believed
     */
    TierReach(
            String market,
            List<LeverageStep> tiers,
            PositionUnit unit,
            OpenInterestCap cap,
            @Nullable Rational maxCredibleTierCap) {
        this.market = market;
        this.tiers = List.copyOf(tiers);
        this.unit = unit;
        this.cap = cap;
        this.maxCredibleTierCap = maxCredibleTierCap;
    }

    /** The unit of sizes in words, {@code quote units}. */
    String unitWords() {
        return unit == PositionUnit.CONTRACTS ? "contracts" : unit.name().toLowerCase(Locale.ROOT) + " units";
    }

    /** The tier of the smallest sizes. */
    LeverageStep first() {
        return tiers.get(0);
    }

    /** The size below which a position has the highest leverage of the table. */
    @WhenAbsent("the highest leverage is offered at any size")
    public @Nullable Rational firstCap() {
        return believed(first().cap());
    }

    /** The size below which one account's largest position stays. */
    @WhenAbsent("the schedule sets no largest position")
    public @Nullable Rational largestPosition() {
        return believed(tiers.get(tiers.size() - 1).cap());
    }

    private @Nullable Rational believed(@Nullable Rational tierCap) {
        return tierCap == null || (maxCredibleTierCap != null && tierCap.compareTo(maxCredibleTierCap) > 0)
                ? null
                : tierCap;
    }

    /** The tier of positions up to, but for the last unit, {@code size}; {@code null} where the table ends before. */
    @Nullable
    LeverageStep upTo(Rational size) {
        for (LeverageStep tier : tiers) {
            if (tier.cap() == null || tier.cap().compareTo(size) >= 0) {
                return tier;
            }
        }
        return null;
    }

    /**
     * Floor of the first tier that starts at the market's open-interest cap or above, so that no position is ever in it;
     * {@code null} where every tier starts below the cap.
     */
    public @Nullable Rational unreachableFloor() {
        LeverageStep tier = unreachable();
        return tier == null ? null : tier.floor();
    }

    /** The floor of that tier, with words that name the tier. */
    public Place atUnreachable() {
        LeverageStep tier = unreachable();
        int index = tier == null ? 0 : tier.index();
        return new Place(market, null, "/margin/tiers/" + index + "/floor", "tier " + (index + 1));
    }

    /** The cap of the last tier, with the unit of sizes. */
    public Place atLargestPosition() {
        return new Place(market, null, "/margin/tiers/" + (tiers.size() - 1) + "/cap", unitWords());
    }

    private @Nullable LeverageStep unreachable() {
        Rational most = cap.size();
        return most == null
                ? null
                : tiers.stream()
                        .filter(tier -> tier.floor().compareTo(most) >= 0)
                        .findFirst()
                        .orElse(null);
    }
}
