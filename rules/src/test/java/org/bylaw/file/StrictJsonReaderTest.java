package org.bylaw.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bylaw.market.Cap;
import org.bylaw.market.ConfigSource;
import org.bylaw.market.ContractTier;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginMode;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.OpenInterestLimits;
import org.bylaw.market.OpenInterestMeasure;
import org.bylaw.market.PositionUnit;
import org.bylaw.market.RecordShape;
import org.bylaw.policy.AcceptedFindings;
import org.bylaw.policy.Buffers;
import org.bylaw.policy.Sourced;
import org.bylaw.policy.VenuePolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StrictJsonReaderTest {

    private static final String KINDS = "flat, size-premium, tiers, open-interest, linear-steps, linear, square-root";

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_market_is_read_as_written() {
        String text = """
                {
                  "venue": "drift",
                  "market": "SOL-PERP",
                  "category": "major-crypto",
                  "contractTier": "highly-speculative",
                  "marginModes": ["cross", "isolated"],
                  "margin": {
                    "positionUnit": "quote",
                    "tiers": [
                      { "floor": 0, "cap": 50000.00, "maxLeverage": 20 },
                      { "floor": 50000, "cap": null, "maxLeverage": 10.50 }
                    ],
                    "kind": "tiers"
                  },
                  "openInterest": { "measure": "larger-side", "maxBaseSize": "unlimited", "baseSizeStep": 0.0100 },
                  "source": { "document": "an example" }
                }
                """;
        assertThat(ok(StrictJsonReader.MARKET.read("SOL-PERP.json", text)))
                .isEqualTo(new MarketConfig(
                        null,
                        "drift",
                        "SOL-PERP",
                        null,
                        null,
                        "major-crypto",
                        null,
                        ContractTier.HIGHLY_SPECULATIVE,
                        null,
                        List.of(MarginMode.CROSS, MarginMode.ISOLATED),
                        new MarginTerms.Tiers(
                                PositionUnit.QUOTE, List.of(tier("0", "50000", "20"), tier("50000", null, "10.5"))),
                        null,
                        null,
                        null,
                        new OpenInterestLimits(
                                OpenInterestMeasure.LARGER_SIDE, Cap.UNLIMITED, null, new BigDecimal("0.01")),
                        null,
                        null,
                        null,
                        null,
                        null,
                        new ConfigSource("an example", null, null)));
    }

    @Test
    void what_is_missing_is_null_and_no_fault() {
        MarketConfig market = ok(StrictJsonReader.MARKET.read("empty", "{}"));
        assertThat(Stream.of(MarketConfig.class.getRecordComponents())
                        .map(component -> RecordShape.of(MarketConfig.class)
                                .component(component.getName())
                                .in(market)))
                .containsOnlyNulls();
    }

    @Test
    void lines_may_end_as_on_windows() {
        Read<MarketConfig> read =
                StrictJsonReader.MARKET.read("m", "{\r\n  \"venue\": \"drift\",\r\n  \"market\": 5\r\n}\r\n");
        assertThat(faults(read))
                .containsExactly("m:3:3: /market: 5 is a number, not a text; write it in double quotes");
    }

    @Test
    void lines_know_where_a_field_stands_or_would_stand() {
        String text = """
                {
                  "margin": { "kind": "tiers",
                    "tiers": [
                      { "floor": 0 },
                      { "floor": 1 } ] }
                }
                """;
        Lines lines = ((Read.Ok<MarketConfig>) StrictJsonReader.MARKET.read("m", text)).lines();
        assertThat(Stream.of(
                                "",
                                "/margin",
                                "/margin/kind",
                                "/margin/tiers/1",
                                "/margin/tiers/1/floor",
                                "/margin/tiers/1/cap",
                                "/margin/tiers/7/cap",
                                "/category")
                        .map(lines::at))
                .containsExactly(
                        new Position(1, 1),
                        new Position(2, 3),
                        new Position(2, 15),
                        new Position(5, 7),
                        new Position(5, 9),
                        new Position(5, 7),
                        new Position(3, 5),
                        new Position(1, 1));
    }

    static Stream<Arguments> faultyMargins() {
        return Stream.of(
                margin(
                        "'kind': 'flat', 'maxLeverage': 1e-5",
                        "/margin/maxLeverage: 1e-5 is written with an exponent; write 0.00001"),
                margin(
                        "'kind': 'flat', 'maxLeverage': 2E3",
                        "/margin/maxLeverage: 2E3 is written with an exponent; write 2000"),
                margin(
                        "'kind': 'flat', 'maxLeverage': 1e99999999999",
                        "/margin/maxLeverage: 1e99999999999 is written with an exponent; "
                                + "write a plain decimal such as 0.05"),
                margin("'kind': 'flat', 'maxLeverage': 007", "/margin/maxLeverage: 007 has a leading zero; write 7"),
                margin(
                        "'kind': 'flat', 'maxLeverage': -01.50",
                        "/margin/maxLeverage: -01.50 has a leading zero; write -1.5"),
                margin("'kind': 'flat', 'maxLeverage': +5", "/margin/maxLeverage: +5 has a plus sign; write 5"),
                margin(
                        "'kind': 'flat', 'maxLeverage': .5",
                        "/margin/maxLeverage: .5 has no digit on one side of the point; write 0.5"),
                margin(
                        "'kind': 'flat', 'maxLeverage': 5.",
                        "/margin/maxLeverage: 5. has no digit on one side of the point; write 5"),
                margin(
                        "'kind': 'flat', 'maxLeverage': NaN",
                        "/margin/maxLeverage: NaN is not a number; write a plain decimal such as 0.05"),
                margin(
                        "'kind': 'flat', 'maxLeverage': -Infinity",
                        "/margin/maxLeverage: -Infinity is not a number; write a plain decimal such as 0.05"),
                margin(
                        "'kind': 'flat', 'maxLeverage': 0x10",
                        "/margin/maxLeverage: 0x10 is not a number; write a plain decimal such as 0.05"),
                margin(
                        "'kind': 'flat', 'maxLeverage': 0." + "1".repeat(41),
                        "/margin/maxLeverage: 0.111111111111111111... has 41 decimals; write at most 40"),
                margin(
                        "'kind': 'flat', 'maxLeverage': " + "1".repeat(50),
                        "/margin/maxLeverage: 11111111111111111111... has 50 digits before the point; write at most 38"),
                margin(
                        "'kind': 'flat', 'maxLeverage': '5'",
                        "/margin/maxLeverage: \"5\" is a text, not a number; write 5 without quotes"),
                margin(
                        "'kind': 'flat', 'maxLeverage': 'unlimited'",
                        "/margin/maxLeverage: \"unlimited\" is a text, not a number; write a plain decimal without quotes"),
                margin(
                        "'kind': 'flat', 'maxLeverage': true",
                        "/margin/maxLeverage: true is a boolean, not a number; write a plain decimal without quotes"),
                margin(
                        "'kind': 'flat', 'maxLeverage': null",
                        "/margin/maxLeverage: null is not a value here; leave the field out or give it one"),
                margin(
                        "'kind': 'flat', 'maxLeverge': 5",
                        "/margin/maxLeverge: \"maxLeverge\" is not a field here; did you mean maxLeverage?"),
                margin(
                        "'kind': 'flat', 'MAXLEVERAGE': 5",
                        "/margin/MAXLEVERAGE: \"MAXLEVERAGE\" is not a field here; did you mean maxLeverage?"),
                margin(
                        "'kind': 'flat', 'imfFactor': 5",
                        "/margin/imfFactor: \"imfFactor\" is not a field here; "
                                + "the fields are initialMarginRatio, maxLeverage, maintenanceMarginRatio"),
                margin(
                        "'kind': 'flat', 'a/b~c': 5",
                        "/margin/a~1b~0c: \"a/b~c\" is not a field here; "
                                + "the fields are initialMarginRatio, maxLeverage, maintenanceMarginRatio"),
                margin(
                        "'kind': 'flat', 'maxLeverage': 5, 'maxLeverage': 5",
                        "/margin/maxLeverage: \"maxLeverage\" is stated already on line 1; keep one of the two"),
                margin("'maxLeverage': 5", "/margin: kind is missing; add one of " + KINDS),
                margin("'kind': 'Flat'", "/margin/kind: \"Flat\" is not known; write one of " + KINDS),
                margin("'kind': 5", "/margin/kind: 5 is a number; write one of " + KINDS),
                margin(
                        "'kind': 'tiers', 'positionUnit': 'usd'",
                        "/margin/positionUnit: \"usd\" is not known; write one of quote, base, contracts"),
                margin(
                        "'kind': 'tiers', 'tiers': [null]",
                        "/margin/tiers/0: null is not a value here; leave the field out or give it one"),
                margin(
                        "'kind': 'tiers', 'tiers': [[]]",
                        "/margin/tiers/0: this is a list, not an object; write { } with the fields floor, cap, maxLeverage, "
                                + "initialMarginRatio, maintenanceMarginRatio, maintenanceAmount"),
                margin("'kind': 'tiers', 'tiers': {}", "/margin/tiers: this is an object, not a list; write [ ]"));
    }

    @ParameterizedTest
    @MethodSource("faultyMargins")
    void a_fault_in_the_margin_is_named(String text, String fault) {
        assertThat(faults(StrictJsonReader.MARKET.read("m", text)))
                .singleElement()
                .asString()
                .matches("m:1:[0-9]+: .*")
                .endsWith(": " + fault);
    }

    static Stream<Arguments> faultyMarkets() {
        return Stream.of(
                Arguments.of("{'venue': 5}", "m:1:2: /venue: 5 is a number, not a text; write it in double quotes"),
                Arguments.of(
                        "{'marketIndex': 1.0}",
                        "m:1:2: /marketIndex: 1.0 is not a whole number; write it without a point"),
                Arguments.of(
                        "{'marketIndex': '1'}",
                        "m:1:2: /marketIndex: \"1\" is a text, not a whole number; write 1 without quotes"),
                Arguments.of(
                        "{'marketIndex': 2147483648}",
                        "m:1:2: /marketIndex: 2147483648 is out of range; "
                                + "write a whole number from -2147483648 to 2147483647"),
                Arguments.of(
                        "{'liquidation': {'feeCappedByRemainingCollateral': 1}}",
                        "m:1:18: /liquidation/feeCappedByRemainingCollateral: 1 is a number, not a boolean; "
                                + "write true or false without quotes"),
                Arguments.of(
                        "{'status': 'Active'}",
                        "m:1:2: /status: \"Active\" is not known; "
                                + "write one of pre-launch, active, reduce-only, paused, delisting, delisted"),
                Arguments.of(
                        "{'contractTier': true}",
                        "m:1:2: /contractTier: true is a boolean; "
                                + "write one of A, B, C, speculative, highly-speculative, isolated"),
                Arguments.of(
                        "{'marginModes': 'cross'}", "m:1:2: /marginModes: \"cross\" is a text, not a list; write [ ]"),
                Arguments.of(
                        "{'margin': 20}",
                        "m:1:2: /margin: 20 is a number, not an object; write { \"kind\": ... } with one of " + KINDS),
                Arguments.of(
                        "{'fees': 0.001}",
                        "m:1:2: /fees: 0.001 is a number, not an object; "
                                + "write { } with the fields openFeeRatio, closeFeeRatio"),
                Arguments.of(
                        "{'openInterest': {'maxBaseSize': 'none'}}",
                        "m:1:19: /openInterest/maxBaseSize: \"none\" is a text; "
                                + "write a number without quotes, or the word \"unlimited\""),
                Arguments.of(
                        "{'category': 'a\\u000ab', 'status': 'a\\u0022\\u001b\\u202eb'}",
                        "m:1:26: /status: \"a\\\"\\u001b\\u202eb\" is not known; "
                                + "write one of pre-launch, active, reduce-only, paused, delisting, delisted"),
                Arguments.of(
                        "{'category': '\\ud800'}",
                        "m:1:2: /category: \"\\ud800\" holds half of a character (a lone surrogate); remove it"),
                Arguments.of("", "m: the document is empty; write a JSON object"),
                Arguments.of(" \n ", "m: the document is empty; write a JSON object"),
                Arguments.of("null", "m:1:1: the document is null; write a JSON object"),
                Arguments.of("{} {}", "m:1:4: there is more after the end of the document; keep one JSON object"),
                Arguments.of("{}}", "m:1:3: there is more after the end of the document; keep one JSON object"),
                Arguments.of("{}\nx", "m:2:1: there is more after the end of the document; keep one JSON object"),
                Arguments.of(
                        "{'venue': 'dri",
                        "m:1:15: /venue: the text ends before the document does; "
                                + "it looks cut off: restore the rest or close what is open"),
                Arguments.of(
                        "{'venue': 'drift',\n",
                        "m:2:1: /venue: the text ends before the document does; "
                                + "it looks cut off: restore the rest or close what is open"),
                Arguments.of(
                        "{'venue': 'drift',}",
                        "m:1:19: /venue: this is not JSON: } is out of place; "
                                + "remove the comma before it, or add what is missing"),
                Arguments.of(
                        "{'venue': 'drift'\n 'market': 'A'}",
                        "m:2:2: /venue: this is not JSON: \" is out of place; put a comma or a colon before it"),
                Arguments.of(
                        "{'venue': 'drift', // mine\n}",
                        "m:1:20: /venue: this is not JSON: / is out of place; "
                                + "remove the comment; a note has its place in source.note"),
                Arguments.of(
                        "{'venue': True}",
                        "m:1:11: /venue: this is not JSON: T is out of place; put texts and keys in double quotes, "
                                + "commas between values, and write true and false out"),
                Arguments.of(
                        "{'venue': 'dr\nift'}",
                        "m:1:14: /venue: this is not JSON: a line break inside a text is out of place; "
                                + "close the text with a quote, or write \\n or \\t for the character"),
                Arguments.of(
                        "{'venue': 'dr\\xift'}",
                        "m:1:15: /venue: this is not JSON: x is out of place; "
                                + "write \\\\ for a backslash, or a whole escape such as \\u0041"),
                Arguments.of(
                        "{'venue': 1_000}",
                        "m:1:12: /venue: this is not JSON: _ is out of place; put texts and keys in double quotes, "
                                + "commas between values, and write true and false out"),
                Arguments.of(
                        "{'" + "k".repeat(257) + "': 1}",
                        "m:1:261: a key here is longer than 256 characters; write a key of the format"));
    }

    @ParameterizedTest
    @MethodSource("faultyMarkets")
    void a_fault_is_named_with_its_place(String text, String fault) {
        assertThat(faults(StrictJsonReader.MARKET.read("m", text.replace('\'', '"'))))
                .containsExactly(fault);
    }

    @Test
    void a_document_that_is_no_object_is_told_what_one_has() {
        assertThat(faults(StrictJsonReader.ACCEPTED.read("a", "[]")))
                .containsExactly("a:1:1: this is a list, not an object; write { } with the fields $schema, accepted");
    }

    @Test
    void all_faults_are_named_in_the_order_of_the_text() {
        String text = """
                {
                  "venue": 1,
                  "margin": {
                    "maxLeverage": 1e2,
                    "maxLeverage": 3,
                    "leverage": 3,
                    "kind": "flat"
                  },
                  "marginModes": ["cross", "portfolio", null]
                }
                """;
        assertThat(faults(StrictJsonReader.MARKET.read("m", text)))
                .containsExactly(
                        "m:2:3: /venue: 1 is a number, not a text; write it in double quotes",
                        "m:4:5: /margin/maxLeverage: 1e2 is written with an exponent; write 100",
                        "m:5:5: /margin/maxLeverage: \"maxLeverage\" is stated already on line 4; keep one of the two",
                        "m:6:5: /margin/leverage: \"leverage\" is not a field here; did you mean maxLeverage?",
                        "m:9:28: /marginModes/1: \"portfolio\" is not known; write one of cross, isolated",
                        "m:9:41: /marginModes/2: null is not a value here; leave the field out or give it one");
    }

    @Test
    void faults_without_end_are_counted() {
        String text = "[" + "1e5,".repeat(10_000) + "1]";
        assertThat(faults(StrictJsonReader.MARKET.read("m", text)))
                .hasSize(201)
                .endsWith("m: has 9801 more faults; mend these first");
    }

    @Test
    void deep_nesting_is_refused() {
        String pointer = "/0".repeat(32);
        assertThat(faults(StrictJsonReader.MARKET.read("m", "[".repeat(10_000))))
                .containsExactly("m:1:34: " + pointer
                        + ": this is nested deeper than 32 levels; write the file in the format's own shape");
        assertThat(faults(StrictJsonReader.MARKET.read("m", "{\"a\":".repeat(10_000))))
                .hasSize(1);
    }

    @Test
    void ten_thousand_tiers_are_read() {
        String tiers = IntStream.range(0, 10_000)
                .mapToObj(index -> "{\"floor\": %d, \"cap\": %d, \"maxLeverage\": 5}".formatted(index, index + 1))
                .collect(Collectors.joining(","));
        MarketConfig market = ok(StrictJsonReader.MARKET.read(
                "m", "{\"margin\": {\"tiers\": [" + tiers + "], \"positionUnit\": \"base\", \"kind\": \"tiers\"}}"));
        assertThat(((MarginTerms.Tiers) market.margin()).tiers())
                .hasSize(10_000)
                .endsWith(tier("9999", "10000", "5"));
    }

    @Test
    void numbers_that_are_equal_are_read_as_equal() {
        VenuePolicy written = ok(StrictJsonReader.POLICY.read("p", threshold("2.50")));
        assertThat(written).isEqualTo(ok(StrictJsonReader.POLICY.read("p", threshold("2.5"))));
        assertThat(written.buffers()).isEqualTo(cliff("2.5"));
        assertThat(ok(StrictJsonReader.POLICY.read("p", threshold("1000000000000")))
                        .buffers())
                .isEqualTo(cliff("1000000000000"));
    }

    @Test
    void thirty_eight_digits_are_kept() {
        String digits = "1234567890123456789.0123456789012345678";
        assertThat(ok(StrictJsonReader.POLICY.read("p", threshold(digits))).buffers())
                .isEqualTo(cliff(digits));
    }

    @Test
    void faults_of_a_policy_are_named() {
        String text = """
                {"caps": {"insuranceUsdByContractTier": {"D": {"value": 1, "source": "x"}, "A": 5}},
                 "liquidationFeesCounted": {"value": ["fee"], "source": "x"},
                 "marginComparison": "strict"}
                """;
        assertThat(faults(StrictJsonReader.POLICY.read("p", text)))
                .containsExactly(
                        "p:1:42: /caps/insuranceUsdByContractTier/D: \"D\" is not known; "
                                + "write one of A, B, C, speculative, highly-speculative, isolated",
                        "p:1:76: /caps/insuranceUsdByContractTier/A: 5 is a number, not an object; "
                                + "write { } with the fields value, source",
                        "p:2:39: /liquidationFeesCounted/value/0: \"fee\" is not known; "
                                + "write one of liquidatorFeeRatio, insuranceFundFeeRatio, protocolFeeRatio, penaltyRatio",
                        "p:3:2: /marginComparison: \"strict\" is a text, not an object; "
                                + "write { } with the fields value, source");
    }

    @Test
    void days_are_calendar_days() {
        String text = """
                {"accepted": [{"since": "2026-02-30", "reviewOn": "2026-3-1", "until": 20260301}]}
                """;
        assertThat(faults(StrictJsonReader.ACCEPTED.read("a", text)))
                .containsExactly(
                        "a:1:16: /accepted/0/since: \"2026-02-30\" is not a day; write year, month and day as in 2026-03-28",
                        "a:1:39: /accepted/0/reviewOn: \"2026-3-1\" is not a day; write year, month and day as in 2026-03-28",
                        "a:1:63: /accepted/0/until: 20260301 is a number, not a day; write a text such as \"2026-03-28\"");
        AcceptedFindings read =
                ok(StrictJsonReader.ACCEPTED.read("a", "{\"accepted\": [{\"since\": \"2024-02-29\"}]}"));
        assertThat(read.accepted()).singleElement().extracting("since").hasToString("2024-02-29");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        assertThat(faults(StrictJsonReader.MARKET.read("m", latin1("{\n \"category\": \"caf\u00e9\"}"))))
                .containsExactly("m:2:18: byte 19 (0xE9) is not UTF-8; save the file as UTF-8");
        assertThat(faults(StrictJsonReader.MARKET.read("m", latin1("{\"a\": \"\u00c0\u0080\"}"))))
                .containsExactly("m:1:8: byte 7 (0xC0) is not UTF-8; save the file as UTF-8");
        assertThat(faults(StrictJsonReader.MARKET.read("m", latin1("{\"a\": \"\u00e2\u0082"))))
                .containsExactly("m:1:8: byte 7 (0xE2) is not UTF-8; save the file as UTF-8");
    }

    @Test
    void a_byte_order_mark_is_refused() {
        assertThat(faults(StrictJsonReader.MARKET.read("m", "\ufeff{}".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("m:1:1: the file begins with a byte order mark; save it as UTF-8 without one");
        assertThat(faults(StrictJsonReader.MARKET.read("m", "{}".getBytes(StandardCharsets.UTF_16))))
                .containsExactly("m:1:1: the file is written in UTF-16; save it as UTF-8");
    }

    @Test
    void a_file_of_more_than_one_megabyte_is_refused_unread() throws IOException {
        Path file = folder.resolve("BIG.json");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L << 20);
        }
        assertThat(faults(StrictJsonReader.MARKET.read(file)))
                .containsExactly(Shown.path(file) + ": has 209715200 bytes; at most 1048576 (1 MB) are read");
        byte[] atTheLimit = ("{}" + " ".repeat(TextFile.MAX_BYTES - 2)).getBytes(StandardCharsets.UTF_8);
        Files.write(file, atTheLimit);
        assertThat(StrictJsonReader.MARKET.read(file)).isInstanceOf(Read.Ok.class);
        Files.write(file, new byte[TextFile.MAX_BYTES + 1]);
        assertThat(faults(StrictJsonReader.MARKET.read(file)))
                .containsExactly(Shown.path(file) + ": has 1048577 bytes; at most 1048576 (1 MB) are read");
    }

    @Test
    void what_is_no_file_is_refused() throws IOException {
        assertThat(faults(StrictJsonReader.MARKET.read(folder)))
                .containsExactly(Shown.path(folder) + ": is a folder; name a file");
        Path missing = folder.resolve("MISSING.json");
        assertThat(faults(StrictJsonReader.MARKET.read(missing)))
                .containsExactly(Shown.path(missing) + ": does not exist; check the spelling and the folder");
        Path empty = Files.createFile(folder.resolve("EMPTY.json"));
        assertThat(faults(StrictJsonReader.MARKET.read(empty)))
                .containsExactly(Shown.path(empty) + ": the document is empty; write a JSON object");
    }

    @Test
    void links_that_lead_nowhere_are_refused() throws IOException {
        Path one = folder.resolve("ONE.json");
        Path two = Files.createSymbolicLink(folder.resolve("TWO.json"), one);
        Files.createSymbolicLink(one, two);
        assertThat(faults(StrictJsonReader.MARKET.read(one)))
                .containsExactly(Shown.path(one) + ": is a symbolic link that leads to no file; mend or remove it");
        Path dangling = Files.createSymbolicLink(folder.resolve("D.json"), folder.resolve("nowhere"));
        assertThat(faults(StrictJsonReader.MARKET.read(dangling)))
                .containsExactly(
                        Shown.path(dangling) + ": is a symbolic link that leads to no file; mend or remove it");
    }

    @Test
    void a_device_is_not_read() {
        Path endless = Path.of("/dev/zero");
        assumeThat(endless).exists();
        assertThat(faults(StrictJsonReader.MARKET.read(endless)))
                .containsExactly("/dev/zero: is not a regular file; name a file that can be read twice");
    }

    @Test
    void a_file_without_read_permission_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("SECRET.json"), "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("the superuser reads everything").isFalse();
        assertThat(faults(StrictJsonReader.MARKET.read(file)))
                .containsExactly(Shown.path(file) + ": may not be read by this user; grant the permission to read it");
    }

    @Test
    void a_part_of_a_line_is_read_where_it_stands() {
        String line = "{\"id\": \"7\", \"market\": {\"venue\": \"drift\", \"market\": 5}, \"policy\": null}";
        JsonDocument document = ok(JsonDocument.parse("line 3", line));
        assertThat(document.text("/id")).contains("7");
        assertThat(document.text("/market")).isEmpty();
        assertThat(document.states("/policy")).isTrue();
        assertThat(document.statesNull("/policy")).isTrue();
        assertThat(document.states("/current")).isFalse();
        assertThat(faults(StrictJsonReader.MARKET.read(document, "/market")))
                .containsExactly("line 3:1:42: /market/market: 5 is a number, not a text; write it in double quotes");
        assertThat(faults(StrictJsonReader.MARKET.read(document, "/current")))
                .containsExactly("line 3:1:1: /current: this is missing; state it");
        JsonDocument good = ok(JsonDocument.parse("line 4", line.replace("5", "\"A\"")));
        assertThat(StrictJsonReader.MARKET.read(good, "/market"))
                .isInstanceOfSatisfying(
                        Read.Ok.class,
                        read -> assertThat(read.lines().at("/market")).isEqualTo(new Position(1, 42)));
    }

    private static Arguments margin(String fields, String fault) {
        return Arguments.of("{\"margin\": {" + fields.replace('\'', '"') + "}}", fault);
    }

    private static Buffers cliff(String number) {
        return new Buffers(null, null, new Sourced<>(new BigDecimal(number), "house/example"), null, null);
    }

    private static String threshold(String number) {
        return "{\"buffers\": {\"maxLeverageCliff\": {\"value\": " + number + ", \"source\": \"house/example\"}}}";
    }

    private static LeverageTier tier(String floor, @Nullable String cap, String maxLeverage) {
        return new LeverageTier(
                new BigDecimal(floor),
                cap == null ? null : new BigDecimal(cap),
                new BigDecimal(maxLeverage),
                null,
                null,
                null);
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static <T> T ok(Read<T> read) {
        assertThat(read).isInstanceOf(Read.Ok.class);
        return ((Read.Ok<T>) read).value();
    }

    static List<String> faults(Read<?> read) {
        assertThat(read).isInstanceOf(Read.Faulty.class);
        return ((Read.Faulty<?>) read)
                .faults().stream().map(FileFault::toString).toList();
    }
}
