package org.bylaw.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bylaw.evidence.MarketEvidence;
import org.bylaw.market.ShapeFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeCheckTest {

    private static final String MARKET =
            "{'venue': 'drift', 'market': 'SOL-PERP', 'category': 'major-crypto', 'marginModes': ['cross'], "
                    + "'source': {'document': 'an example'}, ";

    private static final String SIZE_PREMIUM =
            "'margin': {'kind': 'size-premium', 'initialMarginRatio': 0.05, 'maintenanceMarginRatio': 0.03, "
                    + "'imfFactor': 0.00005}}";

    private static final String POSITIVE =
            "it must be above 0; a limit that does not exist is left out, or is the word unlimited where the format has it";

    private static final String RATIO = "it must be above 0 and at most 1, as a fraction: 0.05 is 5%";

    private static final String UNIT = "the unit in which the venue's program stores it";

    @Test
    void a_whole_market_has_no_faults() {
        assertThat(market(MARKET + SIZE_PREMIUM)).isEmpty();
    }

    @Test
    void an_oracle_need_not_name_its_feed_but_not_by_blanks() {
        assertThat(market(MARKET + "'oracle': {'priceBandRatio': 0.02}, " + SIZE_PREMIUM))
                .isEmpty();
        assertThat(market(MARKET + "'oracle': {'source': ' '}, " + SIZE_PREMIUM))
                .extracting(ShapeFault::pointer)
                .containsExactly("/oracle/source");
    }

    @Test
    void what_is_missing_is_named_with_what_to_do() {
        assertThat(market("{}"))
                .containsExactly(
                        missing("/category", "category is missing; name one of the categories of the venue's policy"),
                        missing("/margin", "margin is missing; state the margin schedule with its kind"),
                        missing(
                                "/marginModes",
                                "marginModes is missing; list cross, isolated or both, the default first"),
                        missing("/market", "market is missing; name the market as the file is named"),
                        missing("/source", "source is missing; state the document that the numbers come from"),
                        missing("/venue", "venue is missing; name the venue's folder"));
    }

    @Test
    void words_have_their_form() {
        assertThat(
                        market(
                                "{'venue': 'Drift', 'market': 'sol perp', 'marketIndex': -1, 'category': ' ', 'marginModes': [], "
                                        + "'source': {'document': '', 'asOf': '2026-13'}, 'margin': {'kind': 'flat', 'maxLeverage': 1}}"))
                .containsExactly(
                        new ShapeFault(
                                "/category",
                                "\" \"",
                                "category is blank; name one of the categories of the venue's policy"),
                        new ShapeFault(
                                "/marginModes",
                                "[]",
                                "marginModes is empty; list cross, isolated or both, the default first"),
                        new ShapeFault(
                                "/market",
                                "\"sol perp\"",
                                "market is \"sol perp\"; it must begin with A-Z or 0-9, hold only letters, digits, dots, "
                                        + "underscores and hyphens, and have at most 64 characters; "
                                        + "the venue's own spelling goes into venueSymbol"),
                        new ShapeFault("/marketIndex", "-1", "marketIndex is -1; it must not be negative"),
                        new ShapeFault(
                                "/source/asOf",
                                "\"2026-13\"",
                                "asOf is \"2026-13\"; it must be a day, a month or a year: 2026-03-28, 2026-03 or 2026"),
                        new ShapeFault(
                                "/source/document", "\"\"", "document is blank; name the document, account or commit"),
                        new ShapeFault(
                                "/venue",
                                "\"Drift\"",
                                "venue is \"Drift\"; it must be the venue's folder name: "
                                        + "lower-case letters, digits and hyphens, such as drift"));
    }

    static Stream<Arguments> margins() {
        return Stream.of(
                margin("'kind': 'flat', 'initialMarginRatio': 1"),
                margin(
                        "'kind': 'flat', 'initialMarginRatio': 1.000001",
                        new ShapeFault(
                                "/margin/initialMarginRatio", "1.000001", "initialMarginRatio is 1.000001; " + RATIO)),
                margin(
                        "'kind': 'flat', 'initialMarginRatio': 0",
                        new ShapeFault("/margin/initialMarginRatio", "0", "initialMarginRatio is 0; " + RATIO)),
                margin("'kind': 'flat', 'maxLeverage': 0.0000001"),
                margin(
                        "'kind': 'flat', 'maxLeverage': 0",
                        new ShapeFault("/margin/maxLeverage", "0", "maxLeverage is 0; " + POSITIVE)),
                margin(
                        "'kind': 'flat'",
                        missing("/margin", "a flat margin states exactly one of initialMarginRatio and maxLeverage")),
                margin(
                        "'kind': 'flat', 'initialMarginRatio': 0.1, 'maxLeverage': 10",
                        missing("/margin", "a flat margin states exactly one of initialMarginRatio and maxLeverage")),
                margin("'kind': 'open-interest', 'initialMarginRatio': 1, 'maintenanceFraction': 1"),
                margin("'kind': 'open-interest', 'initialMarginRatio': 1, 'maintenanceFraction': 1, "
                        + "'lowerCapUsd': 2, 'upperCapUsd': 1"),
                margin(
                        "'kind': 'open-interest', 'initialMarginRatio': 1, 'maintenanceFraction': 1.1, 'upperCapUsd': 5",
                        missing(
                                "/margin",
                                "lowerCapUsd and upperCapUsd are stated together, or neither where nothing is scaled"),
                        new ShapeFault(
                                "/margin/maintenanceFraction",
                                "1.1",
                                "maintenanceFraction is 1.1; it must be above 0 and at most 1, "
                                        + "as a share of the initial requirement: 0.6 is 60%")),
                margin(
                        "'kind': 'tiers', 'tiers': [{'floor': -1, 'cap': 0, 'maxLeverage': 5}, {}]",
                        missing(
                                "/margin/positionUnit",
                                "positionUnit is missing; state the unit of sizes: quote, base or contracts"),
                        new ShapeFault("/margin/tiers/0/cap", "0", "cap is 0; " + POSITIVE),
                        new ShapeFault("/margin/tiers/0/floor", "-1", "floor is -1; it must not be negative"),
                        missing("/margin/tiers/1/floor", "floor is missing; add it"),
                        missing("/margin/tiers/1/maxLeverage", "maxLeverage is missing; add it")),
                margin(
                        "'kind': 'tiers', 'positionUnit': 'base', 'tiers': []",
                        new ShapeFault("/margin/tiers", "[]", "tiers is empty; list at least one tier")),
                margin(
                        "'kind': 'linear', 'initialMarginRatio': 0.1, 'maintenanceMarginRatio': 0.05, 'positionUnit': 'base'",
                        missing("/margin/slope", "slope is missing; add it")));
    }

    @ParameterizedTest
    @MethodSource("margins")
    void each_margin_kind_has_its_shape(String margin, List<ShapeFault> faults) {
        assertThat(market(MARKET + "'margin': {" + margin + "}}")).isEqualTo(faults);
    }

    @Test
    void tiers_are_ordered_by_number() {
        String tiers = "{'floor': 0, 'maxLeverage': 0}" + ", {'floor': 0, 'maxLeverage': 0}".repeat(10);
        assertThat(market(MARKET + "'margin': {'kind': 'tiers', 'positionUnit': 'base', 'tiers': [" + tiers + "]}}"))
                .extracting(ShapeFault::pointer)
                .startsWith("/margin/tiers/0/maxLeverage", "/margin/tiers/1/maxLeverage", "/margin/tiers/2/maxLeverage")
                .endsWith("/margin/tiers/9/maxLeverage", "/margin/tiers/10/maxLeverage");
    }

    @Test
    void a_mode_is_named_once() {
        assertThat(market(MARKET.replace("['cross']", "['cross', 'isolated', 'cross']") + SIZE_PREMIUM))
                .containsExactly(new ShapeFault(
                        "/marginModes",
                        "cross, isolated, cross",
                        "marginModes is cross, isolated, cross; it must name each mode once"));
    }

    @Test
    void an_open_interest_has_one_cap() {
        assertThat(market(
                        MARKET + "'openInterest': {'maxBaseSize': 0, 'maxNotionalUsd': 'unlimited'}, " + SIZE_PREMIUM))
                .containsExactly(
                        missing("/openInterest", "at most one of maxBaseSize and maxNotionalUsd is stated"),
                        new ShapeFault("/openInterest/maxBaseSize", "0", "maxBaseSize is 0; " + POSITIVE));
        assertThat(market(MARKET + "'openInterest': {'maxBaseSize': 'unlimited'}, " + SIZE_PREMIUM))
                .isEmpty();
    }

    @Test
    void a_size_premium_market_keeps_to_the_integers_of_its_program() {
        String fine = MARKET
                + "'highLeverage': {'initialMarginRatio': 0.0099, 'maintenanceMarginRatio': 0.0066}, "
                + "'liquidation': {'liquidatorFeeRatio': 0.000001, 'insuranceFundFeeRatio': 0.0075}, "
                + "'spread': {'maxSpreadRatio': 0.020001}, "
                + "'openInterest': {'maxBaseSize': 0.000000001, 'baseSizeStep': 0.000000001}, "
                + SIZE_PREMIUM.replace("0.00005", "4294.967295");
        assertThat(market(fine)).isEmpty();
        String finer = fine.replace("0.05", "0.05001")
                .replace("0.0099", "0.00995")
                .replace("0.000001,", "0.0000015,")
                .replace("0.020001", "0.0200001")
                .replace("0.000000001", "0.0000000015")
                .replace("4294.967295", "4294.967296");
        assertThat(market(finer))
                .containsExactly(
                        unit("/highLeverage/initialMarginRatio", "0.00995", "0.0001"),
                        unit("/liquidation/liquidatorFeeRatio", "0.0000015", "0.000001"),
                        new ShapeFault(
                                "/margin/imfFactor",
                                "4294.967296",
                                "imfFactor is 4294.967296; it must be at most 4294.967295, "
                                        + "the most that the venue's program can store"),
                        unit("/margin/initialMarginRatio", "0.05001", "0.0001"),
                        unit("/openInterest/baseSizeStep", "0.0000000015", "0.000000001"),
                        unit("/openInterest/maxBaseSize", "0.0000000015", "0.000000001"),
                        unit("/spread/maxSpreadRatio", "0.0200001", "0.000001"));
        String flat = finer.substring(0, finer.indexOf("'margin': "))
                + "'margin': {'kind': 'flat', 'initialMarginRatio': 0.05001}}";
        assertThat(market(flat)).isEmpty();
    }

    @Test
    void evidence_states_each_value_with_its_source_and_day() {
        MarketEvidence evidence = StrictJsonReaderTest.ok(StrictJsonReader.EVIDENCE.read("e", """
                {"venue": "drift", "market": "SOL-PERP",
                 "referencePriceUsd": {"value": 0, "source": "an account", "asOf": "2026-03-28"},
                 "openInterest": {
                   "longBaseSize": {"source": " ", "asOf": "2026-03-28"},
                   "shortBaseSize": {"value": 0, "source": "an account", "asOf": "2026-03-28"}},
                 "depth": {"within2PercentUsd": {"value": 5}},
                 "largestHoldersShareRatio": {"value": 40, "source": "a page", "asOf": "2026-03-28"}}
                """));
        assertThat(ShapeCheck.of(evidence))
                .containsExactly(
                        missing(
                                "/depth/within2PercentUsd/asOf",
                                "asOf is missing; state the day of the observation, such as 2026-03-28"),
                        missing("/depth/within2PercentUsd/source", "source is missing; say where the value was seen"),
                        new ShapeFault(
                                "/largestHoldersShareRatio/value",
                                "40",
                                "largestHoldersShareRatio is 40; it must be between 0 and 1, as a fraction: 0.001 is 0.1%"),
                        new ShapeFault(
                                "/openInterest/longBaseSize/source",
                                "\" \"",
                                "source is blank; say where the value was seen"),
                        missing("/openInterest/longBaseSize/value", "the value of longBaseSize is missing; state it"),
                        new ShapeFault("/referencePriceUsd/value", "0", "referencePriceUsd is 0; " + POSITIVE));
    }

    @Test
    void the_thresholds_of_a_policy_are_checked_inside_their_sources() {
        String text = """
                {"program": {"source": "x"},
                 "liquidationFeesCounted": {"value": [], "source": " "},
                 "buffers": {"maxLeverageCliff": {"value": 0, "source": "x"}},
                 "caps": {"insuranceUsdByContractTier": {"A": {"value": -1}, "highly-speculative": {}}},
                 "categories": [{"maxLeverage": {"value": 5}}],
                 "bounds": {"highLeverage": {"minMarginRatio": {"value": 2, "source": "x"}}}}
                """;
        String source = "name the statement, program constraint or house decision that the value comes from";
        assertThat(ShapeCheck.of(StrictJsonReaderTest.ok(StrictJsonReader.POLICY.read("p", text))))
                .containsExactly(
                        missing("/bounds/highLeverage/maxMarginRatio", "maxMarginRatio is missing; add it"),
                        new ShapeFault(
                                "/bounds/highLeverage/minMarginRatio/value", "2", "minMarginRatio is 2; " + RATIO),
                        new ShapeFault("/buffers/maxLeverageCliff/value", "0", "maxLeverageCliff is 0; " + POSITIVE),
                        missing("/caps/insuranceUsdByContractTier/A/source", "source is missing; " + source),
                        new ShapeFault(
                                "/caps/insuranceUsdByContractTier/A/value", "-1", "A is -1; it must not be negative"),
                        missing(
                                "/caps/insuranceUsdByContractTier/highly-speculative/source",
                                "source is missing; " + source),
                        missing(
                                "/caps/insuranceUsdByContractTier/highly-speculative/value",
                                "the value of highly-speculative is missing; state it"),
                        missing("/categories/0/maxLeverage/source", "source is missing; " + source),
                        missing("/categories/0/name", "name is missing; name the category as market files do"),
                        new ShapeFault("/liquidationFeesCounted/source", "\" \"", "source is blank; " + source),
                        new ShapeFault(
                                "/liquidationFeesCounted/value",
                                "[]",
                                "liquidationFeesCounted is empty; list at least one fee"),
                        missing("/program/value", "the value of program is missing; state it"));
    }

    @Test
    void accepted_findings_have_their_shape() {
        String text = """
                {"accepted": [{"rule": "MGN1", "market": "A", "observed": 1, "limit": 1, "reason": "", "since": "2026-03-28"}]}
                """;
        assertThat(ShapeCheck.of(StrictJsonReaderTest.ok(StrictJsonReader.ACCEPTED.read("a", text))))
                .containsExactly(
                        missing("/accepted/0/by", "by is missing; name who accepted it"),
                        new ShapeFault(
                                "/accepted/0/reason", "\"\"", "reason is blank; say why the committee lives with it"),
                        missing(
                                "/accepted/0/reviewOn",
                                "reviewOn is missing; state the day of the review, such as 2026-09-30"),
                        new ShapeFault(
                                "/accepted/0/rule",
                                "\"MGN1\"",
                                "rule is \"MGN1\"; it must be a rule id: three capitals, a hyphen and three digits, "
                                        + "such as MGN-001"));
    }

    @Test
    void messages_are_the_same_in_every_country() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(market(MARKET + "'margin': {'kind': 'flat', 'maxLeverage': 0}}"))
                    .containsExactly(new ShapeFault("/margin/maxLeverage", "0", "maxLeverage is 0; " + POSITIVE));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<ShapeFault> market(String text) {
        return ShapeCheck.of(StrictJsonReaderTest.ok(StrictJsonReader.MARKET.read("m", text.replace('\'', '"'))));
    }

    private static Arguments margin(String margin, ShapeFault... faults) {
        return Arguments.of(margin, List.of(faults));
    }

    private static ShapeFault missing(String pointer, String message) {
        return new ShapeFault(pointer, null, message);
    }

    private static ShapeFault unit(String pointer, String value, String unit) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        return new ShapeFault(
                pointer, value, "%s is %s; it must be a multiple of %s, %s".formatted(field, value, unit, UNIT));
    }
}
