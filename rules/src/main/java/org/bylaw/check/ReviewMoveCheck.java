package org.bylaw.check;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far the price or the volume is from what it was when limits in base units were last reviewed.
 *
 * @param change the change
 * @param figure which of the two, in words
 * @param then what it was, in US dollars
 * @param now what it is, in US dollars
 */
public record ReviewMoveCheck(ChangeCheck change, String figure, Rational then, Rational now) {

    /** The larger of the two by the smaller. */
    public Rational factor() {
        return then.compareTo(now) > 0 ? then.dividedBy(now) : now.dividedBy(then);
    }

    /** The change as a whole. */
    public Place at() {
        return change.at("", figure);
    }

    /** One fact per figure that is known then and now, for a market with limits in base units. */
    static List<ReviewMoveCheck> of(ChangeCheck change) {
        List<ReviewMoveCheck> checks = new ArrayList<>();
        ReviewedMarket review = change.lastReview();
        MarketConfig landed = change.market().landed();
        if (review != null && landed != null && inBaseUnits(landed)) {
            add(
                    change,
                    "the price",
                    review.referencePriceUsd(),
                    change.evidence().referencePriceUsd(),
                    checks);
            add(
                    change,
                    "the daily volume",
                    review.averageDailyVolumeUsd(),
                    change.evidence().averageDailyVolumeUsd(),
                    checks);
        }
        return checks;
    }

    private static boolean inBaseUnits(MarketConfig market) {
        return MarginSchedule.of(market.margin()).unit() == PositionUnit.BASE
                || (market.openInterest() != null && market.openInterest().maxBaseSize() != null);
    }

    private static void add(
            ChangeCheck change,
            String figure,
            @Nullable Rational then,
            @Nullable Rational now,
            List<ReviewMoveCheck> checks) {
        if (then != null && now != null && then.signum() > 0 && now.signum() > 0) {
            checks.add(new ReviewMoveCheck(change, figure, then, now));
        }
    }
}
