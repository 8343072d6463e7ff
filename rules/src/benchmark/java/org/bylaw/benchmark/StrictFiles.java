package org.bylaw.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.bylaw.file.CanonicalJson;
import org.bylaw.file.ConfigTree;
import org.bylaw.file.ConfigTreeReader;
import org.bylaw.file.DefaultPolicy;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.VenueFolder;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.VenueSubject;

/** Reads a folder of venues as Bylaw does: every key known, every value possible. */
final class StrictFiles {

    private StrictFiles() {}

    static List<VenueSubject> read(Path folder) {
        ConfigTree tree = ConfigTreeReader.read(List.of(folder), null);
        if (!tree.faults().isEmpty()) {
            throw new IllegalStateException(folder + " cannot be read: " + tree.faults());
        }
        VenuePolicy defaults = DefaultPolicy.load();
        return tree.venues().stream().map(venue -> venue(venue, defaults)).toList();
    }

    private static VenueSubject venue(VenueFolder venue, VenuePolicy defaults) {
        VenuePolicy stated = Objects.requireNonNull(venue.policy(), venue.name() + " has no policy")
                .value();
        VenuePolicy policy = stated.over(defaults);
        return new VenueSubject(
                new PolicySubject(
                        policy, venue.name() + "/policy.json", ShapeCheck.of(stated), CanonicalJson.digest(policy)),
                null,
                venue.markets().stream()
                        .map(market ->
                                new MarketSubject(market.value(), market.name(), ShapeCheck.of(market.value()), null))
                        .toList(),
                false);
    }
}
