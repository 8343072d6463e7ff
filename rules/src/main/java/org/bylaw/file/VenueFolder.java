package org.bylaw.file;

import java.util.List;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.AcceptedFindings;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a venue.
 *
 * @param name the venue's name; empty for market files outside of a venue's folder that state none
 * @param policy {@code null} where there is no {@code policy.json}, or where it is among the faults of the tree
 * @param accepted {@code null} where there is no {@code accepted.json}, or where it is among the faults of the tree
 * @param markets by name
 */
public record VenueFolder(
        String name,
        @Nullable ConfigFile<VenuePolicy> policy,
        @Nullable ConfigFile<AcceptedFindings> accepted,
        List<ConfigFile<MarketConfig>> markets) {

    /** Keeps a copy that cannot change. */
    public VenueFolder {
        markets = List.copyOf(markets);
    }
}
