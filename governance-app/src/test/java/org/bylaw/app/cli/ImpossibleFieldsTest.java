package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bylaw.app.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that can be read and say what cannot be: a blocker, and what depends on the field is never counted as passed. */
class ImpossibleFieldsTest {

    @TempDir
    private Path root;

    private Configs configs;

    @BeforeEach
    void aVenue() {
        configs = new Configs(root).policy(Configs.POLICY).market("A", Configs.SOUND);
    }

    static Stream<Arguments> markets() {
        String ratio = "it must be above 0 and at most 1, as a fraction: 0.05 is 5%";
        String leverage =
                "it must be above 0; a limit that does not exist is left out, or is the word unlimited where the "
                        + "format has it";
        return Stream.of(
                arguments(
                        Configs.soundBut("0.03", "-0.03"),
                        "/margin/maintenanceMarginRatio",
                        "maintenanceMarginRatio is -0.03; " + ratio),
                arguments(
                        Configs.soundBut("0.03", "0"),
                        "/margin/maintenanceMarginRatio",
                        "maintenanceMarginRatio is 0; " + ratio),
                arguments(
                        Configs.soundBut("0.03", "1.0001"),
                        "/margin/maintenanceMarginRatio",
                        "maintenanceMarginRatio is 1.0001; " + ratio),
                arguments(Configs.soundBut(":20,", ":0,"), "/margin/maxLeverage", "maxLeverage is 0; " + leverage),
                arguments(
                        Configs.soundBut(":20,", ":20,\"initialMarginRatio\":0.05,"),
                        "/margin",
                        "a flat margin states exactly one of initialMarginRatio and maxLeverage"),
                arguments(
                        Configs.soundBut(
                                "{\"kind\":\"flat\",\"maxLeverage\":20,\"maintenanceMarginRatio\":0.03}",
                                "{\"kind\":\"tiers\",\"positionUnit\":\"quote\",\"tiers\":[]}"),
                        "/margin/tiers",
                        "tiers is empty; list at least one tier"),
                arguments(
                        Configs.soundBut("\"category\":\"c\"", "\"category\":\"zz\""),
                        "/category",
                        "category is zz, which the venue's policy does not name; use one of c, or add it to the policy first"),
                arguments(
                        Configs.soundBut("\"category\":\"c\",", ""),
                        "/category",
                        "category is missing; name one of the categories of the venue's policy"),
                arguments(
                        Configs.soundBut("[\"isolated\"]", "[]"),
                        "/marginModes",
                        "marginModes is empty; list cross, isolated or both, the default first"));
    }

    @ParameterizedTest
    @MethodSource("markets")
    void isAFindingAboutTheShape(String market, String path, String message) throws IOException {
        configs.market("A", market);

        Outcome outcome = Shell.bylaw("check", root, "--format", "json");

        assertThat(outcome.code()).isEqualTo(1);
        JsonNode judged = new ObjectMapper().readTree(outcome.out()).at("/markets/0");
        assertThat(judged.get("verdict").asText()).isEqualTo("blocked");
        assertThat(judged.at("/findings")).hasSize(1);
        assertThat(judged.at("/findings/0/rule").asText()).isEqualTo("SHAPE");
        assertThat(judged.at("/findings/0/severity").asText()).isEqualTo("blocker");
        assertThat(judged.at("/findings/0/path").asText()).isEqualTo(path);
        assertThat(judged.at("/findings/0/message").asText()).isEqualTo(message);
    }

    /** A ratio of exactly 1 is full collateral, a leverage of exactly 1 none at all. */
    @ParameterizedTest
    @CsvSource({
        "'\"maxLeverage\":20,\"maintenanceMarginRatio\":0.03', '\"initialMarginRatio\":1,\"maintenanceMarginRatio\":0.5'",
        "':20,', ':1,'",
    })
    void theGreatestRatioAndTheLeastLeverageAreSound(String part, String other) {
        configs.market("A", Configs.soundBut(part, other));

        assertThat(Shell.bylaw("check", root).code()).isZero();
    }

    @Test
    void leverageBelowOneIsARulesBusiness() {
        configs.market("A", Configs.soundBut(":20,", ":0.5,"));

        Outcome outcome = Shell.bylaw("check", root);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("""
                  blocker  LEV-007  /margin/maxLeverage
                    0.5x is stated; the least leverage is 1x
                """);
    }

    @Test
    void rulesThatCouldNotRunAreListedOncePerReason() {
        configs.market("A", Configs.soundBut("\"category\":\"c\"", "\"category\":\"zz\""));

        assertThat(Shell.bylaw("check", root).out()).contains("""
                  could not run
                    SHAPE: category is zz, which the venue's policy does not name; use one of c, or add it to the
                    policy first
                      LEV-001 MGN-005

                """);
    }

