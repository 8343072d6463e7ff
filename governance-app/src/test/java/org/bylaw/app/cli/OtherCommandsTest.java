package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.bylaw.app.catalog.WorkedExamples;
import org.bylaw.app.cli.Shell.Outcome;
import org.bylaw.rulebook.RuleCard;
import org.bylaw.rulebook.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {

    @Test
    void theCatalogueNamesEveryRule() {
        Outcome outcome = Shell.bylaw("rules");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("acceptance\n  ACC-001  warning  An accepted finding is reviewed by its review date");
        assertThat(RuleSet.shipped().cards())
                .isNotEmpty()
                .allSatisfy(card -> assertThat(outcome.out())
                        .contains("  " + card.id() + "  " + card.severity().word()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MGN-001", "mgn-001"})
    void aRuleIsExplained(String id) {
        Outcome outcome = Shell.bylaw("rules", id);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("""
                        MGN-001  blocker
                        Maintenance margin is nowhere above initial margin

                        why      A position that just meets its initial margin would already miss its maintenance margin.
                        """).contains("""
                          DPERP-12
                            The initial margin is what a position needs to be opened.
                            DPerp documentation, Leverage & Margin
                        """).contains("""
                        worked examples, run at each build
                          Scenario: Equal is not above
                            40x is an initial margin of 2.5%.
                            Given a market with margin of kind flat
                        """);
    }

    @Test
    void everyRuleHasItsSourcesAndAWorkedExample() {
        List<RuleCard> cards = RuleSet.shipped().cards();

        assertThat(cards).allSatisfy(card -> {
            assertThat(WorkedExamples.of(card)).anyMatch(line -> line.startsWith("Scenario"));
            assertThat(card.sources()).isNotEmpty();
        });
    }

    @Test
    void anUnknownRuleIsRefused() {
        assertThat(Shell.bylaw("rules", "XXX-999"))
                .isEqualTo(refused("there is no rule XXX-999; bylaw rules lists the "
                        + RuleSet.shipped().cards().size() + " there are"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"market", "policy", "accepted", "committee", "evidence"})
    void schemasAreJson(String file) throws IOException {
        Outcome outcome = Shell.bylaw("schema", file);

        assertThat(outcome.code()).isZero();
        JsonNode schema = new ObjectMapper().readTree(outcome.out());
        assertThat(schema.get("type").asText()).isEqualTo("object");
        assertThat(schema.get("$schema").asText()).startsWith("https://json-schema.org/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema bogus|schema: bogus is no file of a venue; use market, policy, accepted, committee or evidence",
                "schema|Missing required parameter: 'FILE'; see bylaw schema --help",
                "serve --port 70000|Invalid value for option '--port': it is 70000; write a number up to 65535, 0 for any port that is free; see bylaw serve --help",
                "serve --public-address bylaw.example.org|Invalid value for option '--public-address': it is bylaw.example.org; write a scheme and a host, as https://bylaw.example.org; see bylaw serve --help",
                "serve --public-address https://bylaw.example.org/app|Invalid value for option '--public-address': it is https://bylaw.example.org/app; write a scheme and a host, as https://bylaw.example.org; see bylaw serve --help",
                "frobnicate|there is no command frobnicate; the commands are check, audit verify, backtest, diff, quote, repair, replay, rules, schema, serve, version; see bylaw --help",
                "quote x|quote takes no argument x; see bylaw quote --help",
                "version --output x|Unknown option: '--output'; see bylaw version --help",
                "--frobnicate|Unknown option: '--frobnicate'; see bylaw --help",
                "check --batch=yes|Unknown option: '--batch=yes'; see bylaw check --help",
                "check --format json --format text|option '--format' is given twice; see bylaw check --help",
                "rules MGN-001 MGN-002|rules takes no argument MGN-002; see bylaw rules --help",
            })
    void wrongUseIsAnsweredInOneLine(String arguments, String complaint) {
        Object[] words = arguments.split(" ");

        assertThat(Shell.bylaw(words)).isEqualTo(refused(complaint));
    }

    @Test
    void versionNamesTheRulesAndTheJava() {
        Outcome outcome = Shell.bylaw("version");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .containsPattern(
                        "\\Abylaw [0-9]+\\.[0-9]+\\.[0-9]+\\S*\n[0-9]+ rules, sha256:[0-9a-f]{64}\nJava [0-9]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "check", "quote", "repair", "rules", "schema", "serve", "version"})
    void helpExplainsEachCommand(String command) {
        Outcome outcome = command.isEmpty() ? Shell.bylaw("--help") : Shell.bylaw(command, "--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith(("Usage: bylaw " + command).strip());
    }

    @Test
    void quotesAreReadFromStandardInput() {
        String good = "{\"id\":\"1\",\"marketRef\":\"drift/SOL-PERP\",\"baseSize\":\"1\"}\n";

        Outcome answered = Shell.bylawReading(good, "quote", "--configs", "../market-configs");
        assertThat(answered.code()).isZero();
        assertThat(answered.out())
                .startsWith("{\"id\":\"1\",\"initialMarginRatio\":\"0.05\",")
                .endsWith("}\n");

        Outcome oneBad = Shell.bylawReading(good + "{}\n", "quote", "--configs", "../market-configs");
        assertThat(oneBad.code()).isEqualTo(2);
        assertThat(oneBad.out()).startsWith(answered.out()).contains("\n{\"id\":\"line 2\",\"error\":");
        assertThat(oneBad.err()).isEmpty();
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        assertThat(Shell.bylaw()).isEqualTo(Shell.bylaw("--help"));
    }

    private static Outcome refused(String complaint) {
        return new Outcome(2, "", "bylaw: " + complaint + System.lineSeparator());
    }
}
