package org.bylaw.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bylaw.file.Read;
import org.bylaw.file.StrictJsonReader;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed becomes the text of a file that is otherwise as its author wrote it. */
class MarketEntriesTest {

    private static final Path CONFIGS = Path.of(System.getProperty("repository.root", ".."), "market-configs");

    /** A file with a hand of its own: order, zeros, white space. */
    private static final String QUIRKY = """
            {
              "market":   "SOL-PERP", "venue": "drift",
                "margin": { "imfFactor": 0.000050, "kind": "size-premium",
                            "maintenanceMarginRatio": 0.030, "initialMarginRatio": 0.0500 },
              "marginModes": [ "cross" ],
              "category": "major-crypto",
              "openInterest": { "maxBaseSize": "unlimited" },
              "source": { "document": "a <b>\\"hand\\"</b> \\u00e4 \\\\ / &amp;", "note": "" }
            }
            """;

    private static final String TIERED = """
            {
              "venue": "binance-usdm",
              "market": "TUSDT",
              "category": "long-tail",
              "marginModes": ["cross", "isolated"],
              "margin": {
                "kind": "tiers",
                "positionUnit": "quote",
                "tiers": [
                  {"floor": 0, "cap": 10000, "maxLeverage": 20.0, "maintenanceMarginRatio": 0.02},
                  { "floor": 10000, "cap": 50000, "maxLeverage": 10, "maintenanceMarginRatio": 0.050 },
                  {"floor": 50000, "cap": null, "maxLeverage": 5, "maintenanceMarginRatio": 0.1}
                ]
              },
              "source": {"document": "a table"}
            }
            """;