    @Test
    void anImpossiblePolicyBlocksAndSilencesEveryRuleThatReadsIt() throws IOException {
        configs.policy(Configs.POLICY.replace("50", "-50"));

        Outcome outcome = Shell.bylaw("check", root, "--format", "json");

        assertThat(outcome.code()).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(outcome.out());
        JsonNode policy = report.at("/files/0");
        assertThat(policy.get("verdict").asText()).isEqualTo("blocked");
        assertThat(policy.at("/findings/0/path").asText()).isEqualTo("/categories/0/maxLeverage/value");
        JsonNode market = report.at("/markets/0");
        assertThat(market.get("verdict").asText()).isEqualTo("needs-reason");
        assertThat(rules(market.get("couldNotRun"))).contains("LEV-001", "LEV-002", "MGN-005", "MGN-006");
        assertThat(market.at("/couldNotRun/0/because").asText())
                .isEqualTo("SHAPE: " + root.resolve("v/policy.json")
                        + ": maxLeverage is -50; it must be above 0; a limit that "
                        + "does not exist is left out, or is the word unlimited where the format has it");
        assertThat(market.get("passed").toString()).contains("MGN-001").doesNotContain("LEV-001");
    }

    @Test
    void aRiskOrderOfUnknownCategoriesIsImpossible() {
        configs.policy("""
                {"venue":"v","categories":[{"name":"c","maxLeverage":{"value":50,"source":"house/categories"}}],
                 "riskOrder":{"value":["c","unheard-of"],"source":"house/risk-order"}}
                """);

        Outcome outcome = Shell.bylaw("check", root);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("""
                  blocker  SHAPE  /riskOrder/value/1
                    riskOrder names unheard-of, which is none of the categories [c]
                """);
    }

    /** A note per idle tier; and the table is judged to its end. */
    @Test
    void tenThousandTiers() {
        String tiers = IntStream.range(0, 10_000)
                .mapToObj(tier -> "{\"floor\":%d,\"cap\":%d,\"maxLeverage\":%s}"
                        .formatted(tier * 10, tier * 10 + 10, tier == 9_999 ? "21" : "20"))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        configs.market(
                "A",
                Configs.soundBut(
                        "{\"kind\":\"flat\",\"maxLeverage\":20,\"maintenanceMarginRatio\":0.03}",
                        "{\"kind\":\"tiers\",\"positionUnit\":\"quote\",\"tiers\":[" + tiers + "]}"));

        Outcome outcome = Shell.bylaw("check", root);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("  blocker  LEV-006  /margin/tiers/9999/maxLeverage\n")
                .contains("\n1 blocker, 0 warnings, 9998 notes; 0 accepted findings\n");
    }

    @ParameterizedTest
    @CsvSource({"'\"venue\":\"v\",',/venue", "',\"market\":\"A\"',/market"})
    void aMarketThatDoesNotSayWhoseOrWhichItIsIsJudgedBesideOthers(String part, String path) throws IOException {
        configs.market("A", Configs.soundBut(part, "")).market("B", Configs.named("B"));

        assertThat(Shell.bylaw("check", root).code()).isEqualTo(1);
        Outcome outcome = Shell.bylaw("check", root, "--format", "json");
        assertThat(outcome.code()).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(outcome.out());
        assertThat(report.get("markets")).hasSize(2);
        assertThat(report.at("/markets/0/findings/0/rule").asText()).isEqualTo("SHAPE");
        assertThat(report.at("/markets/0/findings/0/path").asText()).isEqualTo(path);
        assertThat(report.at("/markets/1/verdict").asText()).isEqualTo("clear");
    }

    /** A name that no folder can have is a finding, and never a path. */
    @ParameterizedTest
    @CsvSource({"\\u0000", "../v"})
    void aVenuesNameNeverLeadsOutOfTheConfigs(String venue) {
        configs.file("elsewhere/A.json", Configs.soundBut("\"venue\":\"v\"", "\"venue\":\"" + venue + "\""));

        Outcome outcome = Shell.bylaw("check", root.resolve("elsewhere/A.json"), "--configs", root.resolve("v"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains(" has no policy: ")
                .doesNotContain("policy.json:1")
                .doesNotContain("Exception");
    }

    private static List<String> rules(JsonNode notes) {
        List<String> rules = new ArrayList<>();
        notes.forEach(note -> rules.add(note.get("rule").asText()));
        return rules;
    }
}
