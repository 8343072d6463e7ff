package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.bylaw.app.cli.Shell.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseRulesTest {

    private static final String RULE = """
            package house.rules

            import org.bylaw.check.MarketCheck

            global org.bylaw.rulebook.Findings findings

            rule "HSE-001"
              @title("No market is called A")
              @severity(WARNING)
              @needs("")
              @says("the market is called {observed:plain}")
              @why("A is no name.")
              @source("house/names")
              @remedy("Call it otherwise.")
            when
              $market : MarketCheck( config.market == "A" )
            then
              findings.report(kcontext, $market.at("/market"), $market.config().market(), null);
            end
            """;

    @TempDir
    private Path root;

    private Configs configs;
    private String home;

    /** What is compiled is kept in the user's home, which is not the tests' to write to. */
    @BeforeEach
    void aVenueAndAHome() {
        configs = new Configs(root).policy(Configs.POLICY).market("A", Configs.SOUND);
        home = System.setProperty("user.home", root.resolve("home").toString());
    }

    @AfterEach
    void theRealHome() {
        System.setProperty("user.home", home);
    }

    @Test
    void speakBesideTheShippedOnes() {
        Outcome outcome = check(RULE, "--fail-on", "warning");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).startsWith("v/A  needs a reason  " + root.resolve("v/markets/A.json") + "\n" + """
                  warning  HSE-001  /market
                    the market is called A
                    remedy    Call it otherwise.
                    source    house/names
                """);
    }

    @Test
    void aRuleThatThrowsCouldNotRunAndSilencesNoOther() throws IOException {
        configs.market("AA", Configs.liquidatable("AA"));
        String throwing = RULE.replace(
                "config.market == \"A\"", "config.market.substring(1).charAt(0) == config.market.charAt(0)");

        Outcome outcome = check(throwing, "--format", "json");

        assertThat(outcome.code()).isEqualTo(1);
        JsonNode markets = new ObjectMapper().readTree(outcome.out()).get("markets");
        assertThat(markets.at("/0/market").asText()).isEqualTo("A");
        assertThat(markets.at("/0/verdict").asText()).isEqualTo("needs-reason");
        assertThat(markets.at("/0/findings")).isEmpty();
        assertThat(markets.at("/0/couldNotRun")).hasSize(1);
        assertThat(markets.at("/0/couldNotRun/0/rule").asText()).isEqualTo("HSE-001");
        assertThat(markets.at("/0/couldNotRun/0/because").asText()).startsWith("StringIndexOutOfBoundsException: ");
        assertThat(markets.at("/0/passed").toString()).contains("MGN-001").doesNotContain("HSE-001");
        assertThat(markets.at("/1/market").asText()).isEqualTo("AA");
        assertThat(markets.at("/1/findings/0/rule").asText()).isEqualTo("MGN-001");
        assertThat(markets.at("/1/findings/1/rule").asText()).isEqualTo("HSE-001");
        assertThat(markets.at("/1/couldNotRun")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config.market == \"A\"|config.nosuch == \"A\"|:16: HSE-001: \"config.nosuch == \"A\"\" MarketConfig has no property \"nosuch\"",
                "then|thn|:18: syntax: mismatched input 'findings' in rule \"HSE-001\"",
                "@why(\"A is no name.\")|@because(\"A is no name.\")|:7: HSE-001: @why is missing",
                "config.market == \"A\"|config.marketIndex > 7|:16: HSE-001: \"config.marketIndex > 7\" has the literal 7 in it: there may be 0 and 1 and words in double quotes, a threshold is a fact of the policy",
                "then|then System.exit(3);|:17: HSE-001: there may be nothing but findings.report(kcontext, place, observed, limit); and findings.report(kcontext, place, witness);",
            })
    void whatIsNoRuleIsRefusedWithItsPlace(String part, String other, String complaint) {
        Outcome outcome = check(RULE.replaceFirst(java.util.regex.Pattern.quote(part), other));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.complaints()).contains("bylaw: " + root.resolve("house/HSE-001-name.drl") + complaint);
    }

    @Test
    void aShippedRulesIdIsTaken() {
        configs.file("house/MGN-001-mine.drl", RULE.replace("HSE-001", "MGN-001"));

        assertThat(Shell.bylaw("check", root, "--rules", root.resolve("house")))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "bylaw: " + root.resolve("house/MGN-001-mine.drl")
                                + ":7: MGN-001: the id is taken by a rule that comes with Bylaw"
                                + System.lineSeparator()));
    }

    @ParameterizedTest
    @CsvSource({"nowhere,does not exist", "v,holds no rule file (*.drl)", "v/policy.json,is not a folder"})
    void aFolderWithoutRulesIsRefused(String folder, String complaint) {
        assertThat(Shell.bylaw("check", root, "--rules", root.resolve(folder)))
                .isEqualTo(new Outcome(
                        2, "", "bylaw: " + root.resolve(folder) + ": " + complaint + System.lineSeparator()));
    }

    private Outcome check(String rule, String... options) {
        configs.file("house/HSE-001-name.drl", rule);
        Object[] arguments = new Object[options.length + 4];
        arguments[0] = "check";
        arguments[1] = root;
        arguments[2] = "--rules";
        arguments[3] = root.resolve("house");
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Shell.bylaw(arguments);
    }
}
