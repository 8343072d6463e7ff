package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bylaw.app.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A market whose maintenance margin of 6% is above its initial margin of 5%, and what its venue accepts of it. */
class AcceptedFindingsTest {

    private static final String ENTRY = """
            {"accepted":[{"rule":"MGN-001","market":"A","path":"/margin/maintenanceMarginRatio","observed":0.06,"limit":0.05,
              "reason":"as published","by":"the committee","since":"2026-01-01","reviewOn":"2026-06-01"}]}
            """;

    private static final String COVERED = """
            v/A  clear, 1 accepted  %s
              blocker  MGN-001  /margin/maintenanceMarginRatio  (accepted)
                maintenance margin is 6%% and initial margin 5%% at every size: a position opened at the maximum
                leverage is liquidatable at once
                accepted  by the committee, review on 2026-06-01: as published
            """;

    private static final String OPEN = "v/A  blocked  ";

    @TempDir
    private Path root;

    private Configs configs;

    @BeforeEach
    void aVenue() {
        configs = new Configs(root).policy(Configs.POLICY).market("A", Configs.liquidatable("A"));
    }

    @ParameterizedTest
    @CsvSource({"0.06,0.05", "0.07,0.05", "0.06,0.04"})
    void coversTheValueAndABetterOne(String observed, String limit) {
        Outcome outcome = check(
                ENTRY.replace("\"observed\":0.06", "\"observed\":" + observed)
                        .replace("\"limit\":0.05", "\"limit\":" + limit),
                "2026-05-31");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith(COVERED.formatted(root.resolve("v/markets/A.json")));
        assertThat(outcome.out()).contains("\n0 blockers, 0 warnings, 0 notes; 1 accepted finding\n");
        assertThat(outcome.lastLine()).isEqualTo("verdict: clear");
    }

    @ParameterizedTest
    @CsvSource({"0.0599,0.05", "0.06,0.0501"})
    void neverCoversAWorseOne(String observed, String limit) {
        Outcome outcome = check(
                ENTRY.replace("\"observed\":0.06", "\"observed\":" + observed)
                        .replace("\"limit\":0.05", "\"limit\":" + limit),
                "2026-05-31");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains(OPEN, "  warning  ACC-002  /accepted/0/rule\n");
    }

    @Test
    void isAWarningThatNamesItWhenTheReviewIsDue() {
        Outcome outcome = check(ENTRY, "2026-06-02");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith(root.resolve("v/accepted.json") + "  needs a reason\n");
        assertThat(outcome.out()).contains("""
                  warning  ACC-001  /accepted/0/reviewOn
                    the acceptance of MGN-001 on A was to be reviewed on 2026-06-01
                """, COVERED.formatted(root.resolve("v/markets/A.json")));
        assertThat(outcome.lastLine()).isEqualTo("verdict: needs a reason");
    }

    @Test
    void endsWhereTheVenueSetAHardEnd() {
        String ending = ENTRY.replace("\"2026-06-01\"}", "\"2026-06-01\",\"until\":\"2026-07-01\"}");

        assertThat(check(ending, "2026-07-01").out()).contains("v/A  clear, 1 accepted");
        Outcome ended = check(ending, "2026-07-02");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).contains(OPEN, """
                  note     ACC-003  /accepted/0/until
                    the acceptance of MGN-001 on A ended on 2026-07-01
                """);
    }

    @ParameterizedTest
    @CsvSource({"MGN-001,MGN-002", "\"A\",\"B\"", "/margin/maintenanceMarginRatio,/margin/maxLeverage"})
    void isAWarningWhereItMatchesNothing(String part, String other) {
        Outcome outcome = check(ENTRY.replace(part, other), "2026-05-31");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains(OPEN, "  warning  ACC-002  /accepted/0/rule\n");
    }

    @Test
    void neverCoversARuleAboutAChange() {
        Outcome outcome = check(ENTRY.replace("MGN-001", "CHG-001"), "2026-05-31");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).startsWith(root.resolve("v/accepted.json") + "  blocked\n");
        assertThat(outcome.out()).contains("""
                  blocker  SHAPE  /accepted/0/rule
                    CHG-001 is about a change and cannot be accepted beforehand; remove the entry
                """, OPEN);
    }

    @Test
    void neverCoversWhatIsImpossible() {
        Outcome outcome = check(ENTRY.replace("MGN-001", "SHAPE"), "2026-05-31");

        assertThat(outcome.out()).contains("""
                  blocker  SHAPE  /accepted/0/rule
                    rule is "SHAPE"; it must be a rule id: three capitals, a hyphen and three digits, such as
                    MGN-001
                """);
    }

    @Test
    void aDayThatIsNoneIsRefusedWithItsPlace() {
        assertThat(check(ENTRY.replace("2026-06-01", "2026-06-31"), "2026-05-31"))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "bylaw: " + root.resolve("v/accepted.json")
                                + ":2:69: /accepted/0/reviewOn: \"2026-06-31\" is not a day; "
                                + "write year, month and day as in 2026-03-28" + System.lineSeparator()));
    }

    private Outcome check(String accepted, String day) {
        configs.file("v/accepted.json", accepted);
        return Shell.bylaw("check", root, "--as-of", day);
    }
}
