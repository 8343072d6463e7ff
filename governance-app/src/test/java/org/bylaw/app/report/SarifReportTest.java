package org.bylaw.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.file.ConfigFile;
import org.bylaw.file.JsonDocument;
import org.bylaw.file.Read;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.Verdict;
import org.junit.jupiter.api.Test;

class SarifReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String MARKET = """
            {
              "market": "B",
              "margin": {
                "maxLeverage": 50, "tiers": [
                  {"floor": 0},
                  {"floor": 1, "maxLeverage": 30}, {"floor": 2}
                ]
              }
            }
            """;

    @Test
    void everythingHasItsPlace() throws IOException {
        String sarif = sarif(SampleReports.mixed(), lines("v/markets/B.json", MARKET));

        SarifSchema.assertValid(sarif);
        JsonNode root = JSON.readTree(sarif);
        JsonNode run = root.at("/runs/0");
        assertThat(root.at("/version").asText()).isEqualTo("2.1.0");
        assertThat(run.at("/tool/driver/rules/1")).isEqualTo(JSON.readTree("""
                {"id": "BLK-001",
                 "shortDescription": {"text": "Leverage is bounded"},
                 "fullDescription": {"text": "Because of BLK-001."},
                 "help": {
                   "text": "Mend BLK-001.\\n\\nWhy: Because of BLK-001.\\n\\nSource DPERP-05: Major crypto: at most 50x, maintenance margin 2.5%. (DPerp documentation, Leverage & Margin)\\n\\nSource house/example",
                   "markdown": "**Remedy** Mend BLK-001.\\n\\n**Why** Because of BLK-001.\\n\\n**Sources**\\n\\n* `DPERP-05`: Major crypto: at most 50x, maintenance margin 2.5%. (DPerp documentation, Leverage &amp; Margin)\\n* `house/example`\\n"},
                 "defaultConfiguration": {"level": "error"},
                 "properties": {"tags": ["sample"]}}
                """));
        assertThat(texts(run.at("/tool/driver/rules"), "/id"))
                .containsExactly("SHAPE", "BLK-001", "NTE-001", "WRN-001");
        assertThat(texts(run.at("/tool/driver/rules"), "/defaultConfiguration/level"))
                .containsExactly("error", "error", "note", "warning");
        assertThat(run.at("/results")).isEqualTo(JSON.readTree("""
                [{"ruleId": "WRN-001", "ruleIndex": 3, "level": "warning",
                  "message": {"text": "the order is odd. Mend WRN-001."},
                  "locations": [{
                    "physicalLocation": {"artifactLocation": {"uri": "v/policy.json", "uriBaseId": "%SRCROOT%"}},
                    "logicalLocations": [{"fullyQualifiedName": "v/policy.json/categories/0", "kind": "property"}]}],
                  "partialFingerprints": {"ruleMarketField/v1": "WRN-001 v/policy.json /categories/0"},
                  "suppressions": [], "properties": {"observed": "50", "limit": "20"}},
                 {"ruleId": "BLK-001", "ruleIndex": 1, "level": "error",
                  "message": {"text": "leverage is 50x; at most 20x is allowed. Mend BLK-001."},
                  "locations": [{
                    "physicalLocation": {"artifactLocation": {"uri": "v/markets/B.json", "uriBaseId": "%SRCROOT%"},
                                         "region": {"startLine": 4, "startColumn": 5}},
                    "logicalLocations": [{"fullyQualifiedName": "v/B/margin/maxLeverage", "kind": "property"}]}],
                  "partialFingerprints": {"ruleMarketField/v1": "BLK-001 v/B /margin/maxLeverage"},
                  "suppressions": [], "properties": {"observed": "50", "limit": "20"}},
                 {"ruleId": "BLK-001", "ruleIndex": 1, "level": "error",
                  "message": {"text": "leverage is 30x. Mend BLK-001."},
                  "locations": [{
                    "physicalLocation": {"artifactLocation": {"uri": "v/markets/B.json", "uriBaseId": "%SRCROOT%"},
                                         "region": {"startLine": 6, "startColumn": 20}},
                    "logicalLocations": [{"fullyQualifiedName": "v/B/margin/tiers/1/maxLeverage", "kind": "property"}]}],
                  "partialFingerprints": {"ruleMarketField/v1": "BLK-001 v/B /margin/tiers/1/maxLeverage"},
                  "suppressions": [{"kind": "external", "status": "accepted",
                                    "justification": "by the committee, review on 2027-01-31: as published"}],
                  "properties": {"observed": "50", "limit": "20"}},
                 {"ruleId": "WRN-001", "ruleIndex": 3, "level": "warning",
                  "message": {"text": "the tier is uneven. Mend WRN-001."},
                  "locations": [{
                    "physicalLocation": {"artifactLocation": {"uri": "v/markets/B.json", "uriBaseId": "%SRCROOT%"},
                                         "region": {"startLine": 6, "startColumn": 40}},
                    "logicalLocations": [{"fullyQualifiedName": "v/B/margin/tiers/2", "kind": "property"}]}],
                  "partialFingerprints": {"ruleMarketField/v1": "WRN-001 v/B /margin/tiers/2"},
                  "suppressions": [], "properties": {"observed": "50", "limit": "20"}},
                 {"ruleId": "WRN-001", "ruleIndex": 3, "level": "warning",
                  "message": {"text": "the tier is uneven too. Mend WRN-001."},
                  "locations": [{
                    "physicalLocation": {"artifactLocation": {"uri": "v/markets/B.json", "uriBaseId": "%SRCROOT%"},
                                         "region": {"startLine": 4, "startColumn": 24}},
                    "logicalLocations": [{"fullyQualifiedName": "v/B/margin/tiers/3", "kind": "property"}]}],
                  "partialFingerprints": {"ruleMarketField/v1": "WRN-001 v/B /margin/tiers/3"},
                  "suppressions": [], "properties": {"observed": "50", "limit": "20"}},
                 {"ruleId": "NTE-001", "ruleIndex": 2, "level": "note",
                  "message": {"text": "the market is called C. Mend NTE-001."},
                  "locations": [{
                    "physicalLocation": {"artifactLocation": {"uri": "v/markets/C.json", "uriBaseId": "%SRCROOT%"}},
                    "logicalLocations": [{"fullyQualifiedName": "v/C", "kind": "object"}]}],
                  "partialFingerprints": {"ruleMarketField/v1": "NTE-001 v/C "},
                  "suppressions": [], "properties": {"observed": "50", "limit": "20"}},
                 {"ruleId": "BLK-001", "ruleIndex": 1, "level": "error",
                  "message": {"text": "leverage is 40x. Mend BLK-001."},
                  "locations": [{
                    "physicalLocation": {"artifactLocation": {"uri": "v/markets/D.json", "uriBaseId": "%SRCROOT%"}},
                    "logicalLocations": [{"fullyQualifiedName": "v/D/margin/maxLeverage", "kind": "property"}]}],
                  "partialFingerprints": {"ruleMarketField/v1": "BLK-001 v/D /margin/maxLeverage"},
                  "suppressions": [{"kind": "external", "status": "accepted",
                                    "justification": "by the committee, review on 2027-01-31: as published"}],
                  "properties": {"observed": "50", "limit": "20"}}]
                """));
        assertThat(run.at("/invocations")).isEqualTo(JSON.readTree("""
                [{"executionSuccessful": true, "toolExecutionNotifications": [
                  {"level": "warning", "message": {"text": "BLK-001 could not run on v/C: the tiers leave a gap"},
                   "associatedRule": {"id": "BLK-001", "index": 1},
                   "locations": [{
                     "physicalLocation": {"artifactLocation": {"uri": "v/markets/C.json", "uriBaseId": "%SRCROOT%"}},
                     "logicalLocations": [{"fullyQualifiedName": "v/C", "kind": "object"}]}]},
                  {"level": "warning", "message": {"text": "WRN-001 could not run on v/C: the tiers leave a gap"},
                   "associatedRule": {"id": "WRN-001", "index": 3},
                   "locations": [{
                     "physicalLocation": {"artifactLocation": {"uri": "v/markets/C.json", "uriBaseId": "%SRCROOT%"}},
                     "logicalLocations": [{"fullyQualifiedName": "v/C", "kind": "object"}]}]}]}]
                """));
        assertThat(run.at("/properties")).isEqualTo(JSON.readTree("""
                {"verdict": "blocked", "basis": "the files as they stand", "day": "2026-11-22",
                 "rulesDigest": "sha256:0123456789abcdef", "policyDigest": "sha256:fedcba9876543210",
                 "acceptedDigest": "none"}
                """));
    }

    @Test
    void whereNothingWasJudgedItHasNoResults() throws IOException {
        String sarif = sarif(SampleReports.empty(), FieldLines.of(List.of()));

        SarifSchema.assertValid(sarif);
        assertThat(JSON.readTree(sarif).at("/runs/0/results")).isEqualTo(JSON.createArrayNode());
        assertThat(sarif).endsWith("}\n");
    }

    /** A placeholder or a link in a message would be filled in or followed by whatever shows it. */
    @Test
    void hostileFilesStayText() throws IOException {
        String sarif = sarif(SampleReports.hostile(), FieldLines.of(List.of()));

        SarifSchema.assertValid(sarif);
        JsonNode result = JSON.readTree(sarif).at("/runs/0/results/0");
        assertThat(result.at("/message/text").asText())
                .contains("[a] (https://evil.example)", " {{0}} ")
                .doesNotContain("](");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .startsWith("v/markets/%7C%20%60x%60")
                .matches("[A-Za-z0-9._~%/-]+");
    }

    @Test
    void theFingerprintStaysWhenTheFieldMovesToAnotherLine() throws IOException {
        Report report = SampleReports.mixed();
        String before = sarif(report, lines("v/markets/B.json", MARKET));
        String after = sarif(report, lines("v/markets/B.json", "\n\n" + MARKET));

        assertThat(regions(after)).isNotEqualTo(regions(before));
        assertThat(fingerprints(after)).isEqualTo(fingerprints(before)).doesNotHaveDuplicates();
    }

    @Test
    void aFileOutsideOfTheFolderIsNamedAbsolutely() throws IOException {
        Report report = SampleReports.report(
                Verdict.BLOCKED,
                List.of(),
                List.of(SampleReports.market(
                        "v",
                        "B",
                        "../else where/B.json",
                        Verdict.BLOCKED,
                        List.of(SampleReports.blocker("/market", "no")),
                        List.of(),
                        List.of(),
                        List.of())));

        String sarif = sarif(report, lines("../else where/B.json", MARKET));

        SarifSchema.assertValid(sarif);
        assertThat(JSON.readTree(sarif).at("/runs/0/results/0/locations/0/physicalLocation"))
                .isEqualTo(JSON.readTree("""
                        {"artifactLocation": {"uri": "file:///else%20where/B.json"},
                         "region": {"startLine": 2, "startColumn": 3}}
                        """));
    }

    @Test
    void theSchemaRefusesWhatIsNoSarif() {
        assertThat(SarifSchema.errors("{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{}}}]}"))
                .isNotEmpty();
    }

    @Test
    void aRuleNamesItsPageWhereTheSiteIsPublished() throws IOException {
        FieldLines lines = lines("v/markets/B.json", MARKET);
        RulePages pages = RulePages.at("https://example.org/bylaw/", SampleReports.CARDS);

        String sarif = sarif(SampleReports.mixed(), lines, pages);

        SarifSchema.assertValid(sarif);
        assertThat(texts(JSON.readTree(sarif).at("/runs/0/tool/driver/rules"), "/helpUri"))
                .containsExactly(
                        "",
                        "https://example.org/bylaw/rules/BLK-001.html",
                        "https://example.org/bylaw/rules/NTE-001.html",
                        "https://example.org/bylaw/rules/WRN-001.html");
        assertThat(sarif(SampleReports.mixed(), lines)).doesNotContain("helpUri");
    }

    private static List<String> regions(String sarif) throws IOException {
        return texts(JSON.readTree(sarif).at("/runs/0/results"), "/locations/0/physicalLocation/region/startLine");
    }

    private static List<String> fingerprints(String sarif) throws IOException {
        return texts(JSON.readTree(sarif).at("/runs/0/results"), "/partialFingerprints/ruleMarketField~1v1");
    }

    private static List<String> texts(JsonNode nodes, String pointer) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.at(pointer).asText()));
        return texts;
    }

    private static FieldLines lines(String file, String text) {
        Read.Ok<JsonDocument> read = (Read.Ok<JsonDocument>) JsonDocument.parse(file, text);
        return FieldLines.of(List.of(new ConfigFile<>(Path.of(file), read.value(), read.lines())));
    }

    private static String sarif(Report report, FieldLines lines) throws IOException {
        return sarif(report, lines, RulePages.NONE);
    }

    private static String sarif(Report report, FieldLines lines, RulePages pages) throws IOException {
        StringWriter text = new StringWriter();
        SarifReport.write(report, "1.2.3", SampleReports.CARDS, lines, Path.of("/repository"), pages, text);
        return text.toString();
    }
}
