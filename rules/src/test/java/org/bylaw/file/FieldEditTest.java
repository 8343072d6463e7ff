package org.bylaw.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.bylaw.file.FieldEdit.Edit;
import org.bylaw.market.FieldChange;
import org.bylaw.market.LeverageTier;
import org.bylaw.market.MarginTerms;
import org.bylaw.market.MarketConfig;
import org.bylaw.market.MarketFields;
import org.bylaw.market.SampleFields;
import org.bylaw.rulebook.RepositoryVenues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldEditTest {

    private static final String FILE = """
            {
              "market": "SOL-PERP",
              "marginModes": ["cross"],
              "margin": {
                "tiers": [
                  { "floor": 0, "cap": 50000.00, "maxLeverage": 20 },
                  { "floor": 50000, "cap": null, "maxLeverage": 10.50 }
                ],
                "kind": "tiers"
              },
              "oracle": { "source": "pyth" },
              "source": {
                "document": "größer"
              }
            }
            """;

    @Test
    void aValueIsReplacedWhereItStands() {
        assertThat(edited(set("/margin/tiers/1/maxLeverage", "7.5"), set("/marginModes", "[\"cross\",\"isolated\"]")))
                .isEqualTo(FILE.replace("10.50", "7.5").replace("[\"cross\"]", "[\"cross\", \"isolated\"]"));
        assertThat(edited(set("/margin/tiers/1/cap", "100000"))).isEqualTo(FILE.replace("null", "100000"));
        assertThat(edited(set("/source/document", "\"a \\\" b\"")))
                .isEqualTo(FILE.replace("\"größer\"", "\"a \\\" b\""));
    }

    @Test
    void aFieldIsAddedInTheStyleOfItsSiblings() {
        assertThat(edited(set("/margin/positionUnit", "\"quote\"")))
                .isEqualTo(FILE.replace(
                        "\"kind\": \"tiers\"\n", "\"kind\": \"tiers\",\n    \"positionUnit\": \"quote\"\n"));
        assertThat(edited(set("/oracle/maxStalenessSeconds", "60")))
                .isEqualTo(FILE.replace("\"pyth\" }", "\"pyth\", \"maxStalenessSeconds\": 60 }"));
        assertThat(edited(set("/margin/tiers/0/maintenanceAmount", "0")))
                .isEqualTo(FILE.replace("20 }", "20, \"maintenanceAmount\": 0 }"));
        assertThat(edited(set("/marginModes/1", "\"isolated\"")))
                .isEqualTo(FILE.replace("[\"cross\"]", "[\"cross\", \"isolated\"]"));
    }

    @Test
    void aMissingSectionIsMade() {
        assertThat(edited(set("/insurance/maxUsd", "5"))).isEqualTo(FILE.replace("größer\"\n  }\n", """
                größer"
                  },
                  "insurance": {
                    "maxUsd": 5
                  }
                """));
    }

    @Test
    void rowsAreAddedAndRemoved() {
        assertThat(edited(set("/margin/tiers/2", "{\"floor\": 100000, \"maxLeverage\": 5}")))
                .isEqualTo(FILE.replace("10.50 }", "10.50 },\n      { \"floor\": 100000, \"maxLeverage\": 5 }"));
        assertThat(edited(Edit.of("/margin/tiers/0", null)))
                .isEqualTo(FILE.replace("      { \"floor\": 0, \"cap\": 50000.00, \"maxLeverage\": 20 },\n", ""));
        assertThat(edited(Edit.of("/margin/tiers/1", null)))
                .isEqualTo(FILE.replace(",\n      { \"floor\": 50000, \"cap\": null, \"maxLeverage\": 10.50 }", ""));
    }

    @Test
    void aRemovalTakesItsCommaAndWhatItLeavesEmpty() {
        assertThat(edited(Edit.of("/market", null))).isEqualTo(FILE.replace("  \"market\": \"SOL-PERP\",\n", ""));
        assertThat(edited(Edit.of("/margin/kind", null))).isEqualTo(FILE.replace(",\n    \"kind\": \"tiers\"", ""));
        assertThat(edited(Edit.of("/oracle/source", null)))
                .isEqualTo(FILE.replace("  \"oracle\": { \"source\": \"pyth\" },\n", ""));
        assertThat(edited(Edit.of("/margin/tiers/0/maxLeverage", null)))
                .isEqualTo(FILE.replace(", \"maxLeverage\": 20", ""));
        assertThat(FieldEdit.apply("{\"oracle\": {\"source\": \"pyth\"}}", List.of(Edit.of("/oracle/source", null))))
                .isEqualTo("{}");
    }

    @Test
    void removingWhatIsNotThereChangesNothing() {
        assertThat(edited(Edit.of("/fees/openFeeRatio", null), Edit.of("/margin/tiers/1/cap", null)))
                .isEqualTo(FILE);
    }

    @Test
    void aWholeSectionFollowsTheFile() {
        assertThat(edited(Edit.of("/margin", new MarginTerms.Flat(new BigDecimal("0.050"), null, null))))
                .isEqualTo(FILE.substring(0, FILE.indexOf("\"margin\":")) + """
                        "margin": {
                            "kind": "flat",
                            "initialMarginRatio": 0.05
                          },
                        """
                        + FILE.substring(FILE.indexOf("  \"oracle\"")));
    }

    @Test
    void tabsAndEndsOfLinesAreKept() {
        String windows = """
                {
                \t"market": "A",
                \t"oracle": {
                \t\t"source": "pyth"
                \t}
                }
                """.replace("\n", "\r\n");
        assertThat(FieldEdit.apply(
                        windows, List.of(set("/oracle/priceBandRatio", "0.1"), set("/fees", "{\"openFeeRatio\": 0}"))))
                .isEqualTo("""
                        {
                        \t"market": "A",
                        \t"oracle": {
                        \t\t"source": "pyth",
                        \t\t"priceBandRatio": 0.1
                        \t},
                        \t"fees": {
                        \t\t"openFeeRatio": 0
                        \t}
                        }
                        """.replace("\n", "\r\n"));
    }

    @Test
    void whatCannotBeEditedIsRefused() {
        assertThatThrownBy(() -> FieldEdit.apply("{\"a\": 1, \"a\": 2}", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot be edited: text:1:10: /a: \"a\" is stated already on line 1; keep one of the two");
        assertThatThrownBy(() -> edited(set("/market/name", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/market/name leads through \"SOL-PERP\"");
        assertThatThrownBy(() -> edited(set("/margin/tiers/3", "{}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/margin/tiers/3 is beyond the end: the next row is 2");
        assertThatThrownBy(() -> edited(set("/rows/1/floor", "0")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/rows/1/floor is beyond the end: the next row is 0");
        assertThatThrownBy(() -> set("/fees/openFeeRatio", "1e-3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/fees/openFeeRatio:1:1: 1e-3 is written with an exponent; write 0.001");
        assertThatThrownBy(() -> Edit.of("", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"\" is no pointer to a part of a document; begin it with /");
    }

    @ParameterizedTest
    @MethodSource("realMarkets")
    void theTextSaysWhatTheMarketSaysAfterTheSameEdits(ConfigFile<MarketConfig> file) throws IOException {
        String asWritten = Files.readString(file.path());
        List<String> layouts = List.of(
                asWritten,
                asWritten.replace("\n", "\r\n"),
                asWritten.replace("  ", "\t"),
                asWritten.replaceAll("\\s*\\n\\s*", " "),
                CanonicalJson.of(file.value()));
        SplittableRandom random = new SplittableRandom(file.name().hashCode());
        for (String layout : layouts) {
            for (int round = 0; round < 6; round++) {
                String text = layout;
                MarketConfig market = market(layout);
                for (int step = 0; step < 6; step++) {
                    FieldChange change = change(market, random);
                    text = FieldEdit.apply(text, List.of(Edit.of(change)));
                    market = MarketFields.with(market, change.pointer(), change.after());
                    assertThat(market(text)).as("%s in %s", change, text).isEqualTo(market);
                }
                assertThat(text.replace("\r\n", "").contains("\r")).isFalse();
                if (layout.contains("\r\n")) {
                    assertThat(text.replace("\r\n", "")).doesNotContain("\n");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("realMarkets")
    void anEditAndItsOppositeLeaveTheTextAsItWas(ConfigFile<MarketConfig> file) throws IOException {
        String text = Files.readString(file.path());
        MarketConfig market = file.value();
        SampleFields.of(market.margin().getClass()).forEach((pointer, sample) -> {
            Object before = MarketFields.at(market, pointer);
            String changed = FieldEdit.apply(text, List.of(Edit.of(pointer, sample)));
            assertThat(FieldEdit.apply(changed, List.of(Edit.of(pointer, before))))
                    .as(pointer)
                    .isEqualTo(text);
            assertThat(changed.lines().filter(line -> !text.contains(line)).count())
                    .as(pointer)
                    .isLessThanOrEqualTo(3);
        });
    }

    @Test
    void theChangesBetweenRealMarketsMakeTheTextOfOneSayWhatTheOtherSays() throws IOException {
        List<ConfigFile<MarketConfig>> files = realMarkets().toList();
        assertThat(files).hasSize(59);
        for (int index = 0; index < files.size(); index++) {
            ConfigFile<MarketConfig> current = files.get(index);
            MarketConfig next = files.get((index + 29) % files.size()).value();
            List<Edit> edits = MarketFields.between(current.value(), next).stream()
                    .map(Edit::of)
                    .toList();
            assertThat(market(FieldEdit.apply(Files.readString(current.path()), edits)))
                    .isEqualTo(next);
        }
    }

    /** A field replaced, added or removed; a row added, replaced or removed; a section removed or replaced. */
    private static FieldChange change(MarketConfig market, SplittableRandom random) {
        List<String> stated = List.copyOf(MarketFields.leaves(market).keySet());
        String leaf = stated.get(random.nextInt(stated.size()));
        boolean kind = leaf.equals("/margin/kind");
        Map<String, Object> samples = SampleFields.of(market.margin().getClass());
        List<String> possible = List.copyOf(samples.keySet());
        String other = possible.get(random.nextInt(possible.size()));
        int choice = random.nextInt(6);
        if (choice == 0 && !kind) {
            return new FieldChange(leaf, null, null);
        } else if (choice == 1 && !leaf.startsWith("/margin/")) {
            int section = leaf.indexOf('/', 1);
            return new FieldChange(section < 0 ? leaf : leaf.substring(0, section), null, null);
        } else if (choice == 2 && market.margin() instanceof MarginTerms.Tiers margin && margin.tiers() != null) {
            return tier(margin.tiers().size(), random);
        } else if (choice == 3 && random.nextInt(5) == 0) {
            return new FieldChange("/margin", null, new MarginTerms.Flat(new BigDecimal("0.2"), null, null));
        } else if (choice == 4 && MarketFields.at(market, leaf) instanceof BigDecimal number) {
            return new FieldChange(leaf, number, number.add(new BigDecimal("0.125")));
        }
        return new FieldChange(other, null, samples.get(other));
    }

    private static FieldChange tier(int rows, SplittableRandom random) {
        int position = random.nextInt(rows + 1);
        @Nullable
        LeverageTier row = position < rows && random.nextBoolean()
                ? null
                : new LeverageTier(
                        new BigDecimal("1000000"),
                        null,
                        new BigDecimal("2.5"),
                        null,
                        random.nextBoolean() ? new BigDecimal("0.25") : null,
                        null);
        return new FieldChange("/margin/tiers/" + position, null, row);
    }

    private static Edit set(String pointer, String literal) {
        return new Edit(pointer, literal);
    }

    private static String edited(Edit... edits) {
        return FieldEdit.apply(FILE, List.of(edits));
    }

    private static MarketConfig market(String text) {
        return StrictJsonReaderTest.ok(StrictJsonReader.MARKET.read("text", text));
    }

    private static Stream<ConfigFile<MarketConfig>> realMarkets() {
        return RepositoryVenues.tree().venues().stream().flatMap(venue -> venue.markets().stream());
    }
}
