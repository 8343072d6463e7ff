package org.bylaw.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bylaw.market.VenueName;

/**
 * Reads files of changes that venues made to their markets, change by change, so that a long record needs little memory. Two
 * sorts of file are known, and told apart by their first object:
 *
 * <ul>
 *   <li>recorded tables of leverage tiers: {@code {"source": "...", "changes": [{"date": "2022-05-21", "market": "ZIL/USDT",
 *       "previous": [[floor, cap, maxLeverage, maintenanceRate, maintenanceAmount], ...], "next": [[...], ...]}, ...]}}, other
 *       keys passed over, {@code source} before {@code changes}. Numbers are texts or numbers, with an exponent if need be;
 *       an empty text or {@code null} is none;
 *   <li>requests as {@code check --batch} takes them, one JSON object on a line: {@code {"asOf": "2026-01-01", "current":
 *       {...}, "market": {...}}}, other keys passed over.
 * </ul>
 */
public final class TableChanges {

    /** Largest file that is read: 256 MB. */
    public static final int MAX_BYTES = 256 << 20;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String venue;
    private final String category;

    /**
     * A reader of the changes of one venue. Requests state both themselves.
     *
     * @param venue the venue of the markets of recorded tables
     * @param category the risk category of the markets of recorded tables
     * @throws IllegalArgumentException if no venue can have this name
     */
    public TableChanges(String venue, String category) {
        if (!VenueName.allows(venue)) {
            throw new IllegalArgumentException(Shown.text(venue) + " cannot be the name of a venue");
        }
        this.venue = venue;
        this.category = category;
    }

    /** Reads a file of at most {@value #MAX_BYTES} bytes; no fault of one change ends the reading of the others. */
    public RecordedChanges read(Path file) {
        String name = Shown.path(file);
        var refused = TextFile.refused(file, MAX_BYTES);
        if (refused.isPresent()) {
            return new RecordedChanges(List.of(), List.of(refused.get()));
        }
        var reading = new Reading(name);
        try (InputStream bytes = Files.newInputStream(file);
                JsonParser parser = FACTORY.createParser(bytes)) {
            if (reading.isRequests(parser)) {
                return RequestedChanges.read(file);
            }
        } catch (JsonProcessingException exception) {
            reading.fault(
                    Objects.requireNonNullElse(exception.getLocation(), JsonLocation.NA),
                    "",
                    "this is not JSON: %s; what stands before it was read".formatted(exception.getOriginalMessage()));
        } catch (IOException exception) {
            reading.faults.add(TextFile.unreadable(name, exception));
        }
        return new RecordedChanges(reading.changes, reading.faults);
    }

    /** One pass over a file. */
    private final class Reading {
        private final String file;
        private final List<TableChange> changes = new ArrayList<>();
        private final List<FileFault> faults = new ArrayList<>();
        private String source;

        Reading(String file) {
            this.file = file;
            this.source = file;
        }

        /** Reads recorded tables; ends early where the file turns out to hold requests. */
        boolean isRequests(JsonParser parser) throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                fault(parser.currentTokenLocation(), "", "write an object with changes, or one request on each line");
                return false;
            }
            boolean found = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken value = parser.nextToken();
                if (key.equals("current") || key.equals("market")) {
                    return true;
                } else if (key.equals("source") && value == JsonToken.VALUE_STRING) {
                    source = parser.getText();
                } else if (key.equals("changes") && value == JsonToken.START_ARRAY) {
                    found = true;
                    changes(parser);
                } else {
                    parser.skipChildren();
                }
            }
            if (!found) {
                fault(parser.currentTokenLocation(), "", "there is no list of changes; state it as changes");
            }
            return false;
        }

        private void changes(JsonParser parser) throws IOException {
            for (int number = 0; parser.nextToken() != JsonToken.END_ARRAY; number++) {
                JsonLocation at = parser.currentTokenLocation();
                String pointer = "/changes/" + number;
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    parser.skipChildren();
                    fault(at, pointer, "this is no change; write an object with date, market, previous and next");
                    continue;
                }
                RecordedTables tables = RecordedTables.read(parser);
                try {
                    changes.add(tables.change(venue, category, source));
                } catch (RecordFault reason) {
                    fault(at, pointer, tables.name() + ": " + reason.getMessage());
                }
            }
        }

        private void fault(JsonLocation at, String pointer, String message) {
            var position = new Position(Math.max(at.getLineNr(), 0), Math.max(at.getColumnNr(), 0));
            faults.add(FileFault.at(file, position, pointer, message));
        }
    }
}
