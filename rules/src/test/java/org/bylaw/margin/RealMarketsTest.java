package org.bylaw.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bylaw.check.MarketDraft;
import org.bylaw.check.PolicyDraft;
import org.bylaw.file.ConfigFile;
import org.bylaw.file.VenueFolder;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.rulebook.RepositoryVenues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The witnesses of the laws about curves, on the real markets and on generated ones, against very many sizes one by one. */
class RealMarketsTest {

    private static final int VARIANTS = 2;
    private static final int GENERATED = 200;

    private static final String[] SHARES = {"0.05", "0.1", "0.2", "0.25", "0.375", "0.4", "0.45", "0.5", "0.6"};
    private static final String[] MINIMA = {"0.004", "0.0101", "0.02", "0.025", "0.03", "0.05", "0.0625", "0.1", "0.25"
    };
    private static final String[] FEES = {"0", "0.0005", "0.001", "0.0025", "0.005", "0.01", "0.015", "0.05"};

    @Test
    void onTheMarketsOfTheRepository() {
        BruteForce bruteForce = new BruteForce(200, 1000);
        SplittableRandom random = new SplittableRandom(20261121);
        int withoutMaintenance = 0;
        for (VenueFolder venue : RepositoryVenues.tree().venues()) {
            VenuePolicy policy = RepositoryVenues.policy(venue);
            for (ConfigFile<MarketConfig> market : venue.markets()) {
                withoutMaintenance += bruteForce.compare(market.value(), policy) ? 0 : 1;
                for (int variant = 0; variant < VARIANTS; variant++) {
                    bruteForce.compare(draft(market.value().margin(), random), policy(random));
                }
            }
        }
        assertThat(withoutMaintenance).as("the two markets of Coinlocally").isEqualTo(2);
        assertThat(bruteForce.markets()).isEqualTo(57 * (1 + VARIANTS));
        assertThat(bruteForce.sizes()).isGreaterThan(20_000_000);
        assertThat(bruteForce.witnesses().keySet()).containsExactly("above", "gap", "minimum", "open", "reaches");
    }

    @ParameterizedTest
    @EnumSource
    void onGeneratedMarkets(GeneratedMarkets kind) {
        BruteForce bruteForce = new BruteForce(40, 300);
        SplittableRandom random = new SplittableRandom(20261121);
        for (int index = 0; index < GENERATED; index++) {
            bruteForce.compare(draft(kind.next(random), random), policy(random));
        }
        assertThat(bruteForce.markets()).isEqualTo(GENERATED);
        assertThat(bruteForce.sizes()).isGreaterThan(500_000);
        List<String> laws = new ArrayList<>(List.of("above", "gap", "minimum", "open", "reaches"));
        if (kind == GeneratedMarkets.LINEAR || kind == GeneratedMarkets.LINEAR_STEPS) {
            laws.add("fall");
        }
        assertThat(bruteForce.witnesses().keySet()).containsExactlyInAnyOrderElementsOf(laws);
        assertThat(bruteForce.witnesses().values()).allMatch(count -> count > 3 && count <= GENERATED);
    }

    private static MarketConfig draft(MarginTerms terms, SplittableRandom random) {
        return MarketDraft.of(terms).fees(one(FEES, random), one(FEES, random)).config();
    }

    private static VenuePolicy policy(SplittableRandom random) {
        PolicyDraft draft =
                PolicyDraft.policy().gap(one(SHARES, random)).category("major-crypto", null, null, one(MINIMA, random));
        return (random.nextBoolean() ? draft.equalityHealthy() : draft).build();
    }

    private static String one(String[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }
}
