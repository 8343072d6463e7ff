package org.bylaw.change;

import java.math.BigDecimal;
import org.bylaw.exact.Rational;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.HighLeverageTerms;
import org.bylaw.market.MarketConfig;
import org.jspecify.annotations.Nullable;

/** What becomes of the initial margin of accounts in high-leverage mode; where there is no such mode, that is the ordinary one. */
public final class HighLeverageChange {

    private HighLeverageChange() {}

    /**
     * How many times less the smallest positions are asked in that mode; below 1 where they are asked more, {@code null} where the
     * market has no such mode afterwards.
     */
    public static @Nullable Rational factor(MarketConfig before, MarketConfig after) {
        Rational now = initial(after);
        if (now == null || now.signum() <= 0) {
            return null;
        }
        Rational then = initial(before);
        Rational asked = then == null ? ordinary(before) : then;
        return asked.dividedBy(now);
    }

    /** The initial ratio of the smallest positions in that mode; {@code null} where the market has no such mode. */
    public static @Nullable Rational initial(MarketConfig market) {
        HighLeverageTerms terms = market.highLeverage();
        BigDecimal ratio = terms == null ? null : terms.initialMarginRatio();
        return ratio == null ? null : Rational.of(ratio);
    }

    private static Rational ordinary(MarketConfig market) {
        return MarginSchedule.of(market.margin()).steps().get(0).initialRatio();
    }
}
