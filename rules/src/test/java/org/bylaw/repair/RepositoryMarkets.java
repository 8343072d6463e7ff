package org.bylaw.repair;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.file.CanonicalJson;
import org.bylaw.file.ConfigFile;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.VenueFolder;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.rulebook.AcceptedSubject;
import org.bylaw.rulebook.EvidenceSubject;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.RepositoryVenues;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleSet;
import org.bylaw.rulebook.VenueSubject;
import org.jspecify.annotations.Nullable;

/** The markets whose files this repository keeps, each with its law, and what can be done about them. */
final class RepositoryMarkets {

    static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    static final RuleBook RULES = new RuleBook(RuleSet.shipped());

    private RepositoryMarkets() {}

    /** A market with its law. */
    record Market(
            PolicySubject policy,
            @Nullable AcceptedSubject accepted,
            MarketConfig config,
            @Nullable EvidenceSubject evidence) {

        Market but(MarketConfig other) {
            return new Market(policy, accepted, other, evidence);
        }

        /** What a check says of it. */
        MarketReport check() {
            return RULES.checkEach(List.of(new VenueSubject(policy, accepted, List.of(subject()), false)), TODAY)
                    .get(0);
        }

        /** What can be done about it, by the named rules alone, or by all where none is named. */
        Repairs repairs(String... rules) {
            return new RepairSearch(RULES, TODAY, ShapeCheck::of, Set.of(rules)).ofMarket(policy, accepted, subject());
        }

        private MarketSubject subject() {
            return new MarketSubject(config, config.venue() + "/" + config.market(), ShapeCheck.of(config), evidence);
        }
    }

    /** All of them. */
    static List<Market> all() {
        List<Market> markets = new ArrayList<>();
        for (VenueFolder venue : RepositoryVenues.tree().venues()) {
            VenuePolicy policy = RepositoryVenues.policy(venue);
            var law = new PolicySubject(policy, venue.name() + "/policy.json", List.of(), CanonicalJson.digest(policy));
            var entries = venue.accepted();
            AcceptedSubject accepted = entries == null
                    ? null
                    : new AcceptedSubject(
                            entries.value(),
                            venue.name() + "/accepted.json",
                            List.of(),
                            CanonicalJson.digest(entries.value()));
            for (ConfigFile<MarketConfig> file : venue.markets()) {
                ConfigFile<MarketEvidence> evidence = venue.evidence().get(file.path());
                markets.add(new Market(
                        law,
                        accepted,
                        file.value(),
                        evidence == null ? null : new EvidenceSubject(evidence.value(), evidence.name(), List.of())));
            }
        }
        return markets;
    }

    /** The one that is called so. */
    static Market named(String venue, String market) {
        return Objects.requireNonNull(all().stream()
                .filter(each -> each.config().venue().equals(venue))
                .filter(each -> each.config().market().equals(market))
                .findFirst()
                .orElse(null));
    }
}
