package org.bylaw.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.bylaw.market.ConfigSource;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.PositionUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableChangesTest {

    private static final TableChanges BINANCE = new TableChanges("binance-usdm", "long-tail");

    private static final String ROWS = "[[\"0\", \"5000\", \"50\", \"0.01\", \"0.0\"]]";

    @TempDir
    Path folder = Path.of("");

    @Test
    void aRecordedTableBecomesAMarketBeforeAndAfter() throws IOException {
        RecordedChanges read = read("""
                {"source": "captures", "note": "rows", "count": 1, "changes": [
                  {"date": "2022-05-21", "market": "ZIL/USDT", "tiers": [1, 2], "direction": {"of": ["looser"]},
                   "next": [["0.0", "50000.0", "50.0", "0.010", "0.0"],
                            ["50000.0", "9.223372036854776E+18", "20.0", "0.025", "7.5E+2"]],
                   "previous": [[0, null, 2.50, "", "4.97038E+7"]]}
                ]}
                """);
        assertThat(read.faults()).isEmpty();
        assertThat(read.changes())
                .containsExactly(new TableChange(
                        LocalDate.of(2022, 5, 21),
                        "ZIL/USDT",
                        market(tier("0", null, "2.5", null, "49703800")),
                        market(
                                tier("0", "50000", "50", "0.01", "0"),
                                tier("50000", "9223372036854776000", "20", "0.025", "750"))));
    }

    @ParameterizedTest
    @CsvSource({
        "BTC/USDT, BTCUSDT",
        "1000SHIB/USDT:USDT, 1000SHIBUSDT",
        "BTC/USDT:USDT-250328, BTCUSDT-250328",
        "ETH/USD:ETH, ETHUSDETH",
        "kPEPE/USDC:USDC, KPEPEUSDC",
        "龙虾/USDT:USDT, U9F99U867EUSDT",
        "SOL-PERP, SOL-PERP",
        "_A B_, U005FAU0020B_"
    })
    void theNameIsThatOfAFile(String written, String name) throws IOException {
        RecordedChanges read = read(changes(change("2022-05-21", written, ROWS, ROWS)));
        assertThat(read.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.market()).isEqualTo(written))
                .satisfies(change -> assertThat(change.next().market()).isEqualTo(name))
                .satisfies(change -> assertThat(change.next().venueSymbol()).isEqualTo(written))
                .satisfies(change -> assertThat(ShapeCheck.of(change.current())).isEmpty());
    }

    @Test
    void whatCannotBeExpressedIsListedWithTheReason() throws IOException {
        String good = change("2022-05-21", "A/B", ROWS, ROWS);
        RecordedChanges read = read(changes(String.join(
                ",\n",
                change("2022-05-21", "EMPTY/USDT", "[]", ROWS),
                change("2022-05-21", "WORD/USDT", ROWS, "[[\"0\", \"many\", \"50\", \"0.01\", \"0\"]]"),
                change("2022-05-21", "HUGE/USDT", ROWS, "[[\"0\", \"1E+99\", \"50\", \"0.01\", \"0\"]]"),
                change("2022-05-21", "FINE/USDT", ROWS, "[[\"0\", \"1E-999999999\", \"50\", \"0.01\", \"0\"]]"),
                good,
                change("2022-05-21", "SHORT/USDT", ROWS, "[[\"0\", \"1\", \"50\", \"0.01\"]]"),
                change("2022-05-21", "NONE/USDT", "[[\"\", \"1\", \"50\", \"0.01\", \"0\"]]", ROWS),
                change("2022-05-21", "DEEP/USDT", ROWS, "[[[0], \"1\", \"50\", \"0.01\", \"0\"]]"),
                change("2022-05-21", "FLAT/USDT", "[1, 2]", "{}"),
                change("2022-02-30", "DAY/USDT", ROWS, ROWS),
                "{\"market\": \"LATE/USDT\"}",
                "{\"date\": \"2022-05-21\", \"market\": 5}",
                "[]")));
        assertThat(read.changes()).extracting(TableChange::market).containsExactly("A/B");
        assertThat(read.faults().stream().map(FileFault::toString))
                .containsExactly(
                        "F:1:36: /changes/0: EMPTY/USDT of \"2022-05-21\": previous: there is no row; a table has at least one",
                        "F:2:1: /changes/1: WORD/USDT of \"2022-05-21\": next: row 0: cap is \"many\", not a number",
                        "F:3:1: /changes/2: HUGE/USDT of \"2022-05-21\": next: row 0: cap is \"1E+99\"; the file format has at "
                                + "most 38 digits before the point and 40 after it",
                        "F:4:1: /changes/3: FINE/USDT of \"2022-05-21\": next: row 0: cap is \"1E-999999999\"; the file format "
                                + "has at most 38 digits before the point and 40 after it",
                        "F:6:1: /changes/5: SHORT/USDT of \"2022-05-21\": next: row 0: a row has 4 columns; it has to have the "
                                + "5 floor, cap, maxLeverage, maintenanceMarginRatio, maintenanceAmount",
                        "F:7:1: /changes/6: NONE/USDT of \"2022-05-21\": previous: row 0: a row has no floor",
                        "F:8:1: /changes/7: DEEP/USDT of \"2022-05-21\": next: row 0: a column holds a list or an object; "
                                + "write a number",
                        "F:9:1: /changes/8: FLAT/USDT of \"2022-05-21\": previous: row 1: a row is no list; write [floor, cap, "
                                + "maxLeverage, maintenanceRate, maintenanceAmount]",
                        "F:10:1: /changes/9: DAY/USDT of \"2022-02-30\": date is \"2022-02-30\"; write a day such as "
                                + "\"2026-03-28\"",
                        "F:11:1: /changes/10: LATE/USDT of an unknown day: date is missing or no text; write a day such as "
                                + "\"2026-03-28\"",
                        "F:12:1: /changes/11: a market without a name of \"2022-05-21\": market is missing or no text; state "
                                + "the venue's spelling",
                        "F:13:1: /changes/12: this is no change; write an object with date, market, previous and next");
    }

    @Test
    void aRecordThatBreaksOffIsReadUpToThere() throws IOException {
        RecordedChanges read = read(changes(change("2022-05-21", "A/B", ROWS, ROWS) + ", {\"date\": "));
        assertThat(read.changes()).hasSize(1);
        assertThat(read.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message())
                        .startsWith("this is not JSON: ")
                        .endsWith("; what stands before it was read"));
    }

    @Test
    void whatIsNoRecordIsSaid() throws IOException {
        assertThat(read("{\"source\": \"x\"}").faults().toString())
                .isEqualTo("[F:1:15: there is no list of changes; state it as changes]");
        assertThat(read("[1]").faults().toString())
                .isEqualTo("[F:1:1: write an object with changes, or one request on each line]");
        assertThat(BINANCE.read(folder.resolve("absent.json")).faults())
                .extracting(FileFault::message)
                .containsExactly("does not exist; check the spelling and the folder");
        Path large = folder.resolve("large.json");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(TableChanges.MAX_BYTES + 1L);
        }
        assertThat(BINANCE.read(large).faults())
                .extracting(FileFault::message)
                .containsExactly("has 268435457 bytes; at most 268435456 (256 MB) are read");
    }

    @Test
    void requestsOfABatchAreReadAsChanges() throws IOException {
        String market = CanonicalJson.of(market(tier("0", null, "2.5", null, null)));
        String next = CanonicalJson.of(market(tier("0", null, "5", null, null)));
        String request =
                "{\"id\": \"7\", \"asOf\": \"2026-01-01\", \"intent\": \"loosen\", \"current\": %s, \"market\": %s}"
                        .formatted(market, next);
        RecordedChanges read = read(String.join(
                "\n",
                request,
                "",
                "{\"id\": \"8\", \"asOf\": \"2026-01-01\", \"market\": %s}".formatted(next),
                request.replace("2026-01-01", "soon"),
                request.replace("\"asOf\": \"2026-01-01\", ", ""),
                request.replace("\"long-tail\"", "5"),
                "{\"id\": ",
                request.replace("ZIL/USDT", "LAST")));
        assertThat(read.changes())
                .extracting(TableChange::day, TableChange::market)
                .containsExactly(tuple(LocalDate.of(2026, 1, 1), "ZIL/USDT"), tuple(LocalDate.of(2026, 1, 1), "LAST"));
        assertThat(read.changes().get(0).current()).isEqualTo(market(tier("0", null, "2.5", null, null)));
        assertThat(read.changes().get(0).next()).isEqualTo(market(tier("0", null, "5", null, null)));
        assertThat(read.faults().stream().map(fault -> fault.line() + " " + fault.pointer() + " " + fault.message()))
                .containsExactly(
                        "3  the request states no current market, so it is no change",
                        "4 /asOf asOf is \"soon\"; write a day such as \"2026-03-28\"",
                        "5 /asOf asOf is missing or no text; write a day such as \"2026-03-28\"",
                        "6 /current/category 5 is a number, not a text; write it in double quotes",
                        "6 /market/category 5 is a number, not a text; write it in double quotes",
                        "7 /id the text ends before the document does; it looks cut off: restore the rest or close what is open");
    }

    @Test
    void onlyAVenueThatCanBeAFolderIsTaken() {
        assertThatThrownBy(() -> new TableChanges("../x", "meme"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"../x\" cannot be the name of a venue");
    }

    private RecordedChanges read(String text) throws IOException {
        Path file = folder.resolve("changes.json");
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        RecordedChanges read = BINANCE.read(file);
        return new RecordedChanges(
                read.changes(),
                read.faults().stream()
                        .map(fault -> new FileFault(
                                fault.file().equals(Shown.path(file)) ? "F" : fault.file(),
                                fault.line(),
                                fault.column(),
                                fault.pointer(),
                                fault.message()))
                        .toList());
    }

    private static String changes(String changes) {
        return "{\"source\": \"captures\", \"changes\": [" + changes + "]}";
    }

    private static String change(String date, String market, String previous, String next) {
        return "{\"date\": \"%s\", \"market\": \"%s\", \"previous\": %s, \"next\": %s}"
                .formatted(date, market, previous, next);
    }

    private static MarketConfig market(LeverageTier... tiers) {
        return new MarketConfig(
                null,
                "binance-usdm",
                "ZILUSDT",
                "ZIL/USDT",
                null,
                "long-tail",
                null,
                null,
                null,
                List.of(MarginMode.CROSS, MarginMode.ISOLATED),
                new MarginTerms.Tiers(PositionUnit.QUOTE, List.of(tiers)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new ConfigSource("captures", "2022-05-21", null));
    }

    private static LeverageTier tier(
            String floor,
            @Nullable String cap,
            String maxLeverage,
            @Nullable String maintenanceRatio,
            @Nullable String maintenanceAmount) {
        return new LeverageTier(
                new BigDecimal(floor),
                cap == null ? null : new BigDecimal(cap),
                new BigDecimal(maxLeverage),
                null,
                maintenanceRatio == null ? null : new BigDecimal(maintenanceRatio),
                maintenanceAmount == null ? null : new BigDecimal(maintenanceAmount));
    }
}
