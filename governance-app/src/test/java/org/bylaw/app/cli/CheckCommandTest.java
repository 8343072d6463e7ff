package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bylaw.app.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    /** Leverage that falls from 50x to 10x from one tier to the next: a warning, no blocker. */
    private static final String CLIFF = """
            {"venue":"v","market":"CLIFF","category":"c","marginModes":["isolated"],
             "margin":{"kind":"tiers","positionUnit":"quote","tiers":[
               {"floor":0,"cap":1000,"maxLeverage":50,"maintenanceMarginRatio":0.01},
               {"floor":1000,"cap":5000,"maxLeverage":10,"maintenanceMarginRatio":0.05}]},
             "source":{"document":"an example"}}
            """;

    @TempDir
    private Path root;

    private Configs configs;
    private Path venue;

    @BeforeEach
    void aVenueWithASoundMarket() {
        configs = new Configs(root).policy(Configs.POLICY).market("A", Configs.SOUND);
        venue = root.resolve("v");
    }

    @Test
    void aSoundMarketIsClear() {
        Outcome outcome = Shell.bylaw("check", venue, "--as-of", "2026-11-22");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .containsPattern("^[0-9]+ rules did not apply everywhere, for [0-9]+ reasons: --verbose names them\n")
                .contains("""

                        1 market judged: 0 blocked, 0 need a reason, 1 clear
                        0 blockers, 0 warnings, 0 notes; 0 accepted findings
                        basis: the files as they stand, on 2026-11-22
                        """);
        assertThat(outcome.lastLine()).isEqualTo("verdict: clear");
    }

    @Test
    void aBlockerSaysWhereWhatAndWhatHelps() {
        configs.market("B", Configs.liquidatable("B"));

        Outcome outcome = Shell.bylaw("check", venue);

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("v/B  blocked  " + venue.resolve("markets/B.json") + "\n" + """
                          blocker  MGN-001  /margin/maintenanceMarginRatio
                            maintenance margin is 6% and initial margin 5% at every size: a position opened at the maximum
                            leverage is liquidatable at once
                            remedy    Lower the leverage or the maintenance margin until maintenance is below 1 divided by
                                      leverage.
                            source    DPERP-10 DPERP-12 DPERP-13 drift:validate_margin#3 velocity:validate_margin#3

                        """);
        assertThat(outcome.out()).contains("""

                        2 markets judged: 1 blocked, 0 need a reason, 1 clear
                        1 blocker, 0 warnings, 0 notes; 0 accepted findings
                        """);
        assertThat(outcome.out()).doesNotContain("\u001b");
        assertThat(outcome.lastLine()).isEqualTo("verdict: blocked");
    }

    @ParameterizedTest
    @CsvSource({
        "A,blocker,0",
        "A,warning,0",
        "A,never,0",
        "CLIFF,blocker,0",
        "CLIFF,warning,1",
        "CLIFF,never,0",
        "B,blocker,1",
        "B,warning,1",
        "B,never,0",
        "B,BLOCKER,1",
    })
    void failOnChoosesTheExitCode(String market, String failOn, int code) {
        configs.market("B", Configs.liquidatable("B")).market("CLIFF", CLIFF);

        Outcome outcome = Shell.bylaw("check", venue.resolve("markets/" + market + ".json"), "--fail-on", failOn);

        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void jsonSaysOfEachRuleWhatBecameOfIt() throws IOException {
        configs.market("B", Configs.liquidatable("B"));

        Outcome outcome = Shell.bylaw("check", venue, "--format", "json");

        assertThat(outcome.code()).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(outcome.out());
        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "verdict", "basis", "day", "rulesDigest", "policyDigest", "acceptedDigest", "files", "markets");
        assertThat(report.get("verdict").asText()).isEqualTo("blocked");
        assertThat(report.get("files").get(0).get("file").asText())
                .isEqualTo(venue.resolve("policy.json").toString());
        JsonNode blocked = report.get("markets").get(1);
        assertThat(blocked.get("findings")).isEqualTo(new ObjectMapper().readTree("""
                [{"rule":"MGN-001","severity":"blocker","path":"/margin/maintenanceMarginRatio",
                  "message":"maintenance margin is 6% and initial margin 5% at every size: a position opened at the maximum leverage is liquidatable at once",
                  "observed":"0.06","limit":"0.05",
                  "witness":{"size":"0","attained":true,"initial":"0.05","maintenance":"0.06"},
                  "remedy":"Lower the leverage or the maintenance margin until maintenance is below 1 divided by leverage.",
                  "sources":["DPERP-10","DPERP-12","DPERP-13","drift:validate_margin#3","velocity:validate_margin#3"]}]
                """));
        assertThat(blocked.get("couldNotRun")).isEmpty();
        assertThat(blocked.get("passed").toString()).contains("LEV-001").doesNotContain("MGN-001");
        assertThat(blocked.get("notApplicable").toString())
                .contains("{\"rule\":\"LEV-003\",\"because\":\"the market has no tiers\"}");
    }

    @Test
    void verboseNamesTheRulesThatPassed() {
        assertThat(Shell.bylaw("check", venue, "--verbose").out())
                .contains("v/A  clear", "  passed          LEV-001 LEV-007", "    LEV-003  the market has no tiers");
    }

    @Test
    void theReportGoesToAFile() throws IOException {
        Path file = root.resolve("report with a space.txt");

        Outcome outcome = Shell.bylaw("check", venue, "--output", file);

        assertThat(outcome).isEqualTo(new Outcome(0, "", ""));
        assertThat(file).content().endsWith("verdict: clear\n").doesNotContain("\u001b");
        Files.delete(file);
    }

    @Test
    void aFolderThatIsNotThereIsNoPlaceForTheReport() {
        Path file = root.resolve("none/report.txt");

        assertThat(Shell.bylaw("check", venue, "--output", file))
                .isEqualTo(refused("--output " + file + " cannot be written: there is no such folder; "
                        + "name a file in a folder that exists and that you may write to"));
    }

    @Test
    void aFolderIsNoFileForTheReport() {
        assertThat(Shell.bylaw("check", venue, "--output", root))
                .isEqualTo(refused("--output " + root + " cannot be written: Is a directory; "
                        + "name a file in a folder that exists and that you may write to"));
    }

    @Test
    void withoutAPolicyOnlyRulesThatNeedNoThresholdApply() {
        Outcome outcome = Shell.bylaw("check", venue, "--no-policy", "--verbose");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("    LEV-001  judged without a policy\n    LEV-002  judged without a policy\n")
                .contains(", policies none, accepted none\n");
    }

    @Test
    void anotherPolicyOverridesTheVenuesOwn() {
        configs.file("strict.json", Configs.POLICY.replace("50", "10"));

        Outcome outcome = Shell.bylaw("check", venue, "--policy", root.resolve("strict.json"));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("blocker  LEV-001  /margin/maxLeverage");
    }

    @Test
    void aPolicyThatIsNotThereIsRefused() {
        assertThat(Shell.bylaw("check", venue, "--policy", root.resolve("none.json")))
                .isEqualTo(refused(root.resolve("none.json") + ": does not exist; check the spelling and the folder"));
    }

    @Test
    void policyAndNoPolicyExcludeEachOther() {
        assertThat(Shell.bylaw("check", venue, "--policy", "p.json", "--no-policy"))
                .isEqualTo(refused("--no-policy and --policy exclude each other; leave one of them out"));
    }

    @Test
    void aMarketOutsideOfAVenuesFolderIsJudgedByTheConfigsPolicy() {
        configs.file("elsewhere/A.json", Configs.SOUND);

        Outcome outcome = Shell.bylaw("check", root.resolve("elsewhere/A.json"), "--configs", root, "--verbose");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("passed          LEV-001");
    }

    @Test
    void configsWithoutThePolicyNameTheFileThatIsMissing() {
        assertThat(Shell.bylaw("check", venue, "--configs", root.resolve("other")))
                .isEqualTo(
                        refused(
                                "venue v has no policy: there is no " + root.resolve("other/v/policy.json")
                                        + "; add it, name the folder of venues with --configs or a policy with --policy, or use --no-policy"));
    }

    @Test
    void aVenueWithoutAPolicyIsRefused() throws IOException {
        Files.delete(venue.resolve("policy.json"));

        assertThat(Shell.bylaw("check", venue))
                .isEqualTo(
                        refused("venue v has no policy: there is no policy.json beside a folder markets that holds its "
                                + "markets; add it, name the folder of venues with --configs or a policy with --policy, or use "
                                + "--no-policy"));
    }

    @Test
    void configsAloneAreWhatIsJudged() {
        Outcome outcome = Shell.bylaw("check", "--configs", root);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("\n1 market judged");
    }

    @Test
    void aMarketNamedTwiceIsJudgedOnce() {
        Outcome outcome = Shell.bylaw("check", venue, root, venue.resolve("markets/A.json"));

        assertThat(outcome.out()).contains("\n1 market judged");
    }

    /** The tests run in the module's folder, which holds no market-configs. */
    @Test
    void withoutPathsTheFolderMarketConfigsMustBeThere() {
        assertThat(Shell.bylaw("check"))
                .isEqualTo(refused("there is no folder market-configs here; name market files or folders"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--intent up|Invalid value for option '--intent': it is up; write looser, tighter, mixed or neutral; see bylaw check --help",
                "--intent tighter|--intent and --rationale are about a change; name with --base what it is a change of",
                "--base HEAD --batch|check --batch takes what is compared from each request; leave out --base HEAD",
                "--format xml|Invalid value for option '--format': it is xml; write text, json, markdown, html, sarif or junit; see bylaw check --help",
                "--fail-on error|Invalid value for option '--fail-on': it is error; write blocker, warning or never; see bylaw check --help",
                "--as-of today|Invalid value for option '--as-of': it is today; write a day as 2026-03-28; see bylaw check --help",
                "--as-of 2026-02-30|Invalid value for option '--as-of': it is 2026-02-30; write a day as 2026-03-28; see bylaw check --help",
                "--docs example.org|Invalid value for option '--docs': it is example.org; write the address of a site as https://example.org/bylaw; see bylaw check --help",
                "--docs file:///site|Invalid value for option '--docs': it is file:///site; write the address of a site as https://example.org/bylaw; see bylaw check --help",
                "--docs https://example.org|--docs links the rules in --format markdown, html or sarif; choose one of them",
                "--frobnicate|Unknown option: '--frobnicate'; see bylaw check --help",
                "--output|Missing required parameter for option '--output' (FILE); see bylaw check --help",
                "--batch x.json|check --batch reads requests from standard input; leave out x.json",
                "--batch --format sarif|check --batch answers in JSON, one line per request; leave out --format sarif",
                "--batch --format text|check --batch answers in JSON, one line per request; leave out --format text",
                "--batch --output f|check --batch answers on standard output; leave out --output f",
                "nowhere|nowhere: does not exist; check the spelling and the folder",
            })
    void wrongUseIsAnsweredInOneLine(String arguments, String complaint) {
        Object[] words = ("check " + arguments).split(" ");

        assertThat(Shell.bylaw(words)).isEqualTo(refused(complaint));
    }

    @Test
    void everyPathThatCannotBeReadIsNamed() {
        Outcome outcome = Shell.bylaw("check", root.resolve("one"), venue, root.resolve("two"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.complaints())
                .containsExactly(
                        "bylaw: " + root.resolve("one") + ": does not exist; check the spelling and the folder",
                        "bylaw: " + root.resolve("two") + ": does not exist; check the spelling and the folder");
    }

    @Test
    void aBatchSaysWhetherEveryRequestWasAnswered() {
        String good = "{\"id\":\"1\",\"market\":" + Configs.SOUND.replace("\n", "") + "}\n";

        Outcome answered = Shell.bylawReading(good, "check", "--batch", "--configs", root);
        assertThat(answered.code()).isZero();
        assertThat(answered.out())
                .startsWith("{\"id\":\"1\",\"verdict\":\"clear\",\"findings\":[],")
                .endsWith("}\n");

        Outcome blocked =
                Shell.bylawReading(good.replace("0.03", "0.06") + good, "check", "--batch", "--configs", root);
        assertThat(blocked.code()).isEqualTo(1);
        assertThat(blocked.out())
                .startsWith("{\"id\":\"1\",\"verdict\":\"blocked\",")
                .endsWith("\n" + answered.out());

        Outcome oneBad = Shell.bylawReading("{\n" + good, "check", "--batch", "--configs", root);
        assertThat(oneBad.code()).isEqualTo(2);
        assertThat(oneBad.out()).startsWith("{\"id\":\"line 1\",\"error\":").endsWith("\n" + answered.out());
        assertThat(oneBad.err()).isEmpty();
    }

    /** The start script sets the property where standard output is a terminal. */
    @Test
    void aTerminalIsSpokenToInColoursThatSayNothingNew() {
        configs.market("B", Configs.liquidatable("B"));
        Outcome plain = Shell.bylaw("check", venue);

        System.setProperty("bylaw.terminal", "true");
        try {
            Outcome coloured = Shell.bylaw("check", venue);
            assertThat(coloured.out()).startsWith("\u001b[1mv/B\u001b[0m  \u001b[31mblocked\u001b[0m  ");
            assertThat(coloured.out().replaceAll("\u001b\\[[0-9]+m", "")).isEqualTo(plain.out());
            assertThat(Shell.bylaw("check", venue, "--format", "json").out()).doesNotContain("\u001b");
        } finally {
            System.clearProperty("bylaw.terminal");
        }
    }

    private static Outcome refused(String complaint) {
        return new Outcome(2, "", "bylaw: " + complaint + System.lineSeparator());
    }
}
