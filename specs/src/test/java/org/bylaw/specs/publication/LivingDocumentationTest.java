package org.bylaw.specs.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.core.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bylaw.file.SourceRegister;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of a run in which a scenario failed and another could not be run. */
class LivingDocumentationTest {

    private static final String FEATURE = """
            Feature: Made up
              What the feature says,
              on two lines; see LEV-001.

              Its second paragraph.

              Background:
                Given a market of category major-crypto with margin of kind flat
                  | maxLeverage | 20x |

              Rule: The strictest limit counts

                @DRIFT-01 @DRIFT-02
                Scenario: At the limit
                  As house/thin-books says.
                  Given the policy allows category major-crypto at most 20x
                  When the market is judged
                  Then no rule speaks

                @DRIFT-05
                Scenario Outline: A limit of <limit>
                  Given the policy allows category major-crypto at most <limit>
                  When the market is judged
                  Then no rule speaks

                  Examples: two limits
                    | limit |
                    | 30x   |
                    | 10x   |

                @DRIFT-04
                Scenario: In words that nobody knows
                  Given something unheard of
            """;

    @TempDir
    private static Path folder;

    private static String page = "";

    @BeforeAll
    static void runAndRead() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Path feature = Files.writeString(documents.resolve("drift.feature"), FEATURE);
        Path site = folder.resolve("site");

        byte exit = Main.run(
                "--glue",
                "org.bylaw.specs.rules",
                "--glue",
                "org.bylaw.specs.words",
                "--no-summary",
                "--plugin",
                "org.bylaw.specs.publication.LivingDocumentation:" + site,
                feature.toString());

        assertThat(exit).isNotZero();
        page = Files.readString(site.resolve("documents/drift.html")).replaceAll("\\s+", " ");
    }

    @Test
    void aStatementSaysHowItsScenariosCameOut() {
        assertThat(page)
                .contains(
                        row("DRIFT-01", "rule", "passed", "1 passed"),
                        row("DRIFT-05", "example", "failed", "1 passed, 1 failed"),
                        row("DRIFT-04", "contradiction", "not-run", "1 not run"),
                        row("DRIFT-07", "rule", "missing", "not shown"),
                        row("DRIFT-15", "context", "aside", "context"),
                        "4 of 17 statements shown");
    }

    @Test
    void aFeatureAndAScenarioSayWhatTheirFileSays() {
        assertThat(page)
                .contains(
                        "<p>What the feature says, on two lines; see <a href=\"../rules/LEV-001.html\">LEV-001</a>.</p>",
                        "<p>Its second paragraph.</p>",
                        "<p>As <a href=\"../sources.html#house-thin-books\">house/thin-books</a> says.</p>");
    }

    @Test
    void stepsOfTheBackgroundComeFirst() {
        assertThat(page)
                .containsPattern("At the limit</a>.{0,400}a market of category major-crypto with margin of kind flat"
                        + ".{0,200}<td>maxLeverage</td><td>20x</td>"
                        + ".{0,200}the policy allows category major-crypto at most 20x");
    }

    @Test
    void anOutlineIsToldOnceWithAResultPerRow() {
        assertThat(page.split("A limit of &lt;limit&gt;</a>", -1)).hasSize(2);
        assertThat(page)
                .contains(
                        "<caption>two limits</caption>",
                        "<th scope=\"col\">limit</th><th scope=\"col\">result</th>",
                        "<tr><td>30x</td><td><span class=\"result passed\">passed</span></td></tr>",
                        "<tr><td>10x</td><td><span class=\"result failed\">failed</span></td></tr>");
    }

    @Test
    void whatDidNotHoldIsSaidWithTheReasonAndNoStackTrace() {
        assertThat(page)
                .contains("<p>Ended at: no rule speaks</p> <pre>", "LEV-001", "<p>Ended at: something unheard of</p>")
                .doesNotContain("at org.bylaw");
    }

    @Test
    void aScenarioOfSeveralStatementsIsToldWithTheFirst() {
        assertThat(page)
                .contains(
                        "Also shown by <a href=\"#drift-at-the-limit\">At the limit</a> <span class=\"result passed\">");
    }

    @Test
    void theStartSaysThatNotEverythingPassed() throws IOException {
        assertThat(Files.readString(folder.resolve("site/index.html")).replaceAll("\\s+", " "))
                .contains(
                        "Not everything passed",
                        "2 passed, 1 failed, 1 not run.",
                        "<a href=\"documents/drift.html#drift-in-words-that-nobody-knows\">In words that nobody knows</a>"
                                + " <span class=\"result not-run\">not run</span>");
    }

    private static String row(String id, String kind, String style, String coverage) {
        return "<th scope=\"row\"><a href=\"#%1$s\">%1$s</a></th> <td>%2$s</td> <td>%3$s</td> <td><span class=\"result %4$s\">%5$s</span></td>"
                .formatted(id, kind, says(id), style, coverage);
    }

    private static String says(String id) {
        return SourceRegister.shipped().find(id).orElseThrow().says().replace("&", "&amp;");
    }
}
