package org.bylaw.specs.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bylaw.account.AccountMargin;
import org.bylaw.account.ScheduleMargin;
import org.bylaw.account.drift.DriftMargin;
import org.bylaw.account.drift.StoredMarket;
import org.bylaw.account.perpetual.PerpetualMargin;
import org.bylaw.account.perpetual.PerpetualTerms;
import org.bylaw.exact.Rational;
import org.bylaw.market.MarketConfig;

/** The venues that the documents are of. */
enum VenueOfDocument {
    DRIFT("Drift", "drift"),
    VELOCITY("Velocity", "velocity"),
    PERPETUAL_PROTOCOL("Perpetual Protocol", "perpetual-protocol"),
    DPERP("DPerp", "dperp"),
    COINLOCALLY("Coinlocally", "coinlocally");

    private static final Rational SMALLEST_SIZE = Rational.of("0.000000000000000001");

    private final String title;
    private final String folder;

    VenueOfDocument(String title, String folder) {
        this.title = title;
        this.folder = folder;
    }

    /** The venue's folder of recorded files. */
    String folder() {
        return folder;
    }

    /** Whether its accounts are those of Drift's program or its fork. */
    boolean isOfDrift() {
        return this == DRIFT || this == VELOCITY;
    }

    /** What the venue demands of accounts in {@code markets}. */
    AccountMargin margin(Map<String, MarketConfig> markets) {
        return switch (this) {
            case DRIFT, VELOCITY -> drift(markets);
            case PERPETUAL_PROTOCOL -> new PerpetualMargin(terms(markets));
            case DPERP, COINLOCALLY -> ScheduleMargin.of(markets.values(), Recorded.policy(this), SMALLEST_SIZE);
        };
    }

    static DriftMargin drift(Map<String, MarketConfig> markets) {
        return new DriftMargin(
                markets.values().stream().collect(Collectors.toMap(MarketConfig::market, StoredMarket::of)));
    }

    /** The terms of Perpetual Protocol, which are the same in all its markets. */
    static PerpetualTerms terms(Map<String, MarketConfig> markets) {
        List<PerpetualTerms> terms =
                markets.values().stream().map(PerpetualTerms::of).distinct().toList();
        if (terms.size() != 1) {
            throw new IllegalArgumentException("the markets have several terms: " + terms);
        }
        return terms.get(0);
    }

    static VenueOfDocument named(String title) {
        return Arrays.stream(values())
                .filter(venue -> venue.title.equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no document is of " + title));
    }
}
