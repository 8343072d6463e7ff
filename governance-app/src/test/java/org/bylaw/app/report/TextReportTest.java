package org.bylaw.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.bylaw.rulebook.Report;
import org.junit.jupiter.api.Test;

class TextReportTest {

    private static final String TOTALS_OF_MIXED = """
            4 markets judged: 1 blocked, 1 needs a reason, 2 clear
            1 blocker, 3 warnings, 1 note; 2 accepted findings; 2 rules could not run
            basis: the files as they stand, on 2026-11-22
            rules sha256:0123456789ab, policies sha256:fedcba987654, accepted none
            verdict: blocked
            """;

    private static final String FINDINGS_OF_MIXED = """
            v/policy.json  needs a reason
              warning  WRN-001  /categories/0
                the order is odd
                remedy    Mend WRN-001.
                source    house/example
            POLICY
            v/B  blocked, 1 accepted  v/markets/B.json
              blocker  BLK-001  /margin/maxLeverage
                leverage is 50x; at most 20x is allowed
                remedy    Mend BLK-001.
                source    DPERP-05 house/example
              blocker  BLK-001  /margin/tiers/1/maxLeverage  (accepted)
                leverage is 30x
                accepted  by the committee, review on 2027-01-31: as published
                remedy    Mend BLK-001.
                source    DPERP-05 house/example
              warning  WRN-001  /margin/tiers/2
                the tier is uneven
                remedy    Mend WRN-001.
                source    house/example
              warning  WRN-001  /margin/tiers/3
                the tier is uneven too
                remedy    Mend WRN-001.
                source    house/example
            MARKET-B
            v/C  needs a reason  v/markets/C.json
              note     NTE-001
                the market is called C
                remedy    Mend NTE-001.
              could not run
                the tiers leave a gap
                  BLK-001 WRN-001

            v/D  clear, 1 accepted  v/markets/D.json
              blocker  BLK-001  /margin/maxLeverage  (accepted)
                leverage is 40x
                accepted  by the committee, review on 2027-01-31: as published
                remedy    Mend BLK-001.
                source    DPERP-05 house/example
            MARKET-D
            """;

    @Test
    void whatItAddsUpToStandsAtTheEnd() {
        assertThat(text(SampleReports.mixed(), Palette.PLAIN, false))
                .isEqualTo(FINDINGS_OF_MIXED.replaceAll("POLICY|MARKET-.", "") + """
                        1 rule did not apply everywhere, for 2 reasons: --verbose names them

                        """ + TOTALS_OF_MIXED);
    }

    @Test
    void verboseNamesEachRule() {
        assertThat(text(SampleReports.mixed(), Palette.PLAIN, true))
                .isEqualTo(FINDINGS_OF_MIXED
                                .replace("POLICY\n", """
                                          passed          BLK-001
                                          not applicable
                                            NTE-001  the policy has no name

                                        v/A  clear  v/markets/A.json
                                          passed          BLK-001 NTE-001 WRN-001

                                        """)
                                .replace("MARKET-B", "  not applicable\n    NTE-001  the market has no name\n")
                                .replace("MARKET-D", "  passed          NTE-001 WRN-001\n")
                        + TOTALS_OF_MIXED);
    }

    @Test
    void whereNothingWasJudgedItSaysSo() {
        assertThat(text(SampleReports.empty(), Palette.PLAIN, false)).isEqualTo("""
                0 markets judged: 0 blocked, 0 need a reason, 0 clear
                0 blockers, 0 warnings, 0 notes; 0 accepted findings
                basis: the files as they stand, on 2026-11-22
                rules sha256:0123456789ab, policies sha256:fedcba987654, accepted none
                verdict: clear
                """);
    }

    @Test
    void coloursSayNothingNew() {
        String coloured = text(SampleReports.mixed(), Palette.COLOURED, false);

        assertThat(coloured).contains("\u001b[31mblocker\u001b[0m  \u001b[1mBLK-001\u001b[0m  /margin/maxLeverage\n");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]+m", ""))
                .isEqualTo(text(SampleReports.mixed(), Palette.PLAIN, false));
    }

    @Test
    void hostileFilesCannotCommandTheTerminal() {
        String text = text(SampleReports.hostile(), Palette.PLAIN, true);

        assertThat(text)
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]|[\u202a-\u202e]")
                .contains("@octocat");
        assertThat(text.lines().filter(line -> line.startsWith("#") || line.startsWith("-")))
                .isEmpty();
    }

    private static String text(Report report, Palette palette, boolean everyRule) {
        StringBuilder text = new StringBuilder();
        TextReport.write(report, text, palette, everyRule);
        return text.toString();
    }
}
