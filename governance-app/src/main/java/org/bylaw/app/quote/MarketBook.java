package org.bylaw.app.quote;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.VenueName;
import org.bylaw.policy.EqualityAtLiquidation;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenueBounds;
import org.bylaw.policy.VenuePolicy;

/** The markets and policies of a folder of venues, by reference; each file is read once. */
final class MarketBook {

    private static final Pattern REFERENCE =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,63})/([A-Z0-9][A-Za-z0-9._-]{0,63})");
    private final Path configs;
    private final Map<String, MarketConfig> markets = new HashMap<>();
    private final Map<String, Optional<VenuePolicy>> policies = new HashMap<>();

    MarketBook(Path configs) {
        this.configs = configs;
    }

    /** The market that {@code venue/MARKET} names. */
    MarketConfig market(String reference) {
        return markets.computeIfAbsent(reference, this::readMarket);
    }

    private MarketConfig readMarket(String reference) {
        var matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            throw new QuoteException(
                    "unreadable", "marketRef is " + reference + "; write it as venue/MARKET, drift/SOL-PERP");
        }
        Path file = configs.resolve(matcher.group(1)).resolve("markets").resolve(matcher.group(2) + ".json");
        if (!Files.exists(file)) {
            throw new QuoteException("unknown-market", "marketRef is " + reference + ", but there is no " + file);
        }
        return read(StrictJsonReader.MARKET.read(file));
    }

    /** Whether a position exactly at the venue's liquidation line is liquidated; so it is where no policy says otherwise. */
    EqualityAtLiquidation equalityAtLiquidation(String venue) {
        return policy(venue)
                .map(VenuePolicy::equalityAtLiquidation)
                .map(Sourced::value)
                .orElse(EqualityAtLiquidation.LIQUIDATABLE);
    }

    /** Whether accounts of the venue may be in high-leverage mode. */
    boolean hasHighLeverageMode(String venue) {
        return policy(venue)
                .map(VenuePolicy::bounds)
                .map(VenueBounds::highLeverage)
                .isPresent();
    }

    private Optional<VenuePolicy> policy(String venue) {
        return policies.computeIfAbsent(venue, this::readPolicy);
    }

    private Optional<VenuePolicy> readPolicy(String venue) {
        Path file = VenueName.allows(venue) ? configs.resolve(venue).resolve("policy.json") : null;
        if (file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(read(StrictJsonReader.POLICY.read(file)));
    }

    private static <T> T read(Read<T> read) {
        if (read instanceof Read.Ok<T> ok) {
            return ok.value();
        }
        throw new QuoteException("unreadable", ((Read.Faulty<T>) read).message());
    }
}
