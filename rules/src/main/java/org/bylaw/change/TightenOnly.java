package org.bylaw.change;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.margin.Direction;
import org.bylaw.margin.Stricter;
import org.bylaw.margin.StricterTerms;
import org.bylaw.market.FieldChange;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.jspecify.annotations.Nullable;

/**
 * The part of a change that may be made without waiting: for new risk the stricter of before and after, at every size; for open
 * positions what they have.
 *
 * @param config the configuration; {@code null} where there is none
 * @param because why there is none; {@code null} where there is
 */
public record TightenOnly(
        @Nullable MarketConfig config, @Nullable String because) {

    /**
     * The part of the change from {@code current} to {@code next}.
     *
     * @param maxMaintenanceRelativeIncrease as for the lane
     */
    public static TightenOnly of(
            MarketConfig current,
            MarketConfig next,
            Yardsticks yardsticks,
            @Nullable Rational maxMaintenanceRelativeIncrease) {
        MarketConfig part = current;
        Stricter margin = stricter(current, next.margin(), yardsticks, maxMaintenanceRelativeIncrease);
        if (margin instanceof Stricter.None none) {
            return new TightenOnly(null, none.because());
        }
        part = MarketFields.with(part, "/margin", ((Stricter.Exact) margin).terms());
        for (FieldChange field : MarketFields.between(current, next)) {
            if (field.pointer().startsWith("/margin/")) {
                continue;
            }
            MarketConfig with = MarketFields.with(part, field.pointer(), field.after());
            Effect effect = Effect.between(part, with, yardsticks);
            if (EmergencyLane.of(Lane.CHANGE, effect, maxMaintenanceRelativeIncrease)
                    .eligible()) {
                part = with;
            }
        }
        Effect effect = Effect.between(current, part, yardsticks);
        return effect.direction(Side.NEW_RISK) == Direction.TIGHTER
                ? new TightenOnly(part, null)
                : new TightenOnly(null, "no part of the change tightens new risk");
    }

    private static Stricter stricter(
            MarketConfig current,
            MarginTerms next,
            Yardsticks yardsticks,
            @Nullable Rational maxMaintenanceRelativeIncrease) {
        Stricter stricter = StricterTerms.of(current.margin(), next);
        if (stricter instanceof Stricter.Exact exact) {
            Effect effect = Effect.between(current, MarketFields.with(current, "/margin", exact.terms()), yardsticks);
            if (!EmergencyLane.of(Lane.CHANGE, effect, maxMaintenanceRelativeIncrease)
                    .eligible()) {
                // Positions of sizes that are to be allowed no longer may be open.
                return StricterTerms.of(current.margin(), reachingAsFarAs(current.margin(), next));
            }
        }
        return stricter;
    }

    /** {@code next} with the last tier up to where {@code current} ends. */
    private static MarginTerms reachingAsFarAs(MarginTerms current, MarginTerms next) {
        if (!(current instanceof MarginTerms.Tiers before) || !(next instanceof MarginTerms.Tiers after)) {
            return next;
        }
        List<LeverageTier> tiers = new ArrayList<>(after.tiers());
        LeverageTier last = tiers.remove(tiers.size() - 1);
        tiers.add(new LeverageTier(
                last.floor(),
                before.tiers().get(before.tiers().size() - 1).cap(),
                last.maxLeverage(),
                last.initialMarginRatio(),
                last.maintenanceMarginRatio(),
                last.maintenanceAmount()));
        return new MarginTerms.Tiers(after.positionUnit(), tiers);
    }
}
