package org.bylaw.app.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bylaw.app.check.Subjects;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

    private static final RuleBook RULES = new RuleBook(RuleSet.shipped());

    private static final String POLICY =
            "{\"venue\":\"v\",\"categories\":[{\"name\":\"c\",\"maxLeverage\":{\"value\":50,\"source\":\"house/categories\"}}]}";

    private static final String SOUND =
            "{\"venue\":\"v\",\"market\":\"A\",\"category\":\"c\",\"marginModes\":[\"isolated\"],"
                    + "\"margin\":{\"kind\":\"flat\",\"maxLeverage\":20,\"maintenanceMarginRatio\":0.03},"
                    + "\"source\":{\"document\":\"an example\"}}";

    private static final String LIQUIDATABLE = SOUND.replace("0.03", "0.06");

    @TempDir
    private Path configs;

    @BeforeEach
    void aVenueWithAPolicy() throws IOException {
        Files.createDirectories(configs.resolve("v"));
        Files.writeString(configs.resolve("v/policy.json"), POLICY);
    }

    @Test
    void answersInTheOrderOfTheRequests() throws IOException {
        Answers answers = ask(request("1", SOUND), request("2", LIQUIDATABLE), request("3", SOUND));

        assertThat(answers.all()).isTrue();
        assertThat(answers.lines()).extracting(line -> line.get("id").asText()).containsExactly("1", "2", "3");
        assertThat(answers.lines())
                .extracting(line -> line.get("verdict").asText())
                .containsExactly("clear", "blocked", "clear");
        assertThat(answers.lines().get(1).at("/findings/0/rule").asText()).isEqualTo("MGN-001");
        assertThat(answers.lines().get(1).fieldNames())
                .toIterable()
                .containsExactly("id", "verdict", "findings", "passed", "notApplicable", "couldNotRun");
    }

    /** More than are judged together, with bad ones among them. */
    @Test
    void aBrokenLineNeverEndsTheBatch() throws IOException {
        String[] requests = IntStream.range(0, 700)
                .mapToObj(number -> number % 7 == 3 ? "{\"id\":\"" : request("" + number, SOUND))
                .toArray(String[]::new);

        Answers answers = ask(requests);

        assertThat(answers.all()).isFalse();
        assertThat(answers.lines()).hasSize(700);
        for (int number = 0; number < 700; number++) {
            JsonNode line = answers.lines().get(number);
            if (number % 7 == 3) {
                assertThat(line.get("id").asText()).isEqualTo("line " + (number + 1));
                assertThat(line.at("/error/code").asText()).isEqualTo("unreadable");
            } else {
                assertThat(line.get("id").asText()).isEqualTo("" + number);
                assertThat(line.get("verdict").asText()).isEqualTo("clear");
            }
        }
    }

    @Test
    void requestsWithTheSameIdAreAnsweredEach() throws IOException {
        Answers answers = ask(request("same", SOUND), request("same", LIQUIDATABLE));

        assertThat(answers.lines())
                .extracting(line ->
                        line.get("id").asText() + " " + line.get("verdict").asText())
                .containsExactly("same clear", "same blocked");
    }

    @Test
    void aBlankLineIsNoRequest() throws IOException {
        assertThat(ask("", request("1", SOUND), "  \r", request("2", SOUND)).lines())
                .extracting(line -> line.get("id").asText())
                .containsExactly("1", "2");
    }

    @Test
    void aLineOverOneMegabyteIsRefused() throws IOException {
        assertThat(ask("{\"id\":\"" + "x".repeat(1 << 20) + "\"}", request("2", SOUND))
                        .lines())
                .extracting(JsonNode::toString)
                .first()
                .isEqualTo("{\"id\":\"line 1\",\"error\":{\"code\":\"unreadable\","
                        + "\"message\":\"line 1: longer than 1 MB; send smaller requests\"}}");
    }

    @Test
    void policyNullJudgesByRulesThatNeedNoThreshold() throws IOException {
        JsonNode answer =
                ask("{\"id\":\"1\",\"market\":" + SOUND + ",\"policy\":null}").only();

        assertThat(answer.get("verdict").asText()).isEqualTo("clear");
        assertThat(answer.get("passed").toString()).isEqualTo("[\"LEV-007\",\"MGN-001\",\"MGN-010\"]");
        assertThat(answer.get("notApplicable").toString())
                .contains("{\"rule\":\"LEV-001\",\"because\":\"judged without a policy\"}");
    }

    @Test
    void aPolicyInTheRequestHoldsInsteadOfTheVenues() throws IOException {
        JsonNode answer = ask("{\"id\":\"1\",\"market\":" + SOUND + ",\"policy\":" + POLICY.replace("50", "10") + "}")
                .only();

        assertThat(answer.at("/findings/0/rule").asText()).isEqualTo("LEV-001");
        assertThat(answer.at("/findings/0/limit").asText()).isEqualTo("10");
    }

    @Test
    void anImpossiblePolicyInTheRequestIsNamedByWhatCouldNotRun() throws IOException {
        JsonNode answer = ask("{\"id\":\"1\",\"market\":" + SOUND + ",\"policy\":" + POLICY.replace("50", "-1") + "}")
                .only();

        assertThat(answer.get("verdict").asText()).isEqualTo("needs-reason");
        assertThat(answer.get("couldNotRun").toString())
                .contains(
                        "{\"rule\":\"LEV-001\",\"because\":\"SHAPE: policy: maxLeverage is -1; it must be above 0; a limit "
                                + "that does not exist is left out, or is the word unlimited where the format has it\"}");
        assertThat(answer.get("passed").toString()).doesNotContain("LEV-001");
    }

    @Test
    void aPolicyThatCannotBeReadIsAnError() throws IOException {
        assertThat(ask("{\"id\":\"1\",\"market\":" + SOUND + ",\"policy\":{\"venu\":\"v\"}}")
                        .only())
                .hasToString(error(
                        "1",
                        "unreadable",
                        "line 1:1:206: /policy/venu: \\\"venu\\\" is not a field here; did you mean venue?"));
    }

    @Test
    void aVenueWithoutAPolicyIsAnError() throws IOException {
        assertThat(ask(request("1", SOUND.replace("\"v\"", "\"w\""))).only())
                .hasToString(error(
                        "1",
                        "unreadable",
                        "venue w has no policy: there is no " + configs.resolve("w/policy.json")
                                + "; state a policy in the request, or null to judge without one"));
    }

    /** No name of a venue leads out of the folder of venues, and none ends the batch. */
    @ParameterizedTest
    @ValueSource(strings = {"../v", "/etc", "v/../v", "", "V", ".", "\\u0000", "v\\u0000"})
    void aVenueThatNoFolderCanHaveIsAFindingAboutTheShape(String venue) throws IOException {
        Answers answers = ask(request("1", SOUND.replace("\"v\"", "\"" + venue + "\"")), request("2", SOUND));

        assertThat(answers.all()).isTrue();
        JsonNode answer = answers.lines().get(0);
        assertThat(answer.get("verdict").asText()).isEqualTo("blocked");
        assertThat(answer.at("/findings/0/rule").asText()).isEqualTo("SHAPE");
        assertThat(answer.at("/findings/0/path").asText()).isEqualTo("/venue");
        assertThat(answer.get("passed").toString()).doesNotContain("LEV-001");
        assertThat(answers.lines().get(1).get("verdict").asText()).isEqualTo("clear");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"venue\":\"v\",||/venue",
                "\"market\":\"A\",||/market",
                "\"category\":\"c\",||/category",
                "0.03|-1|/margin/maintenanceMarginRatio",
            })
    void whatIsMissingOrImpossibleIsAFindingAboutTheShape(String part, @Nullable String other, String path)
            throws IOException {
        JsonNode answer = ask(request("1", SOUND.replace(part, other == null ? "" : other)))
                .only();

        assertThat(answer.get("verdict").asText()).isEqualTo("blocked");
        assertThat(answer.at("/findings/0/rule").asText()).isEqualTo("SHAPE");
        assertThat(answer.at("/findings/0/path").asText()).isEqualTo(path);
    }

    @Test
    void aMarketThatSaysNothingIsJudgedToBeMissingAllThatIsRequired() throws IOException {
        JsonNode answer = ask(request("1", "{}")).only();

        assertThat(answer.get("verdict").asText()).isEqualTo("blocked");
        assertThat(answer.at("/findings"))
                .extracting(finding -> finding.get("path").asText())
                .containsExactly("/category", "/margin", "/marginModes", "/market", "/source", "/venue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intent", "rationale", "history", "openProposals"})
    void aChangeStatesWhatIsChanged(String field) throws IOException {
        assertThat(ask("{\"id\":\"1\",\"market\":" + SOUND + ",\"" + field + "\":[]}")
                        .only())
                .hasToString(error(
                        "1",
                        "unreadable",
                        "line 1: current is missing; state the market as it is, or null for a new one, with intent, rationale,"
                                + " history and openProposals"));
    }

    @Test
    void aChangeIsHeldAgainstItsPast() throws IOException {
        String tight = SOUND.replace("20", "10");
        JsonNode answer = ask("{\"id\":\"1\",\"market\":" + SOUND + ",\"current\":" + SOUND.replace("20", "16")
                        + ",\"intent\":{\"direction\":\"tighten\",\"parameters\":[\"/fees\"]},\"asOf\":\"2026-05-03\""
                        + ",\"openProposals\":[\"p7\"],\"history\":[{\"since\":\"2026-05-01\",\"proposal\":\"p5\",\"market\":"
                        + SOUND.replace("20", "16") + "},{\"since\":\"2026-04-01\",\"market\":" + tight + "}]}")
                .only();

        assertThat(answer.at("/findings"))
                .extracting(finding -> finding.get("rule").asText())
                .contains("CHG-001", "CHG-002", "CHG-004", "CHG-013")
                .doesNotContain("CHG-003");
        assertThat(answer.at("/change/directions/newRisk").asText()).isEqualTo("looser");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "intent|'\"up\"'|/intent is up; write looser, tighter, mixed or neutral",
                "intent|'{\"way\":\"up\"}'|/intent/way is not a field here; use appliesTo, direction, effectiveOn, parameters",
                "intent|'{\"effectiveOn\":\"soon\"}'|'/intent/effectiveOn is no day; write year, month and day as in \"2026-03-28\"'",
                "intent|'{\"appliesTo\":\"some\"}'|/intent/appliesTo is some; write all or new-positions",
                "rationale|5|/rationale is no text; write it in double quotes",
                "history|{}|/history is no list; list what the market was, each with since and market",
                "history|[{}]|/history/0 has no since; state the day from which the configuration was in force",
                "openProposals|'\"p\"'|/openProposals is no list of texts",
            })
    void whatAChangeCannotSayIsAnError(String field, String value, String message) throws IOException {
        assertThat(ask("{\"id\":\"1\",\"market\":" + SOUND + ",\"current\":null,\"" + field + "\":" + value + "}")
                        .only())
                .hasToString(error("1", "unreadable", "line 1: " + message.replace("\"", "\\\"")));
    }

    @Test
    void evidenceIsReadWithTheRequestAndAgedOnItsDay() throws IOException {
        String evidence = "{\"venue\":\"v\",\"market\":\"A\",\"referencePriceUsd\":"
                + "{\"value\":143.21,\"source\":\"a test\",\"asOf\":\"2026-03-28\"}}";
        String request = "{\"id\":\"1\",\"market\":" + SOUND + ",\"evidence\":" + evidence + ",\"asOf\":\"DAY\"}";
        Answers answers = ask(request.replace("DAY", "2026-03-29"), request.replace("DAY", "2026-04-06"));

        assertThat(answers.all()).isTrue();
        assertThat(answers.lines())
                .extracting(answer -> answer.at("/evidence/ageDays").asInt())
                .containsExactly(1, 9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"evidence\":{\"venue\":\"v\",\"market\":\"A\",\"referencePriceUsd\":{\"value\":0,\"source\":\"a test\",\"asOf\":\"2026-03-28\"}}|line 1: /evidence/referencePriceUsd/value: referencePriceUsd is 0; it must be above 0; a limit that does not exist is left out, or is the word unlimited where the format has it",
                "\"evidence\":{\"venue\":\"v\",\"market\":\"A\",\"dailyVolatilityRatio\":{\"value\":0.1,\"source\":\"a test\"}}|line 1: /evidence/dailyVolatilityRatio/asOf: asOf is missing; state the day of the observation, such as 2026-03-28",
                "\"asOf\":\"yesterday\"|line 1: asOf is no day; write year, month and day as in \\\"2026-03-28\\\"",
                "\"asOf\":20260328|line 1: asOf is no day; write year, month and day as in \\\"2026-03-28\\\"",
            })
    void evidenceThatCannotBeIsAnError(String field, String message) throws IOException {
        Answers answers = ask("{\"id\":\"1\",\"market\":" + SOUND + "," + field + "}");

        assertThat(answers.all()).isFalse();
        assertThat(answers.only()).hasToString(error("1", "unreadable", message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|line 1|line 1: id is missing or no text; give each request one in double quotes",
                "{\"market\":{}}|line 1|line 1: id is missing or no text; give each request one in double quotes",
                "{\"id\":7,\"market\":{}}|line 1|line 1: id is missing or no text; give each request one in double quotes",
                "{\"id\":\"1\"}|1|line 1:1:1: /market: this is missing; state it",
                "{\"id\":\"1\",\"market\":null}|1|line 1:1:11: /market: null is not a value here; leave the field out or give it one",
                "{\"id\":\"1\",\"market\":{},\"more\":1}|1|line 1: more is not a field of a request; use id, market, policy, evidence, asOf, and for a change current, intent, rationale, history, openProposals",
                "{\"id\":\"1\"}{\"id\":\"2\"}|1|line 1:1:11: there is more after the end of the document; keep one JSON object",
            })
    void whatIsNoRequestIsAnError(String request, String id, String message) throws IOException {
        Answers answers = ask(request);

        assertThat(answers.all()).isFalse();
        assertThat(answers.only()).hasToString(error(id, "unreadable", message));
    }

    @Test
    void anotherPolicyMayHoldForAllAndNoneMay() throws IOException {
        Path strict = Files.writeString(configs.resolve("strict.json"), POLICY.replace("50", "10"));
        String elsewhere = request("1", SOUND.replace("\"v\"", "\"w\""));

        assertThat(ask(new Subjects(null, strict, false), elsewhere)
                        .only()
                        .at("/findings/0/rule")
                        .asText())
                .isEqualTo("LEV-001");
        assertThat(ask(new Subjects(null, null, true), elsewhere)
                        .only()
                        .get("verdict")
                        .asText())
                .isEqualTo("clear");
        assertThat(ask(new Subjects(null, configs.resolve("none.json"), false), elsewhere)
                        .only()
                        .at("/error/message")
                        .asText())
                .isEqualTo(configs.resolve("none.json") + ": does not exist; check the spelling and the folder");
    }

    private record Answers(boolean all, List<JsonNode> lines) {
        JsonNode only() {
            assertThat(lines).hasSize(1);
            return lines.get(0);
        }
    }

    private Answers ask(String... requests) throws IOException {
        return ask(new Subjects(configs, null, false), requests);
    }

    private static Answers ask(Subjects subjects, String... requests) throws IOException {
        StringWriter out = new StringWriter();
        boolean all = new Batch(RULES, subjects, LocalDate.of(2026, 3, 28))
                .run(new ByteArrayInputStream(String.join("\n", requests).getBytes(StandardCharsets.UTF_8)), out);
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return new Answers(all, lines);
    }

    private static String request(String id, String market) {
        return "{\"id\":\"" + id + "\",\"market\":" + market + "}";
    }

    private static String error(String id, String code, String message) {
        return "{\"id\":\"" + id + "\",\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }
}
