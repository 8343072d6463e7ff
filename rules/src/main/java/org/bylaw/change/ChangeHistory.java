package org.bylaw.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The past of a market, and of the others of its venue.
 *
 * @param unknownBecause why the past is not known, a clause; {@code null} where it is
 * @param past the configurations that the market had, oldest first; the last one is the current
 * @param knownSince the day from which the past is known; {@code null} where it is known from the market's beginning
 * @param inheritedFrom the name under which the market was known before; {@code null} where it had no other
 * @param otherMarkets the configurations of each other market of the venue, oldest first; the last one is what stands or is proposed
 *     with this change
 */
public record ChangeHistory(
        @Nullable String unknownBecause,
        List<PastConfiguration> past,
        @Nullable LocalDate knownSince,
        @Nullable String inheritedFrom,
        List<List<PastConfiguration>> otherMarkets) {

    /** Nothing is known of the past. */
    public static final ChangeHistory UNKNOWN =
            new ChangeHistory("the history of the market is not known", List.of(), null, null, List.of());

    /** Copies the lists. */
    public ChangeHistory {
        past = List.copyOf(past);
        otherMarkets = otherMarkets.stream()
                .<List<PastConfiguration>>map(MarketPast::of)
                .toList();
    }

    /** The known past of a market. */
    public static ChangeHistory of(List<PastConfiguration> past) {
        return new ChangeHistory(null, past, null, null, List.of());
    }

    /** How many of the configurations came from outside. */
    public long outside() {
        return past.stream().filter(each -> !each.recorded()).count();
    }
}
