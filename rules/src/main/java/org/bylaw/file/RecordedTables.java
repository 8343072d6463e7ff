package org.bylaw.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.market.ConfigSource;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;

/** A change of a table of leverage tiers as it is recorded, whether or not the file format can express it. */
final class RecordedTables {

    private @Nullable String date;
    private @Nullable String market;
    private final Table previous = new Table("previous");
    private final Table next = new Table("next");

    private RecordedTables() {}

    /** One of the two tables; the first thing that stands in its way. */
    private static final class Table {
        private final String name;
        private final List<List<@Nullable String>> rows = new ArrayList<>();
        private @Nullable String fault;

        Table(String name) {
            this.name = name;
        }

        void read(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                fault = "this is no list of rows";
                return;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                try {
                    rows.add(TierRow.read(parser));
                } catch (RecordFault reason) {
                    fault = "row %d: %s".formatted(rows.size(), reason.getMessage());
                    rows.add(List.of());
                }
            }
        }

        List<LeverageTier> tiers() throws RecordFault {
            if (fault != null) {
                throw new RecordFault("%s: %s".formatted(name, fault));
            } else if (rows.isEmpty()) {
                throw new RecordFault("%s: there is no row; a table has at least one".formatted(name));
            }
            List<LeverageTier> tiers = new ArrayList<>(rows.size());
            for (List<@Nullable String> row : rows) {
                try {
                    tiers.add(TierRow.tier(row));
                } catch (RecordFault reason) {
                    throw new RecordFault("%s: row %d: %s".formatted(name, tiers.size(), reason.getMessage()));
                }
            }
            return List.copyOf(tiers);
        }
    }

    /** The object at the parser's token. Reads to its end. */
    static RecordedTables read(JsonParser parser) throws IOException {
        var tables = new RecordedTables();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            switch (key) {
                case "date" -> tables.date = text(parser);
                case "market" -> tables.market = text(parser);
                case "previous" -> tables.previous.read(parser);
                case "next" -> tables.next.read(parser);
                default -> parser.skipChildren();
            }
        }
        return tables;
    }

    /** How messages name the change: {@code ZIL/USDT of 2022-05-21}. */
    String name() {
        return (market == null ? "a market without a name" : market)
                + " of "
                + (date == null ? "an unknown day" : Shown.text(date));
    }

    /**
     * The change in the words of the file format.
     *
     * @throws RecordFault if the format cannot express it
     */
    TableChange change(String venue, String category, String source) throws RecordFault {
        LocalDate day = day(date, "date");
        if (market == null) {
            throw new RecordFault("market is missing or no text; state the venue's spelling");
        }
        String name;
        try {
            name = VenueMarketName.of(market);
        } catch (IllegalArgumentException unnamable) {
            throw new RecordFault(String.valueOf(unnamable.getMessage()));
        }
        var stated = new ConfigSource(source, day.toString(), null);
        return new TableChange(
                day,
                market,
                config(venue, name, market, category, previous.tiers(), stated),
                config(venue, name, market, category, next.tiers(), stated));
    }

    /** A day as records write it. */
    static LocalDate day(@Nullable String text, String field) throws RecordFault {
        if (text == null) {
            throw new RecordFault(field + " is missing or no text; write a day such as \"2026-03-28\"");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new RecordFault("%s is %s; write a day such as \"2026-03-28\"".formatted(field, Shown.text(text)));
        }
    }

    private static @Nullable String text(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    private static MarketConfig config(
            String venue, String name, String symbol, String category, List<LeverageTier> tiers, ConfigSource source) {
        return new MarketConfig(
                null,
                venue,
                name,
                symbol,
                null,
                category,
                null,
                null,
                null,
                List.of(MarginMode.CROSS, MarginMode.ISOLATED),
                new MarginTerms.Tiers(PositionUnit.QUOTE, tiers),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                source);
    }
}