    static Stream<Path> realFiles() throws IOException {
        try (Stream<Path> files = Files.walk(CONFIGS)) {
            return files
                    .filter(file -> file.toString().endsWith(".json")
                            && file.resolveSibling("").endsWith("markets"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static MarketEntries entries(String text) {
        return MarketEntries.of(text).orElseThrow();
    }

    private static MarketEntries typed(String text, String pointer, String value) {
        MarketEntries entries = entries(text);
        Map<String, String> values = new LinkedHashMap<>(entries.values());
        values.put(pointer, value);
        return new MarketEntries(values, entries.rows());
    }

    private static MarketConfig read(String text) {
        return ((Read.Ok<MarketConfig>) StrictJsonReader.MARKET.read("text", text)).value();
    }

    @ParameterizedTest
    @MethodSource("realFiles")
    void aFormThatChangesNothingLeavesEveryLetter(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(entries(text).text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("realFiles")
    void theFormHasAnInputForEveryFieldThatIsStated(Path file) throws IOException {
        String text = Files.readString(file);
        MarketEntries entries = entries(text);
        List<String> stated = new ArrayList<>(MarketFields.leaves(read(text)).keySet());
        stated.removeAll(List.of("/venue", "/market"));
        assertThat(stated).allSatisfy(pointer -> assertThat(entries.at(pointer)).isNotEmpty());
        assertThat(entries.pointers()).containsAll(stated);
    }

    @Test
    void oneValueChangesItsOwnLettersAlone() {
        assertThat(entries(QUIRKY).text(QUIRKY)).isEqualTo(QUIRKY);
        assertThat(entries(QUIRKY).at("/margin/initialMarginRatio")).isEqualTo("0.0500");
        assertThat(typed(QUIRKY, "/margin/initialMarginRatio", "0.0400").text(QUIRKY))
                .isEqualTo(QUIRKY.replace("0.0500", "0.0400"));
    }

    @Test
    void aDecimalIsKeptDigitByDigit() {
        String exact = "0.1234567890123456789012345678901234567890";
        assertThat(typed(QUIRKY, "/margin/initialMarginRatio", exact).text(QUIRKY))
                .isEqualTo(QUIRKY.replace("0.0500", exact));
    }

    @Test
    void anEmptyInputTakesTheFieldOut() {
        String text = typed(QUIRKY, "/openInterest/maxBaseSize", "").text(QUIRKY);
        assertThat(read(text).openInterest()).isNull();
        assertThat(text).contains("\"imfFactor\": 0.000050").doesNotContain("openInterest");
    }

    @Test
    void aFieldThatWasNotStatedIsAdded() {
        String text = typed(QUIRKY, "/insurance/maxUsd", "1000").text(QUIRKY);
        assertThat(MarketFields.leaves(read(text))).containsKey("/insurance/maxUsd");
        assertThat(entries(text).at("/insurance/maxUsd")).isEqualTo("1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "0,05",
                "1e-3",
                "05",
                ".5",
                "+1",
                "-",
                "NaN",
                "5%",
                "0.05 0.06",
                "\"0.05\"",
                "}",
                "<script>",
                "\u0000",
                "\u202e0.05"
            })
    void whatIsNoNumberIsKeptAndRefusedByTheReader(String typed) {
        String text = typed(QUIRKY, "/margin/initialMarginRatio", typed).text(QUIRKY);
        assertThat(entries(text).at("/margin/initialMarginRatio")).isEqualTo(typed);
        assertThat(StrictJsonReader.MARKET.read("text", text))
                .isInstanceOfSatisfying(
                        Read.Faulty.class,
                        faulty -> assertThat(faulty.message()).contains("/margin/initialMarginRatio"));
        assertThat(typed(text, "/margin/initialMarginRatio", "0.0500").text(text))
                .isEqualTo(QUIRKY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"}, {\"",
                "</script><script>alert(1)</script>",
                "line\nbreak\ttab",
                "\\u0041 \\",
                "\u2028 ä 🦀",
                "{{7*7}}"
            })
    void hostileTextsAreTexts(String typed) {
        String text = typed(QUIRKY, "/source/note", typed).text(QUIRKY);
        assertThat(read(text).source().note()).isEqualTo(typed);
        assertThat(entries(text).at("/source/note")).isEqualTo(typed);
        assertThat(read(text).source().document())
                .isEqualTo(read(QUIRKY).source().document());
    }

    @Test
    void noLimitIsAWordAndALimitANumber() {
        assertThat(entries(QUIRKY).at("/openInterest/maxBaseSize")).isEqualTo("unlimited");
        String limited = typed(QUIRKY, "/openInterest/maxBaseSize", "2000000").text(QUIRKY);
        assertThat(limited).isEqualTo(QUIRKY.replace("\"unlimited\"", "2000000"));
        assertThat(typed(limited, "/openInterest/maxBaseSize", "unlimited").text(limited))
                .isEqualTo(QUIRKY);
    }

    @Test
    void marginModesAreOneChoice() {
        assertThat(entries(TIERED).at("/marginModes")).isEqualTo("cross, isolated");
        assertThat(typed(TIERED, "/marginModes", "isolated, cross").text(TIERED))
                .isEqualTo(TIERED.replace("[\"cross\", \"isolated\"]", "[\"isolated\", \"cross\"]"));
    }

    @Test
    void aCellOfTheTableChangesItselfAlone() {
        MarketEntries entries = entries(TIERED);
        List<Map<String, String>> rows = new ArrayList<>(entries.rows());
        rows.set(1, with(rows.get(1), "/maxLeverage", "8"));
        assertThat(entries.withRows(rows).text(TIERED))
                .isEqualTo(TIERED.replace("\"maxLeverage\": 10", "\"maxLeverage\": 8"));
    }

    @Test
    void aRowInTheMiddleIsTakenOutAndTheOthersStayAsTheyWere() {
        MarketEntries entries = entries(TIERED);
        List<Map<String, String>> rows = new ArrayList<>(entries.rows());
        rows.remove(1);
        assertThat(entries.withRows(rows).text(TIERED))
                .isEqualTo(TIERED.lines()
                        .filter(line -> !line.contains("0.050 }"))
                        .reduce("", (text, line) -> text + line + "\n"));
    }

    @Test
    void aRowIsAddedAtTheEnd() {
        MarketEntries entries = entries(TIERED);
        List<Map<String, String>> rows = new ArrayList<>(entries.rows());
        rows.set(2, with(rows.get(2), "/cap", "90000"));
        rows.add(Map.of("/floor", "90000", "/maxLeverage", "2", "/maintenanceMarginRatio", "0.25"));
        String text = entries.withRows(rows).text(TIERED);
        assertThat(text).startsWith(TIERED.substring(0, TIERED.indexOf("\"cap\": null")));
        assertThat(entries(text).rows()).isEqualTo(rows);
        assertThat(read(text)).isNotNull();
    }

    @Test
    void aRowIsPutInTheMiddle() {
        MarketEntries entries = entries(TIERED);
        List<Map<String, String>> rows = new ArrayList<>(entries.rows());
        rows.add(1, Map.of("/floor", "10000", "/cap", "20000", "/maxLeverage", "15"));
        assertThat(entries(entries.withRows(rows).text(TIERED)).rows()).isEqualTo(rows);
    }

    @Test
    void rowsWithoutAnythingDoNotLoseTheOthers() {
        MarketEntries entries = entries(TIERED);
        List<Map<String, String>> rows = new ArrayList<>(entries.rows());
        rows.set(1, Map.of());
        rows.add(Map.of("/floor", "1"));
        rows.add(Map.of());
        assertThat(entries(entries.withRows(rows).text(TIERED)).rows()).isEqualTo(rows);
    }

    @Test
    void noRowIsNoTable() {
        String text = entries(TIERED).withRows(List.of()).text(TIERED);
        assertThat(text).doesNotContain("tiers\": [");
        assertThat(entries(text).rows()).isEmpty();
    }

    @Test
    void anotherKindOfMarginKeepsWhatBothHaveAndDropsTheRest() {
        Map<String, String> values = new LinkedHashMap<>(entries(TIERED).values());
        values.put("/margin/kind", "flat");
        values.put("/margin/maxLeverage", "10");
        String flat = new MarketEntries(values, entries(TIERED).rows()).text(TIERED);
        assertThat(MarketFields.leaves(read(flat)).keySet())
                .filteredOn(pointer -> pointer.startsWith("/margin/"))
                .containsExactly("/margin/kind", "/margin/maxLeverage");
        assertThat(flat).contains("\"source\": {\"document\": \"a table\"}");
    }

    @Test
    void aFileWithAFieldThatNoFormHasIsNoForm() {
        assertThat(MarketEntries.of("{\"venue\": \"drift\", \"surprise\": 1}")).isEmpty();
        assertThat(MarketEntries.of("[]")).isEmpty();
        assertThat(MarketEntries.of("{\"margin\": ")).isEmpty();
        assertThat(MarketEntries.of("{\"margin\": {\"kind\": \"flat\", \"tiers\": [{\"floor\": 0}]}}"))
                .hasValueSatisfying(entries -> assertThat(entries.rows()).hasSize(1));
    }

    private static Map<String, String> with(Map<String, String> row, String column, String value) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        changed.put(column, value);
        return changed;
    }
}
