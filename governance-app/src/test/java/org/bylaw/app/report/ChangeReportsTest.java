package org.bylaw.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bylaw.file.ConfigFile;
import org.bylaw.file.JsonDocument;
import org.bylaw.file.Read;
import org.bylaw.market.Cap;
import org.bylaw.market.MarketFields;
import org.bylaw.rulebook.ChangeReport;
import org.bylaw.rulebook.Finding;
import org.bylaw.rulebook.MarketReport;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.Verdict;
import org.junit.jupiter.api.Test;

/** What every format says of a change; what the rules say of it is no business of these tests. */
class ChangeReportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** More initial margin, but also more open interest: half of it tightens. */
    private static final Report HALF_TIGHTER = new SampleChanges()
            .with(
                    "drift/SOL-PERP",
                    config -> MarketFields.with(
                            MarketFields.with(config, "/margin/initialMarginRatio", SampleChanges.number("0.0625")),
                            "/openInterest/maxBaseSize",
                            Cap.of(SampleChanges.number("2500000"))))
            .report();

    private static final Report ONE_OF_EACH = SampleChanges.oneOfEach();

    private static final Report HOSTILE = new SampleChanges()
            .with(
                    "drift/SOL-PERP",
                    config -> MarketFields.with(
                            MarketFields.with(config, "/category", SampleReports.HOSTILE),
                            "/oracle/source",
                            SampleReports.HOSTILE))
            .report();

    @Test
    void aDiffHasFieldsDirectionsAndEverySizeAtWhichSomethingHappens() {
        StringWriter text = new StringWriter();
        DiffReport.write(HALF_TIGHTER.markets().get(0), text, Palette.PLAIN);

        assertThat(text.toString()).isEqualTo("""
                drift/SOL-PERP
                  new risk        mixed: the initial margin rises; the open-interest cap rises
                  open positions  neutral
                    Initial margin     5% (20x)              6.25% (16x)           x 1.25 (+25%)
                    Open-interest cap  2,000,000 base units  2,500,000 base units  x 1.25 (+25%)
                  The initial margin rises most at the smallest sizes: from 5% (20x) to 6.25% (16x), x 1.25 (+25%).
                  Initial margin: tighter at every size.
                                      leverage                        initial margin          maintenance margin         the change is
                    size, base units  before          after           before          after   before              after
                    smallest          20x             16x             5%              6.25%   3%                  3%     tighter, equal
                    14,884            20x             16x             5%              6.25%   3.01%               3.01%  tighter, equal
                    40,804            about 19.9601x  16x             5.01%           6.25%   3.41%               3.41%  tighter, equal
                    63,504            about 19.0114x  about 15.9744x  5.26%           6.26%   3.66%               3.66%  tighter, equal
                    2,000,000         about 9.03342x  about 8.285x    11.07%          12.07%  9.47%               9.47%  tighter, equal
                    2,500,000         about 8.40336x  about 7.75194x  11.9%           12.9%   10.3%               10.3%  tighter, equal
                  emergency lane  not eligible: the open-interest cap rises
                  This part of it tightens only, and may be made without waiting:
                    Initial margin  5% (20x)  6.25% (16x)  x 1.25 (+25%)
                """);
    }

    @Test
    void aDiffOfTheSameSaysSo() {
        Report same = new SampleChanges()
                .with("drift/SOL-PERP", "/margin/initialMarginRatio", SampleChanges.number("0.050"))
                .report();
        StringWriter text = new StringWriter();
        DiffReport.write(same.markets().get(0), text, Palette.PLAIN);

        assertThat(text.toString()).isEqualTo("drift/SOL-PERP\n  nothing differs\n");
    }

    @Test
    void aMarketThatIsJudgedAsItStandsHasNoDiff() {
        MarketReport market = SampleReports.market("A", Verdict.CLEAR, List.of(), List.of());

        assertThatThrownBy(() -> DiffReport.write(market, new StringWriter(), Palette.PLAIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("v/A was judged as it stands");
    }

    @Test
    void theTextSaysWhatChangesBeforeWhatTheRulesSay() {
        StringWriter text = new StringWriter();
        TextReport.write(ONE_OF_EACH, text, Palette.PLAIN, false);

        assertThat(text.toString()).contains("""
                        drift/SOL-PERP  blocked, evidence 239 days old  drift/markets/SOL-PERP.json
                          new risk        looser: the initial margin falls; the open-interest cap rises
                          open positions  neutral
                            Initial margin     5% (20x)              4% (25x)              x 0.8 (-20%)
                            Open-interest cap  2,000,000 base units  2,500,000 base units  x 1.25 (+25%)
                          The initial margin falls most at the smallest sizes: from 5% (20x) to 4% (25x), x 0.8 (-20%).
                          blocker  """).contains("basis: " + SampleChanges.BASIS);
    }

    @Test
    void jsonHasEveryNumberAsADecimal() throws IOException {
        JsonNode change = JSON.readTree(json(HALF_TIGHTER)).at("/markets/0/change");

        assertThat(change.at("/lane").asText()).isEqualTo("change");
        assertThat(change.at("/directions"))
                .isEqualTo(JSON.readTree("{\"newRisk\": \"mixed\", \"openPositions\": \"neutral\"}"));
        assertThat(change.at("/aspects")).isEqualTo(JSON.readTree("""
                [{"side": "newRisk", "family": "initial-margin", "path": "/margin", "direction": "tighter",
                  "because": "the initial margin rises"},
                 {"side": "newRisk", "family": "caps", "path": "/openInterest", "direction": "looser",
                  "because": "the open-interest cap rises"}]
                """));
        assertThat(change.at("/fields")).isEqualTo(JSON.readTree("""
                [{"path": "/margin/initialMarginRatio", "before": "0.05", "after": "0.0625", "factor": "1.25"},
                 {"path": "/openInterest/maxBaseSize", "before": "2000000", "after": "2500000", "factor": "1.25"}]
                """));
        assertThat(change.at("/margin/initial")).isEqualTo(JSON.readTree("""
                {"direction": "tighter", "unit": "base units",
                 "stretches": [{"from": "0", "fromIncluded": true, "kind": "tighter"}],
                 "largestTightening": {"factor": "1.25", "exact": true, "size": "0", "reached": "at-size",
                                       "current": "0.05", "next": "0.0625"}}
                """));
        assertThat(change.at("/emergencyLane")).isEqualTo(JSON.readTree("""
                {"eligible": false, "because": ["the open-interest cap rises"]}
                """));
        assertThat(change.at("/tightenOnly")).isEqualTo(JSON.readTree("""
                {"fields": [{"path": "/margin/initialMarginRatio", "before": "0.05", "after": "0.0625",
                             "factor": "1.25"}]}
                """));
        assertThat(change.at("/standing").size() + change.at("/resolved").size())
                .isPositive();
    }

    @Test
    void anAnswerOfABatchHasTheSame() throws IOException {
        StringWriter answer = new StringWriter();
        JsonReport.writeAnswer("1", HALF_TIGHTER.markets().get(0), answer);

        assertThat(JSON.readTree(answer.toString()).at("/change"))
                .isEqualTo(JSON.readTree(json(HALF_TIGHTER)).at("/markets/0/change"));
    }

    @Test
    void markdownHasOldAndNewWithFactorAndBothDirections() throws IOException {
        String markdown = markdown(HALF_TIGHTER);

        assertThat(markdown)
                .containsSubsequence(
                        """
                Judged on 2026-11-22: compared with git 8deafa3; the venue itself was not read.
                """,
                        "### `drift/SOL-PERP`",
                        """
                New risk: **mixed**: the initial margin rises; the open-interest cap rises<br>Open positions: **neutral**

                | field | before | after | factor | new risk | open positions |
                |---|---|---|---|---|---|
                | Initial margin | 5% (20x) | 6.25% (16x) | x 1.25 (+25%) | tighter | neutral |
                | Open-interest cap | 2,000,000 base units | 2,500,000 base units | x 1.25 (+25%) | looser | neutral |

                * The initial margin rises most at the smallest sizes: from 5% (20x) to 6.25% (16x), x 1.25 (+25%).
                """,
                        "<details><summary>Details of drift/SOL-PERP</summary>",
                        """
                | 40,804 | about 19.9601x | 16x | 5.01% | 6.25% | 3.41% | 3.41% | tighter, equal |
                """,
                        "standing finding",
                        "Emergency lane: not eligible: the open-interest cap rises.",
                        """
                ```json
                {
                  "/margin/initialMarginRatio" : 0.0625
                }
                ```
                """,
                        "</details>",
                        "| not applicable, because |",
                        "* rules `sha256:");
    }

    @Test
    void aHundredChangesFitAComment() throws IOException {
        Report hundred = many(100);
        String markdown = markdown(hundred);

        assertThat(markdown.getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(MarkdownReport.LONGEST_OF_CHANGES)
                .isGreaterThan(MarkdownReport.LONGEST_OF_CHANGES / 2);
        assertThat(count("^\\| drift/M-\\d+ \\| ", markdown)).isEqualTo(100);
        int sections = count("^### `drift/", markdown);
        int details = count("^<details><summary>Details of ", markdown);
        assertThat(sections).isBetween(10, 100);
        MatchResult leftOut = Pattern.compile("\\*\\*Not shown here, since a comment holds no more: (.*)\\.\\*\\*")
                .matcher(markdown)
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(leftOut.group(1))
                .contains(sections - details + (sections - details == 1 ? " change's details" : " changes' details"));
        if (sections < 100) {
            assertThat(leftOut.group(1)).contains(100 - sections + " changes of markets");
        }
        assertThat(markdown).contains("| not applicable, because |").endsWith("* accepted findings `none`\n");
    }

    /** The same change under many names. */
    private static Report many(int markets) {
        MarketReport one = HALF_TIGHTER.markets().get(0);
        List<MarketReport> all = new ArrayList<>();
        for (int index = 0; index < markets; index++) {
            all.add(new MarketReport(
                    "drift",
                    "M-" + index,
                    "drift/markets/M-" + index + ".json",
                    one.evidence(),
                    one.verdict(),
                    one.findings(),
                    one.passed(),
                    one.notApplicable(),
                    one.couldNotRun(),
                    one.change()));
        }
        return SampleReports.report(Verdict.BLOCKED, List.of(), all);
    }

    @Test
    void hostileValuesChangeNothingButTheWords() throws IOException {
        String markdown = markdown(HOSTILE);

        assertThat(RenderedMarkdown.of(markdown).elements())
                .isSubsetOf(RenderedMarkdown.of(markdown(HALF_TIGHTER)).elements());
        assertThat(html(HOSTILE)).doesNotContain("<img", "<script", "\u202e", "\u0000");
        StringWriter text = new StringWriter();
        TextReport.write(HOSTILE, text, Palette.PLAIN, true);
        assertThat(text.toString()).doesNotContain("\u001b", "\u202e", "\n# head");
    }

    @Test
    void htmlIsOnePageThatLoadsNothingAndRunsNothing() throws IOException {
        String html = html(ONE_OF_EACH);

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("content=\"default-src &#39;none&#39;; style-src &#39;" + HtmlStyle.digest() + "&#39;;")
                .contains("<style>" + HtmlStyle.CSS + "</style>")
                .contains("<title>Bylaw: blocked, 2026-11-22</title>")
                .doesNotContain("<script", "<img", "<link", " style=", " src=", "url(http", "@import", " onclick")
                .endsWith("</html>\n");
        assertThat(count(" href=\"(?!#part-)", html)).isZero();
        assertThat(count("<style>", html)).isEqualTo(1);
    }

    @Test
    void htmlCanBeReadByEar() throws IOException {
        String html = html(ONE_OF_EACH);

        assertThat(count("<h1>", html)).isEqualTo(1);
        assertThat(count("<th>", html)).isZero();
        assertThat(count("<table>", html)).isEqualTo(count("<caption>", html));
        assertThat(count("<svg ", html)).isEqualTo(count("<desc ", html)).isEqualTo(10);
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        Pattern.compile("(?:href=\"#|aria-labelledby=\"|url\\(#)([^\") ]+)")
                .matcher(html)
                .results()
                .forEach(found -> assertThat(ids).contains(found.group(1)));
    }

    @Test
    void htmlTellsAChangeInTheOrderInWhichItIsDecided() throws IOException {
        String html = html(HALF_TIGHTER);

        assertThat(html.substring(html.indexOf("<main>")))
                .containsSubsequence(
                        "What changes",
                        "<dt>New risk</dt><dd><strong>mixed</strong>",
                        "<td class=\"number\">x 1.25 (+25%)</td>",
                        "The initial margin rises most at the smallest sizes",
                        "Known of the live market",
                        "Findings",
                        "<svg ",
                        "Leverage and margin at every boundary and turning size",
                        "Standing findings",
                        "Emergency lane",
                        "did not apply",
                        "Digests");
    }

    @Test
    void htmlOfACheckWithoutAChangeIsTheSamePage() throws IOException {
        assertThat(html(SampleReports.mixed()))
                .contains("<h2 id=\"part-1-name\">v/B: <span class=\"verdict blocked\">blocked</span></h2>")
                .contains("1 market without findings", "v/A", "the tiers leave a gap")
                .doesNotContain("<svg ", "What changes");
        assertThat(html(SampleReports.hostile())).doesNotContain("<img", "<script", "\u202e", "\u001b");
    }

    @Test
    void sarifPutsAFindingOnTheFieldThatChanged() throws IOException {
        String file = "drift/markets/SOL-PERP.json";
        Read.Ok<JsonDocument> read = (Read.Ok<JsonDocument>) JsonDocument.parse(file, """
                {
                  "market": "SOL-PERP",
                  "margin": {
                    "kind": "size-premium",
                    "initialMarginRatio": 0.0625
                  },
                  "openInterest": {
                    "maxBaseSize": 2500000
                  }
                }
                """);
        StringWriter sarif = new StringWriter();
        SarifReport.write(
                withFindings(
                        SampleReports.blocker("", "the change as a whole"),
                        SampleReports.blocker("/margin", "the section"),
                        SampleReports.blocker("/openInterest/maxBaseSize", "the field"),
                        SampleReports.blocker("/openInterest/baseSizeStep", "a field that is gone")),
                "1",
                SampleReports.CARDS,
                FieldLines.of(List.of(new ConfigFile<>(Path.of(file), read.value(), read.lines()))),
                Path.of(""),
                RulePages.NONE,
                sarif);

        SarifSchema.assertValid(sarif.toString());
        List<String> places = new ArrayList<>();
        for (JsonNode result : JSON.readTree(sarif.toString()).at("/runs/0/results")) {
            places.add(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                            .asText() + " on line "
                    + result.at("/locations/0/physicalLocation/region/startLine")
                            .asInt());
        }
        assertThat(places)
                .containsExactly(
                        "drift/SOL-PERP on line 5",
                        "drift/SOL-PERP/margin on line 5",
                        "drift/SOL-PERP/openInterest/maxBaseSize on line 8",
                        "drift/SOL-PERP/openInterest/baseSizeStep on line 7");
    }

    private static Report withFindings(Finding... findings) {
        MarketReport market = HALF_TIGHTER.markets().get(0);
        return SampleReports.report(
                Verdict.BLOCKED,
                List.of(),
                List.of(new MarketReport(
                        market.venue(),
                        market.market(),
                        market.file(),
                        market.evidence(),
                        Verdict.BLOCKED,
                        List.of(findings),
                        List.of(),
                        List.of(),
                        List.of(),
                        market.change())));
    }

    @Test
    void junitCountsAStandingFindingAsNoFailure() throws IOException {
        ChangeReport change =
                Objects.requireNonNull(HALF_TIGHTER.markets().get(0).change());
        Finding standing = change.standing().get(0).finding();
        StringWriter junit = new StringWriter();
        JunitReport.write(HALF_TIGHTER, SampleChanges.rules().cards(), FailOn.WARNING, junit);

        String test = junit.toString().substring(junit.toString().indexOf("name=\"" + standing.rule() + " "));
        assertThat(test.substring(0, test.indexOf("</testcase>")))
                .contains("<system-out>standing, unchanged:\n")
                .doesNotContain("<failure", "<error");
    }

    private static int count(String pattern, String text) {
        return (int) Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .count();
    }

    private static String markdown(Report report) throws IOException {
        StringWriter text = new StringWriter();
        MarkdownReport.write(report, RulePages.NONE, text);
        return text.toString();
    }

    private static String html(Report report) throws IOException {
        StringWriter text = new StringWriter();
        HtmlReport.write(report, RulePages.NONE, text);
        return text.toString();
    }

    private static String json(Report report) throws IOException {
        StringWriter text = new StringWriter();
        JsonReport.write(report, text);
        return text.toString();
    }
}
