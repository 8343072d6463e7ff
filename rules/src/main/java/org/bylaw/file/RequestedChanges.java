package org.bylaw.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bylaw.market.MarketConfig;

/** Changes of markets of any kind, one request of a batch on each line. */
final class RequestedChanges {

    private final String file;
    private final List<TableChange> changes = new ArrayList<>();
    private final List<FileFault> faults = new ArrayList<>();

    private RequestedChanges(String file) {
        this.file = file;
    }

    /** Reads a file; a bad line ends the reading of no other. */
    static RecordedChanges read(Path path) {
        var requests = new RequestedChanges(Shown.path(path));
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine(), number++) {
                if (!line.isBlank()) {
                    requests.line(number, line);
                }
            }
        } catch (CharacterCodingException notUtf8) {
            requests.faults.add(FileFault.whole(requests.file, "is not UTF-8 throughout; save it as UTF-8"));
        } catch (IOException exception) {
            requests.faults.add(TextFile.unreadable(requests.file, exception));
        }
        return new RecordedChanges(requests.changes, requests.faults);
    }

    private void line(int number, String line) {
        if (line.length() > TextFile.MAX_BYTES) {
            fault(
                    number,
                    FileFault.whole(
                            file, "the line is longer than %d characters (1 MB)".formatted(TextFile.MAX_BYTES)));
            return;
        }
        Read<JsonDocument> read = JsonDocument.parse(file, line);
        if (read instanceof Read.Ok<JsonDocument> document) {
            request(number, document.value());
        } else {
            faults(number, read);
        }
    }

    private void request(int number, JsonDocument request) {
        if (!request.states("/current") || request.statesNull("/current")) {
            fault(number, FileFault.whole(file, "the request states no current market, so it is no change"));
            return;
        }
        LocalDate day;
        try {
            day = RecordedTables.day(request.text("/asOf").orElse(null), "asOf");
        } catch (RecordFault reason) {
            fault(number, FileFault.at(file, request.position("/asOf"), "/asOf", String.valueOf(reason.getMessage())));
            return;
        }
        Read<MarketConfig> current = StrictJsonReader.MARKET.read(request, "/current");
        Read<MarketConfig> next = StrictJsonReader.MARKET.read(request, "/market");
        if (current instanceof Read.Ok<MarketConfig> before && next instanceof Read.Ok<MarketConfig> after) {
            changes.add(new TableChange(day, name(number, after.value()), before.value(), after.value()));
        } else {
            faults(number, current);
            faults(number, next);
        }
    }

    /** The venue's own spelling, else the file's name; a market may lack both, and is judged as such. */
    private static String name(int number, MarketConfig market) {
        return Stream.of(Optional.ofNullable(market.venueSymbol()), Optional.ofNullable(market.market()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("line " + number);
    }

    private void faults(int number, Read<?> read) {
        if (read instanceof Read.Faulty<?> faulty) {
            faulty.faults().forEach(fault -> fault(number, fault));
        }
    }

    /** A fault of one line, which its reader took for a whole text. */
    private void fault(int number, FileFault fault) {
        faults.add(new FileFault(file, number, Math.max(fault.column(), 1), fault.pointer(), fault.message()));
    }
}
