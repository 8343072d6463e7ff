package org.bylaw.specs.documents;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bylaw.account.AccountMargin;
import org.bylaw.account.MarketPrices;
import org.bylaw.exact.Rational;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.margin.MarginSchedule;
import org.bylaw.market.MarketConfig;
import org.bylaw.specs.words.Figure;
import org.bylaw.specs.words.JsonText;
import org.bylaw.specs.words.Row;
import org.jspecify.annotations.Nullable;

/** The venue of a scenario: its markets and what they are worth. */
public final class Exchange {

    /** Columns of a table of markets, and where market files state the same. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("category", "/category"),
            Map.entry("initial", "/margin/initialMarginRatio"),
            Map.entry("max leverage", "/margin/maxLeverage"),
            Map.entry("maintenance", "/margin/maintenanceMarginRatio"),
            Map.entry("IMF factor", "/margin/imfFactor"),
            Map.entry("weight of profit, initial", "/unrealizedPnl/initialAssetWeight"),
            Map.entry("weight of profit, maintenance", "/unrealizedPnl/maintenanceAssetWeight"),
            Map.entry("IMF factor of profit", "/unrealizedPnl/imfFactor"));

    /** Margin modes of the venues, the default first, as their recorded policies state them. */
    private static final Map<VenueOfDocument, List<String>> MODES = Map.of(
            VenueOfDocument.DRIFT, List.of("cross", "isolated"),
            VenueOfDocument.VELOCITY, List.of("cross", "isolated"),
            VenueOfDocument.PERPETUAL_PROTOCOL, List.of("cross"),
            VenueOfDocument.DPERP, List.of("isolated"));

    private final Map<String, MarketConfig> markets = new TreeMap<>();
    private @Nullable VenueOfDocument venue;
    private MarketPrices prices = new MarketPrices(Map.of());

    /** States a market in the words of a table's row. */
    void state(VenueOfDocument of, String market, Row row) {
        ObjectNode file = JsonText.object()
                .put("venue", of.folder())
                .put("market", market)
                .put("category", "none");
        ArrayNode modes = file.putArray("marginModes");
        Objects.requireNonNull(MODES.get(of)).forEach(modes::add);
        file.putObject("source").put("document", "a scenario");
        ObjectNode margin = file.putObject("margin").put("kind", of.isOfDrift() ? "size-premium" : "flat");
        if (of.isOfDrift()) {
            margin.put("imfFactor", BigDecimal.ZERO);
        }
        row.forEach((column, cell) -> {
            String pointer = FIELDS.get(column);
            if (pointer != null) {
                int slash = pointer.lastIndexOf('/');
                ObjectNode section = slash == 0 ? file : file.withObject(pointer.substring(0, slash));
                section.set(pointer.substring(slash + 1), JsonText.value(Figure.value(cell)));
            }
        });
        add(of, Recorded.read(StrictJsonReader.MARKET.read(market, JsonText.of(file))));
    }

    /** Takes a market of {@code market-configs}. */
    void recorded(VenueOfDocument of, String market) {
        add(of, Recorded.market(of, market));
    }

    private void add(VenueOfDocument of, MarketConfig config) {
        venue = of;
        markets.put(config.market(), config);
    }

    void price(String market, BigDecimal price) {
        prices = prices.with(config(market).market(), Rational.of(price));
    }

    MarketPrices prices() {
        return prices;
    }

    /** The market that trades {@code asset}. */
    String marketOf(String asset) {
        List<String> found = markets.keySet().stream()
                .filter(market ->
                        market.equals(asset) || market.startsWith(asset + "-") || market.equals(asset + "USD"))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(asset + " is traded in " + found + " of " + markets.keySet());
        }
        return found.get(0);
    }

    MarketConfig config(String market) {
        return Objects.requireNonNull(
                markets.get(market), () -> market + " is none of " + markets.keySet() + ", the scenario's markets");
    }

    MarginSchedule schedule(String market) {
        return MarginSchedule.of(config(market).margin());
    }

    /** What the venue demands of accounts. */
    AccountMargin margin() {
        return Objects.requireNonNull(venue, "the scenario names no venue").margin(markets);
    }

    VenueOfDocument venue() {
        return Objects.requireNonNull(venue, "the scenario names no venue");
    }

    Map<String, MarketConfig> markets() {
        return Map.copyOf(markets);
    }
}
