package org.bylaw.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.bylaw.file.CanonicalJson;
import org.bylaw.file.ConfigFile;
import org.bylaw.file.ConfigTree;
import org.bylaw.file.ConfigTreeReader;
import org.bylaw.file.DefaultPolicy;
import org.bylaw.file.ShapeCheck;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.file.VenueFolder;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.rulebook.MarketSubject;
import org.bylaw.rulebook.PolicySubject;
import org.bylaw.rulebook.VenueSubject;

/**
 * The markets that are measured: those of {@code market-configs}, each many times, every second one with one of its numbers changed so
 * that about as many rules speak as on a day of review. The same ones in every run.
 */
public enum BenchmarkMarkets {
    /** One pair of ratios at every size, or Drift's size premium. */
    FLAT_AND_SIZE_PREMIUM {
        @Override
        boolean has(MarginTerms margin) {
            return margin instanceof MarginTerms.Flat || margin instanceof MarginTerms.SizePremium;
        }
    },
    /** Tables of leverage tiers. */
    TIERS {
        @Override
        boolean has(MarginTerms margin) {
            return margin instanceof MarginTerms.Tiers;
        }
    };

    /** The day on which they are judged. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private static final long SEED = 20261121;

    abstract boolean has(MarginTerms margin);

    /** {@code count} requests of one market each, with its venue's policy. */
    public List<VenueSubject> requests(int count) {
        List<VenueSubject> real = new ArrayList<>();
        for (VenueFolder venue : tree().venues()) {
            PolicySubject policy = policy(venue);
            for (ConfigFile<MarketConfig> market : venue.markets()) {
                if (has(market.value().margin())) {
                    real.add(request(policy, market.value()));
                }
            }
        }
        SplittableRandom random = new SplittableRandom(SEED);
        VariedFiles varied = new VariedFiles(SEED);
        List<VenueSubject> requests = new ArrayList<>();
        while (requests.size() < count) {
            VenueSubject original = real.get(requests.size() % real.size());
            MarketConfig config = original.markets().get(0).config();
            MarketConfig other = varied.withOtherNumbers(StrictJsonReader.MARKET, config, random.nextInt(2));
            VenueSubject request = request(Objects.requireNonNull(original.policy()), other);
            if (request.markets().get(0).shapeFaults().isEmpty()) {
                requests.add(request);
            }
        }
        return requests;
    }

    private static VenueSubject request(PolicySubject policy, MarketConfig config) {
        return new VenueSubject(
                policy, null, List.of(new MarketSubject(config, null, ShapeCheck.of(config), null)), false);
    }

    private static PolicySubject policy(VenueFolder venue) {
        VenuePolicy stated = Objects.requireNonNull(venue.policy()).value();
        VenuePolicy policy = stated.over(DefaultPolicy.load());
        return new PolicySubject(policy, venue.name() + "/policy.json", List.of(), CanonicalJson.digest(policy));
    }

    private static ConfigTree tree() {
        Path configs = Path.of(System.getProperty("repository.root"), "market-configs");
        ConfigTree tree = ConfigTreeReader.read(List.of(configs), null);
        if (!tree.faults().isEmpty()) {
            throw new IllegalStateException("market-configs cannot be read: " + tree.faults());
        }
        return tree;
    }
}
