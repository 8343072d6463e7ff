package org.bylaw.check;

import java.util.List;
import org.bylaw.change.HighLeverageChange;
import org.bylaw.exact.NumberWords;
import org.bylaw.exact.Rational;
import org.bylaw.margin.LeverageStep;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/**
 * A rise or fall of the highest leverage that a market offers.
 *
 * @param change the change
 * @param before highest leverage before
 * @param after highest leverage after
 */
public record LeverageJumpCheck(ChangeCheck change, Rational before, Rational after) {

    /** The larger of the two by the smaller. */
    public Rational factor() {
        return before.compareTo(after) > 0 ? before.dividedBy(after) : after.dividedBy(before);
    }

    /** The margin. */
    public Place at() {
        return change.at("/margin", "from " + words(before) + " to " + words(after));
    }

    private static String words(Rational leverage) {
        return NumberWords.of(leverage, NumberWords::digits) + "x";
    }

    /** One fact where the highest leverage changes. */
    static List<LeverageJumpCheck> of(ChangeCheck change) {
        if (change.ofMarketInUse() == null) {
            return List.of();
        }
        Rational before = highest(change.market().current());
        Rational after = highest(change.market().landed());
        return before == null || after == null || before.equals(after)
                ? List.of()
                : List.of(new LeverageJumpCheck(change, before, after));
    }

    private static @Nullable Rational highest(@Nullable MarketConfig market) {
        if (market == null) {
            return null;
        }
        Rational ordinary = MarginSchedule.of(market.margin()).steps().stream()
                .map(LeverageStep::maxLeverage)
                .max(Rational::compareTo)
                .orElse(null);
        Rational ratio = HighLeverageChange.initial(market);
        return ordinary == null || ratio == null ? ordinary : ordinary.max(ratio.reciprocal());
    }
}
