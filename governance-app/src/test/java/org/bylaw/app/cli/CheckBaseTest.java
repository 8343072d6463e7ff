package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bylaw.app.cli.Shell.Outcome;
import org.bylaw.app.git.SampleRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --base} as an engineer has it in a pull request. */
class CheckBaseTest {

    private static final String MARKET = "configs/v/markets/A.json";
    private static final String POLICY = "configs/v/policy.json";

    @TempDir
    private Path root;

    private SampleRepository repository;

    @BeforeEach
    void aVenueUnderGit() throws Exception {
        repository = SampleRepository.in(root.resolve("work"));
        repository.write(POLICY, Configs.POLICY).write(MARKET, at("20", "0.03"));
    }

    @AfterEach
    void close() {
        repository.close();
    }

    /** The market at a leverage and a maintenance margin. */
    private static String at(String leverage, String maintenance) {
        return Configs.SOUND.replace(":20,", ":" + leverage + ",").replace("0.03", maintenance);
    }

    private Outcome check(String base, String day, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "check", repository.folder().resolve("configs"), "--base", base, "--as-of", day, "--format", "json"));
        arguments.addAll(List.of(more));
        return Shell.bylaw(arguments.toArray());
    }

    private static JsonNode json(Outcome outcome) throws Exception {
        assertThat(outcome.err()).isEmpty();
        return new ObjectMapper().readTree(outcome.out());
    }

    /** The rules of the findings of the only market, or file. */
    private static List<String> rules(JsonNode judged) {
        List<String> rules = new ArrayList<>();
        judged.at("/findings").forEach(finding -> rules.add(finding.at("/rule").asText()));
        return rules;
    }

    @Test
    void whatDoesNotDifferIsNotJudged() throws Exception {
        String first = repository.commit(1, "first");

        Outcome outcome = check("HEAD", "2026-05-20");

        assertThat(outcome.code()).isZero();
        JsonNode report = json(outcome);
        assertThat(report.at("/verdict").asText()).isEqualTo("clear");
        assertThat(report.at("/markets")).isEmpty();
        assertThat(report.at("/basis").asText())
                .isEqualTo("compared with git " + first.substring(0, 12) + " (HEAD); the venue itself was not read");
        assertThat(report.at("/remarks/0").asText()).isEqualTo("1 market does not differ");
    }

    @Test
    void aLooseningIsToldFromWhatItIsCalled() throws Exception {
        repository.write(MARKET, at("20", "0.02")).commit(1, "first");
        repository.write(MARKET, at("30", "0.02")).commit(10, "Reduce the leverage of A\n\nIntent: tighter");

        Outcome outcome = check("HEAD~1", "2026-05-20");

        assertThat(outcome.code()).isEqualTo(1);
        JsonNode market = json(outcome).at("/markets/0");
        assertThat(market.at("/change/directions/newRisk").asText()).isEqualTo("looser");
        assertThat(market.at("/change/directions/openPositions").asText()).isEqualTo("neutral");
        assertThat(rules(market)).containsExactly("CHG-001", "CHG-003", "CHG-015");
    }

    @Test
    void anOldFaultNeverStopsATightening() throws Exception {
        repository.write(MARKET, at("20", "0.06")).commit(1, "liquidatable at open, as it always was");
        repository.write(MARKET, at("18", "0.06")).commit(10, "Tighten\n\nIntent: tighter");

        JsonNode market = json(check("HEAD~1", "2026-05-20")).at("/markets/0");

        assertThat(market.at("/verdict").asText()).isEqualTo("clear");
        assertThat(rules(market)).isEmpty();
        assertThat(market.at("/change/standing/0/rule").asText()).isEqualTo("MGN-001");
        assertThat(market.at("/change/standing/0/improved").asBoolean()).isTrue();
    }

    @Test
    void theLawOfTheBaseJudgesAndIsNotChangedBesideAMarket() throws Exception {
        repository.write(MARKET, at("50", "0.01")).commit(1, "first");
        repository
                .write(POLICY, Configs.POLICY.replace("50", "60"))
                .write(MARKET, at("55", "0.01"))
                .commit(10, "More for everybody");

        Outcome outcome = check("HEAD~1", "2026-05-20");

        JsonNode report = json(outcome);
        assertThat(rules(report.at("/markets/0"))).contains("LEV-001");
        List<String> ofLaw = new ArrayList<>();
        report.at("/files").forEach(file -> ofLaw.addAll(rules(file)));
        assertThat(ofLaw).containsExactly("CHG-017", "CHG-018");
    }

    @Test
    void smallStepsAddUpToTheTightestOfTheWindow() throws Exception {
        repository.write(MARKET, at("20", "0.01")).commit(1, "first");
        repository.write(MARKET, at("25", "0.01")).commit(5, "a step\n\nProposal: 1");
        repository.write(MARKET, at("32", "0.01")).commit(10, "a step\n\nProposal: 2");
        repository.write(MARKET, at("41", "0.01")).commit(15, "a step\n\nProposal: 3");

        JsonNode atOnce = json(check("HEAD~1", "2026-05-20"));
        JsonNode later = json(check("HEAD~1", "2026-07-20"));

        assertThat(rules(atOnce.at("/markets/0"))).contains("CHG-005").doesNotContain("CHG-003", "CHG-004");
        assertThat(rules(later.at("/markets/0"))).doesNotContain("CHG-005");
        assertThat(atOnce.at("/remarks").toString()).contains("1 of 3 configurations");
    }

    @Test
    void theHistoryOfAnotherNameIsInherited() throws Exception {
        repository.commit(1, "first");
        repository
                .delete(MARKET)
                .write("configs/v/markets/B.json", Configs.named("B"))
                .commit(10, "Another name");

        JsonNode market = json(check("HEAD~1", "2026-05-20")).at("/markets/0");

        assertThat(market.at("/market").asText()).isEqualTo("B");
        assertThat(rules(market)).containsExactly("CHG-019");
        assertThat(market.at("/findings/0/message").asText()).contains("A");
    }

    @Test
    void aMarketThatVanishesUnderOpenPositionsNeedsNotice() throws Exception {
        repository.write("configs/v/markets/B.json", Configs.named("B")).commit(1, "first");
        repository.delete(MARKET).commit(10, "Gone");
        assertThat(rules(json(check("HEAD~1", "2026-05-20")).at("/markets/0"))).containsExactly("CHG-014");

        repository.commit(11, "Announced\n\nEffective-on: 2026-05-23\nApplies-to: all");
        assertThat(rules(json(check("HEAD~2", "2026-05-20")).at("/markets/0"))).isEmpty();
    }

    @Test
    void aMarketThatTheBaseCannotReadIsJudgedAsNew() throws Exception {
        repository.write(MARKET, "{").commit(1, "broken");
        repository.write(MARKET, at("20", "0.03")).commit(10, "mended");

        JsonNode report = json(check("HEAD~1", "2026-05-20"));

        assertThat(report.at("/markets/0/change/lane").asText()).isEqualTo("launch");
        assertThat(report.at("/remarks").toString())
                .contains("judged as a new market")
                .doesNotContain(root.toString());
    }

    @Test
    void aLawThatTheBaseCannotReadStopsTheCheck() throws Exception {
        repository.write(POLICY, "{").commit(1, "broken");
        repository.write(POLICY, Configs.POLICY).write(MARKET, at("19", "0.03")).commit(10, "mended");

        Outcome outcome = check("HEAD~1", "2026-05-20");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("configs/v/policy.json").contains("mend it on the base first");
    }

    @Test
    void aRevisionThatThereIsNotStopsTheCheck() throws Exception {
        repository.commit(1, "first");

        Outcome outcome = check("v12", "2026-05-20");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("v12").contains("fetch");
    }

    @Test
    void aShallowCloneLeavesThePastWithoutJudgement() throws Exception {
        repository.commit(1, "first");
        repository.write(MARKET, at("21", "0.03")).commit(10, "second");
        repository.write(MARKET, at("22", "0.03")).commit(12, "third");
        try (SampleRepository shallow = repository.shallowClone(root.resolve("shallow"), 2, "main")) {
            Outcome outcome = Shell.bylaw(
                    "check",
                    shallow.folder().resolve("configs"),
                    "--base",
                    "HEAD~1",
                    "--as-of",
                    "2026-05-20",
                    "--format",
                    "json");

            JsonNode market = json(outcome).at("/markets/0");
            List<String> unable = new ArrayList<>();
            market.at("/couldNotRun")
                    .forEach(note -> unable.add(note.at("/rule").asText()));
            assertThat(unable).containsExactly("CHG-004", "CHG-005");
            assertThat(market.at("/couldNotRun/0/because").asText())
                    .contains("2026-05-10")
                    .contains("fetch-depth: 0");
        }
    }

    @Test
    void whatTheProposalDoesNotNameIsFound() throws Exception {
        repository.commit(1, "first");
        repository
                .write(MARKET, at("19", "0.02"))
                .commit(10, "Leverage\n\nParameters: /margin/maxLeverage\nIntent: mixed");

        JsonNode market = json(check("HEAD~1", "2026-05-20")).at("/markets/0");

        assertThat(rules(market)).contains("CHG-002");
        assertThat(market.at("/findings/0/path").asText()).isEqualTo("/margin/maintenanceMarginRatio");
    }

    @Test
    void oneFileIsJudgedByTheLawOfItsVenue() throws Exception {
        repository.write("configs/v/markets/BTC.json", Configs.named("BTC")).commit(1, "first");
        repository
                .write(MARKET, at("19", "0.03"))
                .write("configs/v/markets/BTC.json", Configs.named("BTC").replace(":20,", ":18,"))
                .commit(10, "both");

        Outcome outcome = Shell.bylaw(
                "check", repository.folder().resolve(MARKET), "--base", "HEAD~1", "--rationale", "BTC, as discussed");

        assertThat(outcome.out()).contains("v/A").doesNotContain("v/BTC").contains("CHG-012");
    }

    @Test
    void aDifferenceIsShownInTheCommitteesTerms() throws Exception {
        repository.commit(1, "first");
        repository.write(MARKET, at("25", "0.03")).commit(10, "second");

        Outcome outcome = Shell.bylaw(
                "diff",
                "v/A",
                "--base",
                "HEAD~1",
                "--configs",
                repository.folder().resolve("configs"));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("20x")
                .contains("25x")
                .contains("looser")
                .contains("compared with git");
        assertThat(Shell.bylaw(
                                "diff",
                                "v/A",
                                "--base",
                                "HEAD",
                                "--configs",
                                repository.folder().resolve("configs"))
                        .out())
                .contains("v/A does not differ");
    }

    @Test
    void aSlipOfTheNameIsNoMarketWithoutADifference() throws Exception {
        repository.commit(1, "first");

        Outcome outcome = Shell.bylaw(
                "diff",
                "v/AA",
                "--base",
                "HEAD",
                "--configs",
                repository.folder().resolve("configs"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("v/AA: there is no such market");
    }

    @Test
    void whatTheProposalSaysIsShownAndWhatItNamesInVainToo() throws Exception {
        repository.commit(1, "first");
        repository
                .write(MARKET, at("19", "0.03"))
                .commit(
                        10,
                        "Tighten\n\nIntent: tighter\nParameters: margin\nEffective-on: 2026-06-01\nApplies-to: all");

        String remarks = json(check("HEAD~1", "2026-05-20")).at("/remarks").toString();

        assertThat(remarks)
                .contains("the proposal says: tighter; margin; from 2026-06-01; for all positions")
                .contains("Parameters names margin, which is no field of a market file");
    }

    @Test
    void aTrailerThatCannotBeUnderstoodIsNamedWithItsCommit() throws Exception {
        repository.commit(1, "first");
        String commit = repository.write(MARKET, at("19", "0.03")).commit(10, "Tighten\n\nEffective-on: tomorrow");

        Outcome outcome = check("HEAD~1", "2026-05-20");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("bylaw: commit " + commit.substring(0, 12)
                        + " says Effective-on: tomorrow; write a day as 2026-03-28\n");
    }

    @Test
    void whatNoParameterLiftsIsNotSaidToBeRepaired() throws Exception {
        repository.write("configs/v/markets/B.json", Configs.named("B")).commit(1, "first");
        repository.delete(MARKET).commit(10, "Gone");

        Outcome outcome = Shell.bylaw(
                "repair", repository.folder().resolve("configs"), "--base", "HEAD~1", "--as-of", "2026-05-20");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("not to be repaired by a parameter").contains("CHG-014");
    }

    @Test
    void aLooserPolicyShowsWhatItWouldHaveAllowed() throws Exception {
        repository.write(MARKET, at("20", "0.01")).commit(1, "first");
        repository.write(MARKET, at("25", "0.01")).commit(5, "a step\n\nProposal: 1");
        repository.write(POLICY, Configs.POLICY.replace("50", "22")).commit(10, "Less for everybody");

        Outcome outcome = Shell.bylaw(
                "check",
                repository.folder().resolve("configs"),
                "--base",
                "HEAD~1",
                "--as-of",
                "2026-05-20",
                "--format",
                "markdown");

        assertThat(outcome.out())
                .contains("### Past changes under the new law")
                .contains("newly blocked")
                .contains("LEV-001");
    }
}
