package org.bylaw.change;

import java.util.ArrayList;
import java.util.List;
import org.bylaw.margin.Direction;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketStatus;
import org.bylaw.market.ParameterFamily;
import org.jspecify.annotations.Nullable;

/** What it does to a market to be there at all. */
final class WholeMarket {

    private WholeMarket() {}

    /** Whether positions may be opened. */
    static boolean opens(MarketConfig market) {
        MarketStatus status = market.status();
        return status == null || status == MarketStatus.ACTIVE;
    }

    /** Whether the market has not been launched: nobody has a position, and its numbers are placeholders. */
    static boolean preLaunch(MarketConfig market) {
        return market.status() == MarketStatus.PRE_LAUNCH;
    }

    static Effect effect(@Nullable MarketConfig current, @Nullable MarketConfig next) {
        List<Aspect> aspects = new ArrayList<>();
        if (current == null && next != null && opens(next)) {
            aspects.add(
                    aspect(Side.NEW_RISK, Direction.LOOSER, "positions may be opened in a market that there was not"));
        }
        if (current != null && next == null) {
            if (opens(current)) {
                aspects.add(aspect(Side.NEW_RISK, Direction.TIGHTER, "no position may be opened any more"));
            }
            if (!preLaunch(current) && current.status() != MarketStatus.DELISTED) {
                aspects.add(
                        aspect(Side.OPEN_POSITIONS, Direction.TIGHTER, "the market is gone from under open positions"));
            }
        }
        return new Effect(aspects, null, null);
    }

    private static Aspect aspect(Side side, Direction direction, String words) {
        return new Aspect(side, ParameterFamily.CLASSIFICATION, "", direction, words, null);
    }
}
