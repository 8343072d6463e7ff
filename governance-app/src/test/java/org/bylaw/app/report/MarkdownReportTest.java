package org.bylaw.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.Verdict;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    private static final String FOOT = """
            Judged on 2026-11-22: the files as they stand.

            * rules `sha256:0123456789abcdef`
            * policies `sha256:fedcba9876543210`
            * accepted findings `none`
            """;

    @Test
    void theVerdictComesFirstAndWhatIsInOrderIsFoldedAway() throws IOException {
        assertThat(markdown(SampleReports.mixed())).isEqualTo("""
                ## Bylaw: blocked

                4 markets judged: 1 blocked, 1 needs a reason, 2 clear<br>1 blocker, 3 warnings, 1 note; 2 accepted findings; 2 rules could not run

                ### `v/B`: blocked

                `v/markets/B.json`

                * **blocker** `BLK-001` at `/margin/maxLeverage`<br>leverage is 50x; at most 20x is allowed<br>*remedy* Mend BLK-001.<br>*source* `DPERP-05` `house/example`
                * **warning** `WRN-001` at `/margin/tiers/2`<br>the tier is uneven<br>*remedy* Mend WRN-001.<br>*source* `house/example`
                * **warning** `WRN-001` at `/margin/tiers/3`<br>the tier is uneven too<br>*remedy* Mend WRN-001.<br>*source* `house/example`

                ### `v/C`: needs a reason

                `v/markets/C.json`

                * **could not run** `BLK-001` `WRN-001`<br>the tiers leave a gap
                * **note** `NTE-001`<br>the market is called C<br>*remedy* Mend NTE-001.

                ### `v/policy.json`: needs a reason

                * **warning** `WRN-001` at `/categories/0`<br>the order is odd<br>*remedy* Mend WRN-001.<br>*source* `house/example`

                <details><summary>2 accepted findings</summary>

                ### `v/B`: blocked

                `v/markets/B.json`

                * **blocker** `BLK-001` at `/margin/tiers/1/maxLeverage`<br>leverage is 30x<br>*accepted* by the committee, review on 2027-01-31: as published<br>*remedy* Mend BLK-001.<br>*source* `DPERP-05` `house/example`

                ### `v/D`: clear

                `v/markets/D.json`

                * **blocker** `BLK-001` at `/margin/maxLeverage`<br>leverage is 40x<br>*accepted* by the committee, review on 2027-01-31: as published<br>*remedy* Mend BLK-001.<br>*source* `DPERP-05` `house/example`

                </details>

                <details><summary>1 market without findings</summary>

                * `v`: `A`

                </details>

                <details><summary>Rules that passed or did not apply</summary>

                | not applicable, because | rules | for |
                |---|---|---|
                | the market has no name | `NTE-001` | 1&nbsp;market |
                | the policy has no name | `NTE-001` | 1&nbsp;file |

                </details>

                """ + FOOT);
    }

    @Test
    void whereNothingWasJudgedItSaysSo() throws IOException {
        assertThat(markdown(SampleReports.empty())).isEqualTo("""
                ## Bylaw: clear

                0 markets judged: 0 blocked, 0 need a reason, 0 clear<br>0 blockers, 0 warnings, 0 notes; 0 accepted findings

                """ + FOOT);
    }

    @Test
    void rulesThatPassedWhereverTheyApplyAreNamedOnce() throws IOException {
        Report report = SampleReports.report(
                Verdict.CLEAR,
                List.of(),
                List.of(
                        SampleReports.market("A", Verdict.CLEAR, List.of(), List.of()),
                        SampleReports.market(
                                "w", "B", null, Verdict.CLEAR, List.of(), List.of("BLK-001"), List.of(), List.of()),
                        SampleReports.market("C", Verdict.CLEAR, List.of(), List.of())));

        assertThat(markdown(report)).endsWith("""
                <details><summary>3 markets without findings</summary>

                * `v`: `A`, `C`
                * `w`: `B`

                </details>

                <details><summary>Rules that passed or did not apply</summary>

                Passed wherever they apply: `BLK-001` `NTE-001` `WRN-001`


                </details>

                """ + FOOT);
    }

    @Test
    void hostileFilesChangeNothingButTheWords() throws IOException {
        String markdown = markdown(SampleReports.hostile());
        RenderedMarkdown hostile = RenderedMarkdown.of(markdown);

        assertThat(hostile.elements())
                .isSubsetOf(RenderedMarkdown.of(markdown(SampleReports.mixed())).elements());
        assertThat(markdown.lines().filter(line -> line.startsWith("#"))).hasSize(3);
        assertThat(markdown.lines().filter(line -> line.startsWith("</details>")))
                .hasSize(3);
        String outsideOfCode =
                Pattern.compile("<code>.*?</code>").matcher(hostile.html()).replaceAll("");
        assertThat(outsideOfCode).doesNotContainPattern("@\\w|#\\d|GH-\\d|://|www\\.|:tada:");
    }

    @Test
    void tooManyFindingsAreCutFromTheLeastGraveAndCounted() throws IOException {
        String markdown = markdown(SampleReports.large(200));

        assertThat(markdown.length()).isBetween(MarkdownReport.LONGEST - 1_000, MarkdownReport.LONGEST);
        assertThat(count("\\* \\*\\*blocker\\*\\*", markdown)).isEqualTo(200);
        int warnings = count("\\* \\*\\*warning\\*\\*", markdown);
        assertThat(warnings).isBetween(1, 199);
        assertThat(markdown)
                .contains("\n\n**Not shown here, since a comment holds no more: " + (200 - warnings)
                        + " warnings, 200 notes, 200 accepted findings.** `./bylaw check` shows everything.\n\n")
                .startsWith("## Bylaw: blocked\n\n200 markets judged: 200 blocked,")
                .endsWith(FOOT);
    }

    @Test
    void evenBlockersAreCutWhereTheyAreTooMany() throws IOException {
        String markdown = markdown(SampleReports.large(5_000));

        assertThat(markdown.length()).isBetween(MarkdownReport.LONGEST - 1_000, MarkdownReport.LONGEST);
        int blockers = count("\\* \\*\\*blocker\\*\\*", markdown);
        assertThat(markdown)
                .contains((5_000 - blockers) + " blockers, 5000 warnings, 5000 notes, 5000 accepted findings.**")
                .doesNotContain("**warning**")
                .endsWith(FOOT);
    }

    @Test
    void aLongListOfMarketsWithoutFindingsIsCutAndCounted() throws IOException {
        Report report = SampleReports.report(
                Verdict.CLEAR,
                List.of(),
                SampleReports.large(20_000).markets().stream()
                        .map(market -> SampleReports.market(market.market(), Verdict.CLEAR, List.of(), List.of()))
                        .toList());

        String markdown = markdown(report);

        assertThat(markdown.length()).isLessThan(MarkdownReport.LONGEST);
        Matcher more = Pattern.compile("`M(\\d+)`\n\nand (\\d+) more\n").matcher(markdown);
        assertThat(more.find()).isTrue();
        assertThat(Integer.parseInt(more.group(1)) + 1 + Integer.parseInt(more.group(2)))
                .isEqualTo(20_000);
        assertThat(markdown)
                .contains("<summary>20000 markets without findings</summary>", "Passed wherever they apply: `BLK-001`")
                .endsWith(FOOT);
    }

    @Test
    void rulesAreLinkedToTheirPages() throws IOException {
        RulePages pages = RulePages.at("https://example.org/bylaw", SampleReports.CARDS);

        String linked = markdown(SampleReports.mixed(), pages);

        assertThat(linked)
                .contains(
                        "* **blocker** [`BLK-001`](https://example.org/bylaw/rules/BLK-001.html) at `/margin/maxLeverage`<br>",
                        "* **could not run** [`BLK-001`](https://example.org/bylaw/rules/BLK-001.html) "
                                + "[`WRN-001`](https://example.org/bylaw/rules/WRN-001.html)<br>",
                        "| the market has no name | [`NTE-001`](https://example.org/bylaw/rules/NTE-001.html) | 1&nbsp;market |");
        assertThat(linked.replaceAll("\\[(`[A-Z]{3}-\\d{3}`)]\\([^)]*\\)", "$1"))
                .isEqualTo(markdown(SampleReports.mixed()));
    }

    @Test
    void linksLeaveAReportWithinItsLength() throws IOException {
        RulePages pages = RulePages.at("https://example.org/" + "long/".repeat(100), SampleReports.CARDS);

        assertThat(markdown(SampleReports.large(5_000), pages).length()).isLessThanOrEqualTo(MarkdownReport.LONGEST);
    }

    private static int count(String pattern, String text) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    private static String markdown(Report report) throws IOException {
        return markdown(report, RulePages.NONE);
    }

    private static String markdown(Report report, RulePages pages) throws IOException {
        StringBuilder text = new StringBuilder();
        MarkdownReport.write(report, pages, text);
        return text.toString();
    }
}
