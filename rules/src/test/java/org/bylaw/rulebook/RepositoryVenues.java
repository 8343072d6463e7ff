package org.bylaw.rulebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.file.CanonicalJson;
import org.bylaw.file.ConfigFile;
import org.bylaw.file.ConfigTree;
import org.bylaw.file.ConfigTreeReader;
import org.bylaw.file.DefaultPolicy;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.VenueFolder;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;

/** The venues whose files this repository keeps, as the rule book judges them. */
public final class RepositoryVenues {

    private RepositoryVenues() {}

    /** The files, all readable. */
    public static ConfigTree tree() {
        Path configs = Path.of(System.getProperty("repository.root"), "market-configs");
        ConfigTree tree = ConfigTreeReader.read(List.of(configs), null);
        if (!tree.faults().isEmpty()) {
            throw new IllegalStateException("market-configs cannot be read: " + tree.faults());
        }
        return tree;
    }

    /** The venue's policy over the shipped default. */
    public static VenuePolicy policy(VenueFolder venue) {
        return stated(venue).value().over(DefaultPolicy.load());
    }

    static ConfigFile<VenuePolicy> stated(VenueFolder venue) {
        return Objects.requireNonNull(venue.policy(), venue.name() + " has no policy.json");
    }

    /** The venues, whole. */
    static List<VenueSubject> subjects() {
        return tree().venues().stream().map(RepositoryVenues::subject).toList();
    }

    private static VenueSubject subject(VenueFolder venue) {
        VenuePolicy policy = policy(venue);
        var accepted = venue.accepted();
        return new VenueSubject(
                new PolicySubject(
                        policy,
                        venue.name() + "/policy.json",
                        ShapeCheck.of(stated(venue).value()),
                        CanonicalJson.digest(policy)),
                accepted == null
                        ? null
                        : new AcceptedSubject(
                                accepted.value(),
                                venue.name() + "/accepted.json",
                                ShapeCheck.of(accepted.value()),
                                CanonicalJson.digest(accepted.value())),
                venue.markets().stream()
                        .map(market -> new MarketSubject(
                                market.value(),
                                venue.name() + "/" + market.value().market(),
                                ShapeCheck.of(market.value()),
                                evidence(venue, market)))
                        .toList(),
                true);
    }

    private static @Nullable EvidenceSubject evidence(VenueFolder venue, ConfigFile<MarketConfig> market) {
        ConfigFile<MarketEvidence> known = venue.evidence().get(market.path());
        return known == null
                ? null
                : new EvidenceSubject(
                        known.value(),
                        venue.name() + "/evidence/" + market.value().market(),
                        ShapeCheck.of(known.value()));
    }
}
