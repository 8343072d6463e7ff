package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bylaw.app.catalog.RuleTexts;
import org.bylaw.app.decision.DecisionPackages;
import org.bylaw.app.decision.KeptRules;
import org.bylaw.app.decision.PackageJson;
import org.bylaw.app.serve.ReviewFixture;
import org.bylaw.app.serve.Services;
import org.bylaw.rulebook.RuleSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bylaw replay}. */
class ReplayCommandTest {

    @TempDir
    private static Path folder;

    private static String text;

    @BeforeAll
    static void decide() {
        RuleSet rules = RuleSet.shipped();
        try (ReviewFixture fixture = ReviewFixture.in(folder)) {
            Services services = fixture.services();
            KeptRules.keep(services.database(), rules, RuleTexts.of(rules.cards(), List.of()));
            long id = fixture.submittedTightening();
            fixture.approve("ben", id);
            text = PackageJson.of(new DecisionPackages(
                            services.database(), services.trail(), services.configurations(), services.drafts())
                    .of(fixture.proposal(id))
                    .orElseThrow());
        }
    }

    private static Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void theSameVerdictIsExitZeroAndSaysWhoVoted() throws IOException {
        Shell.Outcome outcome = Shell.bylaw("replay", file("p.json", text));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines())
                .contains(
                        "the same verdict: clear, 0 findings, "
                                + RuleSet.shipped().cards().size() + " rules",
                        "2026-04-01 09:00 UTC Ben Ito (ben) of Northwind Risk, reviewer: approved version 1",
                        "    It is right.",
                        "it is approved");
    }

    @Test
    void aChangedByteIsExitOne() throws IOException {
        Shell.Outcome outcome = Shell.bylaw("replay", file("q.json", text.replace("It is right.", "It is fight.")));

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out().lines())
                .contains("package: it was changed: it has not the digest that it states")
                .anyMatch(line ->
                        line.matches("entries: entry [0-9]+ was changed: it has not the digest that it states"));
    }

    @Test
    void whatCannotBeReadIsExitTwoInOneLine() throws IOException {
        Shell.Outcome missing = Shell.bylaw("replay", folder.resolve("none.json"));
        Shell.Outcome cut = Shell.bylaw("replay", file("cut.json", text.substring(0, text.length() / 2)));

        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.complaints()).singleElement().asString().contains("none.json: there is no such file");
        assertThat(cut.code()).isEqualTo(2);
        assertThat(cut.complaints())
                .singleElement()
                .asString()
                .contains("cut.json: ")
                .contains("download the package anew");
    }

    @Test
    void theRulesOfThePackageAreSaidToBeCode() throws IOException {
        Shell.Outcome outcome = Shell.bylaw("replay", "--trust-package-rules", file("r.json", text));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.complaints())
                .containsExactly(
                        "bylaw: judged by the " + RuleSet.shipped().cards().size()
                                + " rules in the package, which are code of whoever made it");
        assertThat(outcome.out()).startsWith("the same verdict: clear");
    }
}
