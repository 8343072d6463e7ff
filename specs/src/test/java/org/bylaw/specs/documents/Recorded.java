package org.bylaw.specs.documents;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.market.MarketConfig;
import org.bylaw.policy.VenuePolicy;

/** What is recorded of the real venues in {@code market-configs}. */
final class Recorded {

    private static final Path FOLDER = Path.of(System.getProperty("repository.root", ".."), "market-configs");

    private Recorded() {}

    static MarketConfig market(VenueOfDocument venue, String market) {
        return read(StrictJsonReader.MARKET.read(markets(venue).resolve(market + ".json")));
    }

    /** By name of the file. */
    static List<MarketConfig> allMarkets(VenueOfDocument venue) {
        File[] files = Objects.requireNonNull(markets(venue).toFile().listFiles());
        return Arrays.stream(files)
                .sorted()
                .map(file -> read(StrictJsonReader.MARKET.read(file.toPath())))
                .toList();
    }

    static VenuePolicy policy(VenueOfDocument venue) {
        return read(StrictJsonReader.POLICY.read(FOLDER.resolve(Path.of(venue.folder(), "policy.json"))));
    }

    /** What was read, which must be readable. */
    static <T> T read(Read<T> file) {
        if (file instanceof Read.Ok<T> ok) {
            return ok.value();
        }
        throw new AssertionError(file);
    }

    private static Path markets(VenueOfDocument venue) {
        return FOLDER.resolve(Path.of(venue.folder(), "markets"));
    }
}
