package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.bylaw.app.cli.Shell.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {

    private static final String HOUSE_RULE = """
            package house.rules

            import org.bylaw.check.ChangeCheck

            global org.bylaw.rulebook.Findings findings

            rule "HSE-001"
              @title("Nothing is loosened")
              @severity(WARNING)
              @needs("loosening")
              @says("it loosens")
              @why("An example.")
              @source("house/names")
              @remedy("Leave it.")
            when
              $change : ChangeCheck( loosening )
            then
              findings.report(kcontext, $change.at(), null, null);
            end
            """;

    @TempDir
    private Path root;

    private Configs configs;
    private String home;

    /** What is compiled is kept in the user's home, which is not the tests' to write to. */
    @BeforeEach
    void aVenueAndAHome() {
        configs = new Configs(root).policy(Configs.POLICY);
        home = System.setProperty("user.home", root.resolve("home").toString());
    }

    @AfterEach
    void theRealHome() {
        System.setProperty("user.home", home);
    }

    @Test
    void aStricterPolicyBlocksWhatWasAllowed() {
        String stricter = Configs.POLICY.replace("50", "21");
        configs.file("stricter.json", stricter)
                .file("changes.ndjson", change("2026-01-05", "A", 20, 22) + change("2026-01-06", "B", 20, 21));

        Outcome outcome = backtest("--policy", root.resolve("stricter.json"));

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("""
                        newly blocked: 1
                          2026-01-05  v/A
                            LEV-""").contains("""
                        2 changes from 2026-01-05 to 2026-01-06 replayed
                        old law: 0 blocked, 0 need a reason, 2 clear
                        new law: 1 blocked, 0 need a reason, 1 clear
                        """);
        assertThat(outcome.lastLine()).isEqualTo("1 verdict flips: 1 newly blocked");
        assertThat(backtest("--policy", root.resolve("stricter.json"), "--fail-on", "flips")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void aLooserPolicyAllowsWhatWasBlocked() {
        configs.file("looser.json", Configs.POLICY.replace("50", "100"))
                .file("changes.ndjson", change("2026-01-05", "A", 45, 55));

        Outcome outcome = backtest("--policy", root.resolve("looser.json"));

        assertThat(outcome.lastLine()).isEqualTo("1 verdict flips: 1 newly allowed");
    }

    @Test
    void theRulesOfAFolderAreOfTheNewLawAlone() throws IOException {
        configs.file("rules/HSE-001-nothing.drl", HOUSE_RULE)
                .file("changes.ndjson", change("2026-01-05", "A", 20, 22) + change("2026-01-06", "B", 22, 20));

        JsonNode result = new ObjectMapper()
                .readTree(backtest("--rules", root.resolve("rules"), "--format", "json")
                        .out());

        assertThat(result.at("/replayed").asInt()).isEqualTo(2);
        assertThat(result.at("/old/verdicts/clear").asInt()).isEqualTo(2);
        assertThat(result.at("/new/verdicts/needs-reason").asInt()).isEqualTo(1);
        assertThat(result.at("/old/rulesDigest")).isNotEqualTo(result.at("/new/rulesDigest"));
        assertThat(result.at("/flips/newly-needs-reason").asInt()).isEqualTo(1);
        assertThat(result.at("/rules").toString())
                .isEqualTo("[{\"rule\":\"HSE-001\",\"old\":0,\"new\":1,\"flips\":{\"newly-needs-reason\":1}}]");
        assertThat(result.at("/flipped").toString())
                .isEqualTo(
                        "[{\"day\":\"2026-01-05\",\"venue\":\"v\",\"market\":\"A\",\"old\":\"clear\",\"new\":\"needs-reason\","
                                + "\"flip\":\"newly-needs-reason\",\"rules\":[{\"rule\":\"HSE-001\",\"message\":\"it loosens\"}]}]");
    }

    @Test
    void theChangesBeforeAreThePast() {
        String changes = change("2026-01-05", "A", 20, 22)
                + change("2026-01-07", "A", 22, 24)
                + change("2026-01-07", "B", 20, 22);
        configs.file("hasty.json", policyWithCooldown(2)).file("changes.ndjson", changes);

        // The default asks for three days between two loosenings of the margin.
        Outcome outcome = backtest("--policy", root.resolve("hasty.json"));

        assertThat(outcome.out()).contains("newly allowed: 1\n  2026-01-07  v/A\n    CHG-004  ");
        assertThat(outcome.lastLine()).isEqualTo("1 verdict flips: 1 newly allowed");
    }

    @Test
    void whatNoRecordTellsIsSetAsideAndSaid() {
        configs.file("changes.ndjson", change("2026-01-05", "A", 20, 22));

        assertThat(backtest().out())
                .contains("The record tells neither notice nor evidence")
                .contains("CHG-015 on 1 change.")
                .endsWith("no verdict flips\n");
    }

    @Test
    void whatCannotBeExpressedIsListedWithItsReason() {
        configs.file("tables.json", """
                {"source": "an example", "changes": [
                  {"date": "2026-01-05", "market": "A/USDT", "previous": [["0", "1000", "20", "0.01", "0"]],
                   "next": [["0", "1000", "25", "0.01", "0"]]},
                  {"date": "2026-01-05", "market": "B/USDT", "previous": [], "next": [["0", "1000", "25", "0.01", "0"]]}]}
                """);

        Outcome outcome = Shell.bylaw(
                "backtest",
                "--changes",
                root.resolve("tables.json"),
                "--venue",
                "v",
                "--category",
                "c",
                "--configs",
                root);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("not judged: 1\n")
                .contains("B/USDT of ")
                .contains("1 change of 2026-01-05 replayed, 1 not judged\n");
    }

    @Test
    void theMarkdownFitsACommentAndCountsWhatItLeavesOut() {
        StringBuilder changes = new StringBuilder();
        for (int market = 0; market < 900; market++) {
            // Each in a window of its own, so that together they draw on no budget of the venue.
            changes.append(change(LocalDate.EPOCH.plusDays(31L * market).toString(), "M" + market, 20, 22));
        }
        configs.file("stricter.json", Configs.POLICY.replace("50", "21")).file("changes.ndjson", changes.toString());

        String markdown = backtest("--policy", root.resolve("stricter.json"), "--format", "markdown")
                .out();

        assertThat(markdown)
                .startsWith("### Past changes under the new law: 900 verdicts flip: 900 newly blocked\n")
                .contains("<details><summary>900 newly blocked</summary>")
                .containsPattern("\\* and \\d+ more\n");
        assertThat(markdown.length()).isLessThan(65_536);
    }

    @Test
    void theSameLawFlipsNothing() {
        configs.file("changes.ndjson", change("2026-01-05", "A", 20, 49));

        Outcome outcome = backtest("--fail-on", "flips");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("old law: 1 blocked").endsWith("no verdict flips\n");
    }

    @Test
    void wrongUseIsRefused() {
        assertThat(Shell.bylaw("backtest"))
                .isEqualTo(new Outcome(
                        2, "", "bylaw: backtest: --changes is missing; name the file of the past changes\n"));
        assertThat(Shell.bylaw("backtest", "--changes", root.resolve("none.json"))
                        .err())
                .contains("none.json: does not exist");
        configs.file("changes.ndjson", change("2026-01-05", "A", 20, 22)).file("broken.json", "{");
        assertThat(backtest("--policy", root.resolve("broken.json")).code()).isEqualTo(2);
    }

    private Outcome backtest(Object... more) {
        Object[] arguments = new Object[more.length + 5];
        arguments[0] = "backtest";
        arguments[1] = "--changes";
        arguments[2] = root.resolve("changes.ndjson");
        arguments[3] = "--configs";
        arguments[4] = root;
        System.arraycopy(more, 0, arguments, 5, more.length);
        return Shell.bylaw(arguments);
    }

    private static String policyWithCooldown(int days) {
        return """
                {"venue":"v","categories":[{"name":"c","maxLeverage":{"value":50,"source":"house/categories"}}],
                 "change":{"cooldownDays":{"initial-margin":{"value":%d,"source":"house/categories"}}}}
                """.formatted(days);
    }

    /** A change of a flat market's leverage, on one line. */
    private static String change(String day, String market, int before, int after) {
        return "{\"id\":\"x\",\"asOf\":\"" + day + "\",\"current\":" + market(market, before) + ",\"market\":"
                + market(market, after) + "}\n";
    }

    private static String market(String market, int leverage) {
        return Configs.named(market)
                .replace("\"maxLeverage\":20", "\"maxLeverage\":" + leverage)
                .replace("0.03", "0.01")
                .replace("\n", "");
    }
}
