package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bylaw.app.cli.Shell.bylaw;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairCommandTest {

    private static final Path CONFIGS = Path.of(System.getProperty("repository.root"), "market-configs");
    private static final Path MAJOR = CONFIGS.resolve("dperp/markets/MAJOR-CRYPTO.json");

    @TempDir
    Path folder;

    @Test
    void theCostOfEachChoiceIsSaidWithUnits() {
        Shell.Outcome outcome =
                bylaw("repair", MAJOR, "--rule", "MGN-001", "--rule", "mgn-002", "--as-of", "2026-11-22");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("dperp/MAJOR-CRYPTO\n")
                .contains("(accepted; repaired all the same)")
                .contains("  1. lower the maintenance margin ratio from 2.5% to 1.99% (-20.4%)\n")
                .contains("     then still blocked, by MGN-005\n")
                .contains("  2. lower the maximum leverage from 50x to 39x (-22%)\n")
                .contains("by MGN-001, MGN-002 alone; the files as they stand, on 2026-11-22\n");
    }

    @Test
    void byAllRulesWhatExcludesTheOtherSideIsNamed() {
        Shell.Outcome outcome = bylaw("repair", MAJOR);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("  1. lower the maximum leverage from 50x to 39x (-22%)\n")
                .contains("     then needs a reason for MGN-006, MGN-016\n")
                .contains("MGN-001 asks for a maintenance margin ratio of at most 2%, MGN-005 for at least 2.5%")
                .doesNotContain("  2. ");
    }

    @Test
    void theSameAsJson() throws IOException {
        Shell.Outcome outcome = bylaw("repair", MAJOR, "--format", "json");
        JsonNode market = new ObjectMapper().readTree(outcome.out()).at("/markets/0");
        assertThat(market.at("/verdict").asText()).isEqualTo("clear");
        assertThat(market.at("/faults/0/rule").asText()).isEqualTo("MGN-001");
        assertThat(market.at("/faults/0/accepted").asBoolean()).isTrue();
        JsonNode repair = market.at("/repairs/0");
        assertThat(repair.at("/fields/0").toString())
                .isEqualTo(
                        "{\"path\":\"/margin/maxLeverage\",\"before\":\"50\",\"after\":\"39\",\"relativeChange\":\"-0.22\"}");
        assertThat(repair.at("/distance").asText()).isEqualTo("0.22");
        assertThat(repair.at("/verdict").asText()).isEqualTo("needs-reason");
        assertThat(market.at("/exclusions").findValuesAsText("rule")).contains("MGN-001", "MGN-005");
    }

    @Test
    void thePatchMakesAFileThatPasses() throws Exception {
        assumeTrue(runs(folder, "git", "--version"), "there is no git");
        Configs configs = new Configs(folder)
                .policy(Configs.POLICY)
                .market("A", Configs.liquidatable("A"))
                .market("B", Configs.liquidatable("B").replace("\"maxLeverage\":20", "\"maxLeverage\":60"));
        assertThat(bylaw("check", folder).code()).isEqualTo(1);
        assertThat(runs(folder, "git", "init")).isTrue();
        Shell.Outcome outcome = bylaw("repair", folder, "--format", "patch");
        assertThat(outcome.code()).isZero();
        Files.writeString(folder.resolve("repair.patch"), outcome.out());
        assertThat(runs(folder, "git", "apply", "repair.patch")).isTrue();
        assertThat(bylaw("check", configs.root()).code()).isZero();
    }

    @Test
    void aPatchThatCouldNotBeAppliedIsNotWritten() {
        new Configs(folder).policy(Configs.POLICY).market("A", Configs.liquidatable("A"));
        Shell.Outcome outcome = bylaw("repair", folder, "--format", "patch");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.complaints()).singleElement().asString().contains("so that no patch could be applied");
    }

    @Test
    void whatIsSoundNeedsNothing() {
        new Configs(folder).policy(Configs.POLICY).market("A", Configs.SOUND);
        Shell.Outcome outcome = bylaw("repair", folder);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("1 market: 0 to repair");
        assertThat(bylaw("repair", folder, "--format", "patch").out()).isEmpty();
    }

    @Test
    void aMarketWithoutARepairFails() {
        new Configs(folder)
                .policy(
                        Configs.POLICY.replace(
                                "\"categories\"",
                                "\"marginModes\":{\"offered\":{\"value\":[\"cross\"],\"source\":\"house/categories\"}},\"categories\""))
                .market("A", Configs.soundBut("\"category\":\"c\"", "\"category\":\"d\""));
        Shell.Outcome outcome = bylaw("repair", folder);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("no parameter set near passes").contains("SHAPE: ");
    }

    @Test
    void anUnknownRuleIsRefused() {
        Shell.Outcome outcome = bylaw("repair", MAJOR, "--rule", "ABC-001");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.complaints())
                .containsExactly("bylaw: --rule ABC-001: there is no such rule; bylaw rules lists them");
    }

    private static boolean runs(Path folder, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
