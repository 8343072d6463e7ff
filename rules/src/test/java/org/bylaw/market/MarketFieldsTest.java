package org.bylaw.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bylaw.file.CanonicalJson;
import org.bylaw.file.ConfigFile;
import org.bylaw.rulebook.RepositoryVenues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarketFieldsTest {

    private static final MarketConfig TWO_TIERS = market(
            new MarginTerms.Tiers(PositionUnit.QUOTE, List.of(tier("0", "50000", "20"), tier("50000", null, "10"))));

    private static final MarketConfig FLAT = market(new MarginTerms.Flat(new BigDecimal("0.05"), null, null));

    @Test
    void leavesAreWhatTheFileStates() {
        MarketConfig market = MarketFields.with(
                MarketFields.with(TWO_TIERS, "/openInterest/maxBaseSize", Cap.UNLIMITED),
                "/status",
                MarketStatus.REDUCE_ONLY);
        Map<String, Object> leaves = new LinkedHashMap<>();
        leaves.put("/venue", "drift");
        leaves.put("/market", "SOL-PERP");
        leaves.put("/category", "major-crypto");
        leaves.put("/status", MarketStatus.REDUCE_ONLY);
        leaves.put("/marginModes", List.of(MarginMode.CROSS));
        leaves.put("/margin/kind", "tiers");
        leaves.put("/margin/positionUnit", PositionUnit.QUOTE);
        leaves.put("/margin/tiers/0/floor", new BigDecimal("0"));
        leaves.put("/margin/tiers/0/cap", new BigDecimal("50000"));
        leaves.put("/margin/tiers/0/maxLeverage", new BigDecimal("20"));
        leaves.put("/margin/tiers/1/floor", new BigDecimal("50000"));
        leaves.put("/margin/tiers/1/maxLeverage", new BigDecimal("10"));
        leaves.put("/openInterest/maxBaseSize", Cap.UNLIMITED);
        leaves.put("/source/document", "an example");
        assertThat(MarketFields.leaves(market).entrySet()).containsExactlyElementsOf(leaves.entrySet());
    }

    @Test
    void everyFieldOfTheFormatCanBeStatedReadAndRemoved() {
        List<String> leaves = new ArrayList<>();
        Kinds kinds = Kinds.of(MarginTerms.class);
        for (Class<?> kind : kinds.byName().values()) {
            Object blank = blank(kind);
            MarketConfig start = MarketFields.with(FLAT, "/margin", blank);
            SampleFields.of(kind).forEach((pointer, sample) -> {
                MarketConfig stated = MarketFields.with(start, pointer, sample);
                assertThat(MarketFields.at(stated, pointer)).as(pointer).isEqualTo(sample);
                if (!pointer.equals("/$schema")) {
                    assertThat(MarketFields.leaves(stated)).containsEntry(pointer, sample);
                }
                if (MarketFields.at(start, pointer) == null) {
                    assertThat(MarketFields.with(stated, pointer, null))
                            .as(pointer)
                            .isEqualTo(start);
                }
                leaves.add(pointer);
            });
        }
        assertThat(leaves)
                .contains(
                        "/$schema",
                        "/marketIndex",
                        "/marginModes",
                        "/margin/tiers/0/maintenanceAmount",
                        "/margin/maintenanceFactor",
                        "/liquidation/feeCappedByRemainingCollateral",
                        "/openInterest/maxNotionalUsd",
                        "/funding/maxRatioPerInterval",
                        "/source/note");
    }

    @Test
    void fieldsComeInTheOrderOfTheFormatWhateverTheKind() {
        for (Class<?> kind : Kinds.of(MarginTerms.class).byName().values()) {
            List<String> pointers = List.copyOf(SampleFields.of(kind).keySet());
            assertThat(pointers).isSortedAccordingTo(MarketFields.ORDER);
            assertThat(pointers.stream().sorted(MarketFields.ORDER.reversed()).sorted(MarketFields.ORDER))
                    .containsExactlyElementsOf(pointers);
        }
    }

    @Test
    void rowsComeByPositionAndAParentBeforeItsParts() {
        List<String> ordered = List.of(
                "/market",
                "/marketIndex",
                "/margin",
                "/margin/kind",
                "/margin/tiers",
                "/margin/tiers/2/floor",
                "/margin/tiers/2/maxLeverage",
                "/margin/tiers/10/floor",
                "/source",
                "/source/document",
                "/unknown",
                "/unknown/field");
        assertThat(ordered.stream().sorted(MarketFields.ORDER.reversed()).sorted(MarketFields.ORDER))
                .containsExactlyElementsOf(ordered);
    }

    @ParameterizedTest
    @MethodSource("realMarkets")
    void aRealMarketIsWhatItsLeavesSay(ConfigFile<MarketConfig> file) {
        MarketConfig market = file.value();
        MarketConfig bare = market(new MarginTerms.Flat(null, null, null));
        MarketConfig built = bare;
        for (Map.Entry<String, Object> leaf : MarketFields.leaves(market).entrySet()) {
            assertThat(MarketFields.with(market, leaf.getKey(), leaf.getValue()))
                    .as(leaf.getKey())
                    .isEqualTo(market);
            assertThat(MarketFields.at(market, leaf.getKey())).isEqualTo(leaf.getValue());
            built = MarketFields.with(built, leaf.getKey(), leaf.getValue());
        }
        assertThat(CanonicalJson.of(built)).isEqualTo(CanonicalJson.of(market));
        assertThat(MarketFields.between(market, built)).isEmpty();
    }

    @Test
    void theChangesBetweenAnyTwoRealMarketsMakeOneOfTheOther() {
        List<MarketConfig> markets = realMarkets().map(ConfigFile::value).toList();
        assertThat(markets).hasSize(59);
        for (MarketConfig current : markets) {
            for (MarketConfig next : markets) {
                MarketConfig changed = current;
                for (FieldChange change : MarketFields.between(current, next)) {
                    assertThat(MarketFields.at(current, change.pointer())).isEqualTo(change.before());
                    assertThat(MarketFields.at(next, change.pointer())).isEqualTo(change.after());
                    changed = MarketFields.with(changed, change.pointer(), change.after());
                }
                assertThat(changed).isEqualTo(next);
            }
        }
    }

    @Test
    void betweenNamesTheLeavesThatDifferInTheOrderOfTheFile() {
        MarketConfig next = market(new MarginTerms.Tiers(
                PositionUnit.QUOTE,
                List.of(tier("0.00", "60000", "20"), tier("60000", "100000", "10"), tier("100000", null, "5"))));
        assertThat(MarketFields.between(TWO_TIERS, next))
                .containsExactly(
                        change("/margin/tiers/0/cap", "50000", "60000"),
                        change("/margin/tiers/1/floor", "50000", "60000"),
                        change("/margin/tiers/1/cap", null, "100000"),
                        change("/margin/tiers/2/floor", null, "100000"),
                        change("/margin/tiers/2/maxLeverage", null, "5"));
    }

    @Test
    void betweenKindsNamesTheLeavesOfBoth() {
        assertThat(MarketFields.between(
                        FLAT,
                        market(new MarginTerms.SizePremium(
                                new BigDecimal("0.050"), new BigDecimal("0.03"), new BigDecimal("0")))))
                .containsExactly(
                        new FieldChange("/margin/kind", "flat", "size-premium"),
                        change("/margin/maintenanceMarginRatio", null, "0.03"),
                        change("/margin/imfFactor", null, "0"));
    }

    @Test
    void aSectionThatStatesNothingIsALeaf() {
        OracleTerms nothing = new OracleTerms(null, null, null, null);
        MarketConfig market = MarketFields.with(FLAT, "/oracle", nothing);
        assertThat(MarketFields.leaves(market)).containsEntry("/oracle", nothing);
        assertThat(MarketFields.between(FLAT, market)).containsExactly(new FieldChange("/oracle", null, nothing));
        assertThat(MarketFields.with(market, "/oracle", null)).isEqualTo(FLAT);
    }

    @Test
    void rowsAreReplacedAddedAndRemoved() {
        MarketConfig three = MarketFields.with(TWO_TIERS, "/margin/tiers/2", tier("100000", null, "5"));
        assertThat(tiers(three))
                .containsExactly(tier("0", "50000", "20"), tier("50000", null, "10"), tier("100000", null, "5"));
        assertThat(tiers(MarketFields.with(three, "/margin/tiers/0", null)))
                .containsExactly(tier("50000", null, "10"), tier("100000", null, "5"));
        assertThat(tiers(MarketFields.with(TWO_TIERS, "/margin/tiers/1/maxLeverage", new BigDecimal("7.5"))))
                .containsExactly(tier("0", "50000", "20"), tier("50000", null, "7.5"));
        assertThat(MarketFields.at(TWO_TIERS, "/margin/tiers/2")).isNull();
        assertThat(MarketFields.at(TWO_TIERS, "/margin/tiers/9999999999/cap")).isNull();
    }

    @Test
    void numbersAreKeptAsAReaderOfFilesGivesThem() {
        assertThat(tiers(MarketFields.with(TWO_TIERS, "/margin/tiers/1", tier("5E+4", null, "10.00"))))
                .containsExactly(tier("0", "50000", "20"), tier("50000", null, "10"));
        assertThat(MarketFields.at(
                        MarketFields.with(FLAT, "/openInterest/maxBaseSize", Cap.of(new BigDecimal("12.50"))),
                        "/openInterest/maxBaseSize"))
                .isEqualTo(Cap.of(new BigDecimal("12.5")));
    }

    @Test
    void removingWhatIsNotThereChangesNothing() {
        assertThat(MarketFields.with(FLAT, "/oracle/source", null)).isSameAs(FLAT);
        assertThat(MarketFields.with(FLAT, "/margin/tiers/3/cap", null)).isSameAs(FLAT);
    }

    @Test
    void whatDoesNotFitIsRefusedWithPointerAndType() {
        assertThatThrownBy(() -> MarketFields.with(FLAT, "/margin/initialMarginRatio", "0.05"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/margin/initialMarginRatio takes BigDecimal, not String");
        assertThatThrownBy(() -> MarketFields.with(FLAT, "/marginModes", List.of("cross")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("/marginModes takes a list of MarginMode, not ");
        assertThatThrownBy(() -> MarketFields.with(FLAT, "/margin", BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/margin takes MarginTerms, not BigDecimal");
        assertThatThrownBy(() -> MarketFields.with(FLAT, "/margin/kind", "curved"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("/margin/kind is one of the words flat, size-premium, tiers, ");
        assertThatThrownBy(() -> MarketFields.with(FLAT, "/margin/imfFactor", BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/margin/imfFactor is no field of a market whose margin is of the kind flat");
        assertThatThrownBy(() -> MarketFields.with(TWO_TIERS, "/margin/tiers/3", tier("1", null, "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/margin/tiers/3 is beyond the end: there are 2; the next is 2");
        assertThatThrownBy(() -> MarketFields.at(FLAT, "/margin/leverage"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/margin/leverage is no field of a market file");
        assertThatThrownBy(() -> MarketFields.with(FLAT, "/marginModes/0", MarginMode.CROSS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("/marginModes/0 is no field of a market file");
        assertThatThrownBy(() -> MarketFields.with(FLAT, "", FLAT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name a field by its pointer; the empty pointer is the market itself");
    }

    private static Stream<ConfigFile<MarketConfig>> realMarkets() {
        return RepositoryVenues.tree().venues().stream().flatMap(venue -> venue.markets().stream());
    }

    private static List<LeverageTier> tiers(MarketConfig market) {
        return ((MarginTerms.Tiers) market.margin()).tiers();
    }

    private static FieldChange change(String pointer, @Nullable String before, @Nullable String after) {
        return new FieldChange(
                pointer, before == null ? null : new BigDecimal(before), after == null ? null : new BigDecimal(after));
    }

    private static Object blank(Class<?> kind) {
        RecordShape shape = RecordShape.of(kind);
        return shape.construct(new @Nullable Object[shape.fields().size()]);
    }

    private static MarketConfig market(MarginTerms margin) {
        return new MarketConfig(
                null,
                "drift",
                "SOL-PERP",
                null,
                null,
                "major-crypto",
                null,
                null,
                null,
                List.of(MarginMode.CROSS),
                margin,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new ConfigSource("an example", null, null));
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
}
