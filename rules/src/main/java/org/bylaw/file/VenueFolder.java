package org.bylaw.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bylaw.committee.Committee;
import org.bylaw.evidence.MarketEvidence;
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
 * @param committee {@code null} where there is no {@code committee.json}, or where it is among the faults of the tree
 * @param markets by name
 * @param evidence by the path of its market file, for those of {@code markets} that have any
 */
public record VenueFolder(
        String name,
        @Nullable ConfigFile<VenuePolicy> policy,
        @Nullable ConfigFile<AcceptedFindings> accepted,
        @Nullable ConfigFile<Committee> committee,
        List<ConfigFile<MarketConfig>> markets,
        Map<Path, ConfigFile<MarketEvidence>> evidence) {

    /** Keeps copies that cannot change. */
    public VenueFolder {
        markets = List.copyOf(markets);
        evidence = Map.copyOf(evidence);
    }
}
