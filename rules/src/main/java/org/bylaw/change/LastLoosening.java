package org.bylaw.change;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.ParameterFamily;

/** When each family of a market's parameters was last loosened. */
public final class LastLoosening {

    private LastLoosening() {}

    /**
     * The configurations by which the families were last loosened; families that never were are not named.
     *
     * @param past oldest first
     */
    public static Map<ParameterFamily, PastConfiguration> of(List<PastConfiguration> past, Yardsticks yardsticks) {
        Map<ParameterFamily, PastConfiguration> last = new EnumMap<>(ParameterFamily.class);
        for (int index = 1; index < past.size(); index++) {
            MarketConfig before = past.get(index - 1).config();
            MarketConfig after = past.get(index).config();
            if (before == null || after == null || WholeMarket.preLaunch(before)) {
                // A market that begins, or comes back, is not loosened by it.
                continue;
            }
            Effect effect = Effect.between(before, after, yardsticks);
            for (ParameterFamily family : ParameterFamily.values()) {
                if (effect.direction(family).loosens()) {
                    last.put(family, past.get(index));
                }
            }
        }
        return last;
    }
}
