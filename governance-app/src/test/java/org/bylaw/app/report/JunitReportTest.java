package org.bylaw.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.bylaw.rulebook.Report;
import org.bylaw.rulebook.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JunitReportTest {

    @Test
    void aSuitePerFileAndVenueAndATestPerRule() throws IOException {
        Report mixed = SampleReports.mixed();
        Report oneMarket = SampleReports.report(
                Verdict.BLOCKED, mixed.files(), mixed.markets().subList(1, 3));

        assertThat(junit(oneMarket, FailOn.BLOCKER)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="bylaw" tests="12" failures="1" errors="2" skipped="2">
                  <testsuite name="v/policy.json" tests="4" failures="0" errors="0" skipped="1">
                    <properties>
                      <property name="verdict" value="blocked"/>
                      <property name="basis" value="the files as they stand"/>
                      <property name="day" value="2026-11-22"/>
                      <property name="rulesDigest" value="sha256:0123456789abcdef"/>
                      <property name="policyDigest" value="sha256:fedcba9876543210"/>
                      <property name="acceptedDigest" value="none"/>
                    </properties>
                    <testcase classname="v/policy" name="SHAPE Every field holds what it may hold" file="v/policy.json"/>
                    <testcase classname="v/policy" name="BLK-001 Leverage is bounded" file="v/policy.json"/>
                    <testcase classname="v/policy" name="NTE-001 A market has a name" file="v/policy.json">
                      <skipped type="not applicable" message="the policy has no name"></skipped>
                    </testcase>
                    <testcase classname="v/policy" name="WRN-001 Tiers are even" file="v/policy.json">
                      <system-out>warning  WRN-001  /categories/0
                  the order is odd
                  remedy    Mend WRN-001.
                  source    house/example
                </system-out>
                    </testcase>
                  </testsuite>
                  <testsuite name="v" tests="8" failures="1" errors="2" skipped="1">
                    <properties>
                      <property name="verdict" value="blocked"/>
                      <property name="basis" value="the files as they stand"/>
                      <property name="day" value="2026-11-22"/>
                      <property name="rulesDigest" value="sha256:0123456789abcdef"/>
                      <property name="policyDigest" value="sha256:fedcba9876543210"/>
                      <property name="acceptedDigest" value="none"/>
                    </properties>
                    <testcase classname="v.B" name="SHAPE Every field holds what it may hold" file="v/markets/B.json"/>
                    <testcase classname="v.B" name="BLK-001 Leverage is bounded" file="v/markets/B.json">
                      <failure type="blocker" message="/margin/maxLeverage: leverage is 50x; at most 20x is allowed">blocker  BLK-001  /margin/maxLeverage
                  leverage is 50x; at most 20x is allowed
                  remedy    Mend BLK-001.
                  source    DPERP-05 house/example
                blocker  BLK-001  /margin/tiers/1/maxLeverage  (accepted)
                  leverage is 30x
                  accepted  by the committee, review on 2027-01-31: as published
                  remedy    Mend BLK-001.
                  source    DPERP-05 house/example
                </failure>
                    </testcase>
                    <testcase classname="v.B" name="NTE-001 A market has a name" file="v/markets/B.json">
                      <skipped type="not applicable" message="the market has no name"></skipped>
                    </testcase>
                    <testcase classname="v.B" name="WRN-001 Tiers are even" file="v/markets/B.json">
                      <system-out>warning  WRN-001  /margin/tiers/2
                  the tier is uneven
                  remedy    Mend WRN-001.
                  source    house/example
                warning  WRN-001  /margin/tiers/3
                  the tier is uneven too
                  remedy    Mend WRN-001.
                  source    house/example
                </system-out>
                    </testcase>
                    <testcase classname="v.C" name="SHAPE Every field holds what it may hold" file="v/markets/C.json"/>
                    <testcase classname="v.C" name="BLK-001 Leverage is bounded" file="v/markets/C.json">
                      <error type="could not run" message="the tiers leave a gap"></error>
                    </testcase>
                    <testcase classname="v.C" name="NTE-001 A market has a name" file="v/markets/C.json">
                      <system-out>note     NTE-001
                  the market is called C
                  remedy    Mend NTE-001.
                </system-out>
                    </testcase>
                    <testcase classname="v.C" name="WRN-001 Tiers are even" file="v/markets/C.json">
                      <error type="could not run" message="the tiers leave a gap"></error>
                    </testcase>
                  </testsuite>
                </testsuites>
                """);
    }

    /** What fails is what makes the check's exit code 1; a rule that could not run is an error all the same. */
    @ParameterizedTest
    @CsvSource({"BLOCKER,1", "WARNING,3", "NEVER,0"})
    void aBuildServerCountsWhatFailOnChooses(FailOn failOn, int failures) throws IOException {
        ParsedJunit parsed = ParsedJunit.of(junit(SampleReports.mixed(), failOn));

        assertThat(parsed.tests()).hasSize(20);
        assertThat(parsed.failures()).hasSize(failures);
        assertThat(parsed.errors())
                .extracting(ReportTestCase::getFullName, ReportTestCase::getFailureMessage)
                .containsExactly(
                        tuple("v.C.BLK-001 Leverage is bounded", "the tiers leave a gap"),
                        tuple("v.C.WRN-001 Tiers are even", "the tiers leave a gap"));
        assertThat(parsed.skipped())
                .extracting(ReportTestCase::getFullName, ReportTestCase::getFailureMessage)
                .containsExactly(
                        tuple("v/policy.NTE-001 A market has a name", "the policy has no name"),
                        tuple("v.B.NTE-001 A market has a name", "the market has no name"));
    }

    @Test
    void severalFindingsOfARuleAreOneFailureThatCountsThem() throws IOException {
        assertThat(ParsedJunit.of(junit(SampleReports.mixed(), FailOn.WARNING)).failures())
                .extracting(
                        ReportTestCase::getFullName, ReportTestCase::getFailureType, ReportTestCase::getFailureMessage)
                .containsExactly(
                        tuple("v/policy.WRN-001 Tiers are even", "warning", "/categories/0: the order is odd"),
                        tuple(
                                "v.B.BLK-001 Leverage is bounded",
                                "blocker",
                                "/margin/maxLeverage: leverage is 50x; at most 20x is allowed"),
                        tuple(
                                "v.B.WRN-001 Tiers are even",
                                "warning",
                                "/margin/tiers/2: the tier is uneven (and 1 more)"));
    }

    @Test
    void whereNothingWasJudgedThereIsNoSuite() throws IOException {
        assertThat(junit(SampleReports.empty(), FailOn.BLOCKER)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="bylaw" tests="0" failures="0" errors="0" skipped="0">
                </testsuites>
                """);
    }

    @Test
    void hostileFilesLeaveItWellFormed() throws IOException {
        List<ReportTestCase> failures =
                ParsedJunit.of(junit(SampleReports.hostile(), FailOn.BLOCKER)).failures();

        assertThat(failures).extracting(ReportTestCase::getName).containsExactly("BLK-001 Leverage is bounded");
        assertThat(failures.get(0).getFailureMessage())
                .contains("<img src=x onerror=alert(1)> </details> <!-- & &amp; @octocat", " \\ ]]> ", "\ufffd");
    }

    @ParameterizedTest
    @CsvSource({
        "a\u0000b,a\ufffdb",
        "a\u001b[31m,a\ufffd[31m",
        "\uffff,\ufffd",
        "a\ud800,a\ufffd",
        "\ud83d\ude00,\ud83d\ude00"
    })
    void charactersThatXmlForbidsAreReplaced(String text, String written) {
        assertThat(XmlText.of(text)).isEqualTo(written);
    }

    private static String junit(Report report, FailOn failOn) throws IOException {
        StringWriter text = new StringWriter();
        JunitReport.write(report, SampleReports.CARDS, failOn, text);
        return text.toString();
    }
}
