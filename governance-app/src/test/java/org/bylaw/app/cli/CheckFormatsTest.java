package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.bylaw.app.cli.Shell.Outcome;
import org.bylaw.app.report.MarkdownReport;
import org.bylaw.app.report.ParsedJunit;
import org.bylaw.app.report.SarifSchema;
import org.bylaw.rulebook.RuleSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of a report, from files to what a build server reads. */
class CheckFormatsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Path MARKET_CONFIGS = Path.of(System.getProperty("repository.root"), "market-configs");

    @TempDir
    private Path root;

    private Configs configs;

    @BeforeEach
    void aVenueWithALiquidatableMarket() {
        configs = new Configs(root)
                .policy(Configs.POLICY)
                .market("A", Configs.SOUND)
                .market("B", Configs.liquidatable("B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "markdown", "sarif", "junit", "MARKDOWN"})
    void eachGoesToAFileAsToStandardOutput(String format) {
        Path file = root.resolve("report");
        Outcome printed = Shell.bylaw("check", root, "--format", format, "--as-of", "2026-11-22");

        assertThat(printed.code()).isEqualTo(1);
        assertThat(printed.err()).isEmpty();
        assertThat(Shell.bylaw("check", root, "--format", format, "--as-of", "2026-11-22", "--output", file))
                .isEqualTo(new Outcome(1, "", ""));
        assertThat(file).hasContent(printed.out());
    }

    @Test
    void sarifPutsFindingsOnTheLinesOfTheFiles() throws IOException {
        Outcome outcome = Shell.bylaw("check", root, "--format", "sarif", "--as-of", "2026-11-22");

        SarifSchema.assertValid(outcome.out());
        JsonNode run = JSON.readTree(outcome.out()).at("/runs/0");
        assertThat(run.at("/results")).hasSize(1);
        assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("MGN-001");
        assertThat(run.at("/results/0/locations/0/physicalLocation")).isEqualTo(JSON.readTree("""
                {"artifactLocation": {"uri": "file://%s/v/markets/B.json"}, "region": {"startLine": 2, "startColumn": 43}}
                """.formatted(root)));
        assertThat(run.at("/tool/driver/version").asText()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
        assertThat(run.at("/properties/day").asText()).isEqualTo("2026-11-22");
    }

    @Test
    void rulesAreLinkedToTheSiteThatDocumentsThem() throws IOException {
        String page = "https://example.org/bylaw/rules/MGN-001.html";

        assertThat(Shell.bylaw("check", root, "--format", "markdown", "--docs", "https://example.org/bylaw")
                        .out())
                .contains("[`MGN-001`](" + page + ")");
        assertThat(JSON.readTree(Shell.bylaw("check", root, "--format", "sarif", "--docs", "https://example.org/bylaw/")
                                .out())
                        .at("/runs/0/tool/driver/rules")
                        .findValuesAsText("helpUri"))
                .contains(page)
                .hasSameSizeAs(RuleSet.shipped().cards());
    }

    /** The files of a venue are judged too, and a field that is missing is placed at what is around it. */
    @Test
    void sarifFindsTheLinesOfAVenuesOtherFiles() throws IOException {
        configs.file("v/accepted.json", """
                {"accepted": [

                  {"rule": "MGN-001", "market": "B",
                   "by": "the committee", "since": "2026-01-01", "reviewOn": "2026-06-01"}]}
                """);

        Outcome outcome = Shell.bylaw("check", root, "--format", "sarif");

        SarifSchema.assertValid(outcome.out());
        JsonNode result = JSON.readTree(outcome.out()).at("/runs/0/results/0");
        assertThat(result.at("/ruleId").asText()).isEqualTo("SHAPE");
        assertThat(result.at("/ruleIndex").asInt()).isZero();
        assertThat(result.at("/locations/0")).isEqualTo(JSON.readTree("""
                {"physicalLocation": {"artifactLocation": {"uri": "file://%1$s/v/accepted.json"},
                                      "region": {"startLine": 3, "startColumn": 3}},
                 "logicalLocations": [
                   {"fullyQualifiedName": "%1$s/v/accepted.json/accepted/0/reason", "kind": "property"}]}
                """.formatted(root)));
    }

    @Test
    void junitFailsWhatFailOnFails() throws IOException {
        assertThat(ParsedJunit.of(
                                Shell.bylaw("check", root, "--format", "junit").out())
                        .failures())
                .extracting(ReportTestCase::getFullName)
                .containsExactly("v.B.MGN-001 Maintenance margin is nowhere above initial margin");
        assertThat(ParsedJunit.of(Shell.bylaw("check", root, "--format", "junit", "--fail-on", "never")
                                .out())
                        .failures())
                .isEmpty();
    }

    @Test
    void theRepositorysOwnVenuesCanBeReportedInEachForm() throws IOException {
        Outcome json = Shell.bylaw("check", MARKET_CONFIGS, "--format", "json");
        Outcome markdown = Shell.bylaw("check", MARKET_CONFIGS, "--format", "markdown");
        Outcome sarif = Shell.bylaw("check", MARKET_CONFIGS, "--format", "sarif");
        Outcome junit = Shell.bylaw("check", MARKET_CONFIGS, "--format", "junit", "--fail-on", "warning");

        int findings = 0;
        int counted = 0;
        int passed = 0;
        int couldNotRun = 0;
        JsonNode report = JSON.readTree(json.out());
        for (String part : new String[] {"files", "markets"}) {
            for (JsonNode judged : report.get(part)) {
                findings += judged.get("findings").size();
                passed += judged.get("passed").size();
                couldNotRun += judged.get("couldNotRun").size();
                for (JsonNode finding : judged.get("findings")) {
                    counted += finding.has("accepted") ? 0 : 1;
                }
            }
        }
        assertThat(markdown.out()).startsWith("## Bylaw: ").hasSizeLessThanOrEqualTo(MarkdownReport.LONGEST);
        assertThat(markdown.out().lines().filter(line -> line.matches("\\* \\*\\*(blocker|warning|note)\\*\\*.*")))
                .hasSize(findings);
        assertThat(counted).isPositive();
        SarifSchema.assertValid(sarif.out());
        JsonNode results = JSON.readTree(sarif.out()).at("/runs/0/results");
        assertThat(results).hasSize(findings);
        assertThat(results)
                .allSatisfy(result -> assertThat(result.at("/locations/0/physicalLocation/region/startLine")
                                .asInt())
                        .isPositive());
        ParsedJunit tests = ParsedJunit.of(junit.out());
        assertThat(tests.errors()).hasSize(couldNotRun);
        assertThat(tests.failures()).hasSizeBetween(1, counted);
        assertThat(tests.tests()).hasSizeGreaterThan(passed);
    }
}
