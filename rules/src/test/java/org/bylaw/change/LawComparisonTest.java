package org.bylaw.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.margin.Direction.LOOSER;
import static org.bylaw.margin.Direction.MIXED;
import static org.bylaw.margin.Direction.NEUTRAL;
import static org.bylaw.margin.Direction.TIGHTER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bylaw.file.DefaultPolicy;
import org.bylaw.file.VenueFolder;
import org.bylaw.margin.Direction;
import org.bylaw.policy.VenuePolicy;
import org.bylaw.rulebook.RepositoryVenues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LawComparisonTest {

    private static final PolicyFile WHOLE = PolicyFile.withEverything();

    /** Numbers of which more is tighter, by their names; all others but those of the landing and the link are looser. */
    private static final Set<String> TIGHTER_WHEN_HIGHER = Set.of(
            "minInitialMarginRatio",
            "minMaintenanceMarginRatio",
            "minMarginRatio",
            "minGapShareOfInitial",
            "equalAccounts",
            "standardDeviations",
            "liquidationDelayMinutes",
            "impactCoefficient",
            "initial-margin",
            "caps",
            "windowDays",
            "noticeDays",
            "lawWaitingDays",
            "stressSlippageRatio",
            "stressMoveRatio",
            "marginBuffer");

    static Stream<VenuePolicy> policies() {
        return Stream.concat(
                RepositoryVenues.tree().venues().stream()
                        .filter(venue -> venue.policy() != null)
                        .<VenuePolicy>map((VenueFolder venue) -> RepositoryVenues.policy(venue)),
                Stream.of(DefaultPolicy.load(), WHOLE.policy()));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_policy_does_not_differ_from_itself(VenuePolicy policy) {
        assertThat(LawComparison.ofPolicies(policy, policy)).isEmpty();
    }

    @Test
    void the_sample_has_every_decision_that_there_is() {
        assertThat(WHOLE.places().stream().map(LawComparisonTest::pattern))
                .containsAll(PolicyTerms.all().keySet());
    }

    private static String pattern(String pointer) {
        return pointer.replaceAll("/value$", "")
                .replaceAll("/[0-9]+(?=/|$)", "/*")
                .replaceAll("(?<=/(cooldownDays|maxAgeDays|insuranceUsdByContractTier))/[^/]+", "/*");
    }

    static Stream<Arguments> numbers() {
        return WHOLE.numbers().stream().map(pointer -> Arguments.of(pointer, whenItRises(pointer)));
    }

    private static Direction whenItRises(String pointer) {
        if (pointer.contains("/landing/") || pointer.contains("impactNotionalTimes")) {
            return MIXED;
        }
        String[] segments = pointer.split("/", -1);
        return TIGHTER_WHEN_HIGHER.contains(segments[segments.length - 2]) ? TIGHTER : LOOSER;
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void a_number_goes_its_way_up_and_the_other_way_down(String pointer, Direction whenItRises) {
        BigDecimal before = WHOLE.number(pointer);
        BigDecimal higher = before.multiply(new BigDecimal("1.01"));
        VenuePolicy low = WHOLE.policy();
        VenuePolicy high = WHOLE.with(pointer, higher.toPlainString()).policy();
        assertThat(LawComparison.ofPolicies(low, high)).singleElement().satisfies(difference -> {
            assertThat(difference.pointer()).isEqualTo(pointer);
            assertThat(difference.way()).isEqualTo(whenItRises);
            assertThat(new BigDecimal(difference.before())).isEqualByComparingTo(before);
            assertThat(new BigDecimal(difference.after())).isEqualByComparingTo(higher);
            assertThat(difference.words()).contains(" rises from ");
        });
        assertThat(LawComparison.ofPolicies(high, low)).singleElement().satisfies(difference -> {
            assertThat(difference.way()).isEqualTo(opposite(whenItRises));
            assertThat(difference.words()).contains(" falls from ");
        });
    }

    private static Direction opposite(Direction way) {
        return way == MIXED ? MIXED : way == LOOSER ? TIGHTER : LOOSER;
    }

    /** What more of is looser is a limit, what more of is tighter a demand: both are tighter to have than not to have. */
    static Stream<Arguments> decisionsThatMayBeMissing() {
        return WHOLE.numbers().stream()
                .filter(pointer -> !pointer.contains("/landing/")
                        && !pointer.contains("/bounds/highLeverage/")
                        && !pointer.startsWith("/traderExperience/")
                        && !pointer.startsWith("/marginAlerts/"))
                .map(pointer -> pointer.replaceAll("/value$", ""))
                .map(pointer -> Arguments.of(
                        pointer,
                        // Without a leverage of its own the high-leverage mode of the category has the lower ordinary
                        // one;
                        // without a rise that needs no waiting there is none.
                        pointer.endsWith("/maxHighLeverage") || pointer.endsWith("/maxMaintenanceRelativeIncrease")
                                ? TIGHTER
                                : LOOSER));
    }

    @ParameterizedTest
    @MethodSource("decisionsThatMayBeMissing")
    void a_decision_that_goes_is_looser_and_one_that_comes_is_tighter(String pointer, Direction whenItGoes) {
        VenuePolicy with = WHOLE.policy();
        VenuePolicy without = WHOLE.without(pointer).policy();
        assertThat(LawComparison.ofPolicies(with, without)).singleElement().satisfies(difference -> {
            assertThat(difference.pointer()).isEqualTo(pointer + "/value");
            assertThat(difference.way()).isEqualTo(whenItGoes);
            assertThat(difference.after()).isNull();
            assertThat(difference.words()).contains(" goes, which was ");
        });
        assertThat(LawComparison.ofPolicies(without, with)).singleElement().satisfies(difference -> {
            assertThat(difference.way()).isEqualTo(opposite(whenItGoes));
            assertThat(difference.before()).isNull();
            assertThat(difference.words()).endsWith(", where there was none");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /marginComparison/value                | "non-strict"                        | LOOSER  | /marginComparison/value                 | the comparison of maintenance with initial margin changes from strict to non-strict
            /equalityAtLiquidation/value           | "healthy"                           | LOOSER  | /equalityAtLiquidation/value            | the state of a position exactly at the liquidation line changes from liquidatable to healthy
            /openInterest/capRequired/value        | false                               | LOOSER  | /openInterest/capRequired/value         | the demand for an open-interest cap changes from true to false
            /program/value                         | "velocity"                          | MIXED   | /program/value                          | the program whose checks are mirrored changes from drift to velocity
            /liquidationFeesCounted/value          | ["liquidatorFeeRatio"]              | LOOSER  | /liquidationFeesCounted/value           | penaltyRatio leaves the liquidation fees that maintenance must exceed
            /liquidationFeesCounted/value/2        | "protocolFeeRatio"                  | TIGHTER | /liquidationFeesCounted/value/2         | protocolFeeRatio joins the liquidation fees that maintenance must exceed
            /change/magnitudeSlips/value           | [100]                               | LOOSER  | /change/magnitudeSlips/value            | 10 leaves the factors of slips of magnitude
            /change/evidenceForLoosening/value     | ["depth"]                           | LOOSER  | /change/evidenceForLoosening/value      | open-interest leaves the evidence that a loosening rests on
            /change/majorCategories/value/1        | "meme"                              | LOOSER  | /change/majorCategories/value/1         | meme joins the major categories
            /change/majorCategories/value          | []                                  | TIGHTER | /change/majorCategories/value           | major-crypto leaves the major categories
            /marginModes/isolatedOnlyMarkets/value | ["BONK-PERP"]                       | LOOSER  | /marginModes/isolatedOnlyMarkets/value  | WIF-PERP leaves the markets that may not offer cross margin
            /marginModes/isolatedOnlyCategories/value/1 | "major-crypto"                 | TIGHTER | /marginModes/isolatedOnlyCategories/value/1 | major-crypto joins the categories that may not offer cross margin
            /oracle/sources/value/2                | "stork"                             | LOOSER  | /oracle/sources/value/2                 | stork joins the trusted price feeds
            /oracle/sources/value                  | ["pyth"]                            | TIGHTER | /oracle/sources/value                   | switchboard leaves the trusted price feeds
            /marginModes/offered/value             | ["isolated"]                        | TIGHTER | /marginModes/offered/value              | cross leaves the margin modes of the venue
            /marginModes/offered/value             | ["cross"]                           | MIXED   | /marginModes/offered/value              | isolated leaves the margin modes of the venue
            /marginModes/offered/value             | ["isolated", "cross"]               | MIXED   | /marginModes/offered/value/0            | the venue's default margin mode changes from cross to isolated
            /riskOrder/value                       | ["meme", "major-crypto"]            | MIXED   | /riskOrder/value                        | the order of categories by risk changes from major-crypto, meme to meme, major-crypto
            /riskOrder/value                       | ["meme"]                            | LOOSER  | /riskOrder/value                        | the order of categories by risk changes from major-crypto, meme to meme
            /change/landing/order/1/fields/value   | ["/status"]                         | MIXED   | /change/landing/order/1/fields/value    | the set of fields of step 2 in which a change takes effect changes from /openInterest to /status
            /traderExperience/2                    | {"level": "master", "maxLeverage": {"value": 50, "source": "x"}} | MIXED | /traderExperience/2 | the level of experience master appears
            /marginAlerts/2                        | {"level": "last", "marginBuffer": {"value": 0.05, "source": "x"}} | TIGHTER | /marginAlerts/2 | the margin alert last appears
            """)
    void a_word_or_a_list_goes_its_way(String place, String json, Direction way, String pointer, String words) {
        assertThat(LawComparison.ofPolicies(
                        WHOLE.policy(), WHOLE.with(place, json).policy()))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.pointer()).isEqualTo(pointer);
                    assertThat(difference.way()).isEqualTo(way);
                    assertThat(difference.words()).isEqualTo(words);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /marginComparison              | LOOSER  | the comparison of maintenance with initial margin goes, which was strict
            /equalityAtLiquidation         | LOOSER  | the state of a position exactly at the liquidation line goes, which was liquidatable
            /program                       | LOOSER  | the program whose checks are mirrored goes, which was drift
            /oracle/sources                | LOOSER  | the trusted price feeds are no longer named, which were pyth, switchboard
            /marginModes/offered           | LOOSER  | the margin modes of the venue are no longer named, which were cross, isolated
            /riskOrder                     | LOOSER  | the order of categories by risk goes, which was major-crypto, meme
            /change/majorCategories        | TIGHTER | major-crypto leaves the major categories
            /bounds/highLeverage           | TIGHTER | the venue's high-leverage mode goes
            /traderExperience              | LOOSER  | the list of leverage limits by experience goes
            /traderExperience/0            | MIXED   | the level of experience novice goes
            /marginAlerts/0                | LOOSER  | the margin alert warning goes
            /change/landing/clamps         | MIXED   | the list of the venue's clamps goes
            /change/landing/defaults/0     | MIXED   | the venue's default of /margin/imfFactor goes
            """)
    void something_that_is_no_longer_there_goes_its_way(String pointer, Direction way, String words) {
        VenuePolicy with = WHOLE.policy();
        VenuePolicy without = WHOLE.without(pointer).policy();
        assertThat(LawComparison.ofPolicies(with, without)).singleElement().satisfies(difference -> {
            assertThat(difference.pointer()).isIn(pointer, pointer + "/value");
            assertThat(difference.way()).isEqualTo(way);
            assertThat(difference.words()).isEqualTo(words);
        });
        assertThat(LawComparison.ofPolicies(without, with))
                .singleElement()
                .extracting(LawDifference::way)
                .isEqualTo(opposite(way));
    }

    @Test
    void a_clause_names_the_category_and_groups_thousands() {
        assertThat(LawComparison.ofPolicies(
                        WHOLE.policy(),
                        WHOLE.with("/categories/0/maxLeverage/value", "25")
                                .with("/categories/1/maxPositionNotionalUsd/value", "750000")
                                .policy()))
                .containsExactly(
                        new LawDifference(
                                "/categories/0/maxLeverage/value",
                                "20",
                                "25",
                                LOOSER,
                                "the maximum leverage of category major-crypto rises from 20 to 25"),
                        new LawDifference(
                                "/categories/1/maxPositionNotionalUsd/value",
                                "1000000",
                                "750000",
                                TIGHTER,
                                "the largest position in US dollars of category meme falls from 1,000,000 to 750,000"));
    }

    @Test
    void where_a_value_comes_from_and_how_it_is_written_decides_nothing() {
        assertThat(LawComparison.ofPolicies(
                        WHOLE.policy(),
                        WHOLE.with("/program/source", "\"house/other\"")
                                .with("/$schema", "\"elsewhere.json\"")
                                .with("/categories/0/maxLeverageAtCap/value", "12.50")
                                .with("/change/noticeDays/value", "3.0")
                                .with("/oracle/sources/value", "[\"switchboard\", \"pyth\"]")
                                .policy()))
                .isEmpty();
    }

    @Test
    void rows_are_known_by_their_names_wherever_they_stand() {
        String row = "{\"name\": \"forex\", \"maxLeverage\": {\"value\": 1, \"source\": \"x\"}}";
        PolicyFile first = WHOLE.with("/categories/2", row);
        VenuePolicy turned = WHOLE.without("/categories/0")
                .without("/categories/0")
                .with("/categories/0", row)
                .with("/categories/1", first.text("/categories/1"))
                .with("/categories/2", first.text("/categories/0"))
                .with("/categories/2/maxLeverage/value", "19")
                .policy();
        assertThat(LawComparison.ofPolicies(first.policy(), turned))
                .containsExactly(new LawDifference(
                        "/categories/2/maxLeverage/value",
                        "20",
                        "19",
                        TIGHTER,
                        "the maximum leverage of category major-crypto falls from 20 to 19"));
    }

    @Test
    void the_order_of_levels_of_experience_decides_something() {
        assertThat(LawComparison.ofPolicies(
                        WHOLE.policy(),
                        WHOLE.with("/traderExperience/0", WHOLE.text("/traderExperience/1"))
                                .with("/traderExperience/1", WHOLE.text("/traderExperience/0"))
                                .policy()))
                .containsExactly(new LawDifference(
                        "/traderExperience",
                        "novice, expert",
                        "expert, novice",
                        MIXED,
                        "the list of leverage limits by experience is in another order"));
    }

    @Test
    void a_second_row_of_the_same_name_is_a_row_of_its_own() {
        PolicyFile twice = WHOLE.with("/change/landing/clamps/1", WHOLE.text("/change/landing/clamps/0"));
        assertThat(LawComparison.ofPolicies(
                        twice.policy(),
                        twice.with("/change/landing/clamps/1/max/value", "0.02").policy()))
                .singleElement()
                .extracting(LawDifference::pointer)
                .isEqualTo("/change/landing/clamps/1/max/value");
    }

    @Test
    void a_leverage_in_high_leverage_mode_takes_the_place_of_the_ordinary_one() {
        PolicyFile without = WHOLE.without("/categories/0/maxHighLeverage");
        assertThat(wayOfHighLeverage(without, "10")).isEqualTo(TIGHTER);
        assertThat(wayOfHighLeverage(without, "20")).isEqualTo(NEUTRAL);
        assertThat(wayOfHighLeverage(without, "21")).isEqualTo(LOOSER);
    }

    private static Direction wayOfHighLeverage(PolicyFile without, String leverage) {
        VenuePolicy with = without.with(
                        "/categories/0/maxHighLeverage", "{\"value\": " + leverage + ", \"source\": \"x\"}")
                .policy();
        return LawComparison.ofPolicies(without.policy(), with).get(0).way();
    }

    @Test
    void a_category_that_allows_no_more_than_another_is_neutral() {
        String asTightAsMeme = WHOLE.text("/categories/1").replace("\"meme\"", "\"tiny\"");
        VenuePolicy with = WHOLE.with("/categories/2", asTightAsMeme).policy();
        assertThat(LawComparison.ofPolicies(WHOLE.policy(), with))
                .as("meme may not offer cross margin, tiny may, but major-crypto is as loose")
                .containsExactly(new LawDifference(
                        "/categories/2",
                        null,
                        "tiny",
                        NEUTRAL,
                        "category tiny appears, which allows no more than one there was"));
    }

    @Test
    void a_category_that_allows_what_none_did_is_looser() {
        String wide = WHOLE.text("/categories/0").replace("\"major-crypto\"", "\"wide\"");
        PolicyFile same = WHOLE.with("/categories/2", wide);
        assertThat(LawComparison.ofPolicies(WHOLE.policy(), same.policy()))
                .extracting(LawDifference::way)
                .containsExactly(NEUTRAL);
        assertThat(LawComparison.ofPolicies(
                        WHOLE.policy(),
                        same.with("/categories/2/maxLeverage/value", "21").policy()))
                .containsExactly(new LawDifference(
                        "/categories/2",
                        null,
                        "wide",
                        LOOSER,
                        "category wide appears, which allows what none there was allows"));
        PolicyFile onlyMeme = WHOLE.without("/categories/0").with("/riskOrder/value", "[\"meme\"]");
        assertThat(LawComparison.ofPolicies(
                        onlyMeme.policy(),
                        onlyMeme.with(
                                        "/categories/1",
                                        WHOLE.text("/categories/1").replace("\"meme\"", "\"cross-meme\""))
                                .policy()))
                .as("meme may not offer cross margin, cross-meme may")
                .extracting(LawDifference::way)
                .containsExactly(LOOSER);
    }

    @Test
    void a_category_that_goes_is_tighter_and_so_is_all_that_names_it() {
        VenuePolicy without = WHOLE.without("/categories/1")
                .without("/marginModes/isolatedOnlyCategories")
                .with("/riskOrder/value", "[\"major-crypto\"]")
                .policy();
        assertThat(LawComparison.ofPolicies(WHOLE.policy(), without))
                .containsExactly(new LawDifference("/categories/1", "meme", null, TIGHTER, "category meme goes"));
    }

    @Test
    void a_policy_that_comes_or_goes_is_told_as_one() {
        VenuePolicy policy = WHOLE.policy();
        assertThat(LawComparison.ofPolicies(null, null)).isEmpty();
        assertThat(LawComparison.ofPolicies(null, policy))
                .containsExactly(new LawDifference("", null, null, TIGHTER, "a policy appears, where there was none"));
        assertThat(LawComparison.ofPolicies(policy, null))
                .containsExactly(new LawDifference("", null, null, LOOSER, "the policy goes"));
    }

    @Test
    void texts_that_differ_go_a_way_that_cannot_be_told() {
        assertThat(LawComparison.ofTexts("the rule file", "a", "a")).isEmpty();
        assertThat(Stream.of(
                                LawComparison.ofTexts("the rule file", "a", "b"),
                                LawComparison.ofTexts("the rule file", null, "b"),
                                LawComparison.ofTexts("the rule file", "a", null))
                        .flatMap(List::stream))
                .containsExactly(
                        new LawDifference("", null, null, MIXED, "the rule file is another one"),
                        new LawDifference("", null, null, MIXED, "the rule file appears"),
                        new LawDifference("", null, null, MIXED, "the rule file goes"));
    }
}
