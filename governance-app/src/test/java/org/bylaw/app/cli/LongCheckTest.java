package org.bylaw.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.bylaw.app.CommandFailure;
import org.bylaw.app.cli.Shell.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongCheckTest {

    private static final String PROGRESS = "bylaw.progress";
    private static final int FILES = 500;

    @TempDir
    private Path folder;

    private Configs configs = new Configs(Path.of(""));

    @BeforeEach
    void manyMarkets() {
        configs = new Configs(folder).policy(Configs.POLICY);
        for (int number = 0; number < FILES; number++) {
            configs.market("M" + number, Configs.named("M" + number));
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty(PROGRESS);
    }

    @Test
    void tellsATerminalHowFarItIsAndLeavesNoTrace() {
        Outcome silent = Shell.bylaw("check", folder, "--format", "json");
        System.setProperty(PROGRESS, "true");
        Outcome watched = Shell.bylaw("check", folder, "--format", "json");

        assertThat(silent.err()).isEmpty();
        assertThat(watched.out()).isEqualTo(silent.out());
        assertThat(watched.code()).isEqualTo(silent.code());
        assertThat(watched.err())
                .startsWith("\rread 5 of 500 files\rread 10 of 500 files\r")
                .endsWith("\rread 495 of 500 files\rjudging 500 files    \r" + " ".repeat(17) + "\r")
                .doesNotContain("\n");
    }

    @Test
    void keepsQuietBelowFiveHundredFiles() {
        System.setProperty(PROGRESS, "true");

        assertThat(Shell.bylaw("check", configs.at("v/markets/M1.json")).err()).isEmpty();
    }

    @Test
    void namesWhatIsWrongAfterTheLineIsCleared() {
        configs.market("BROKEN", "{");
        System.setProperty(PROGRESS, "true");

        Outcome outcome = Shell.bylaw("check", folder);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("\rjudging 501 files");
        assertThat(outcome.err().substring(outcome.err().lastIndexOf('\r') + 1))
                .isEqualTo("bylaw: " + configs.at("v/markets/BROKEN.json")
                        + ":1:2: the text ends before the document does; it looks cut off: restore the rest or close what"
                        + " is open" + System.lineSeparator());
    }

    @Test
    void namesFaultyRulesBeforeUnreadableFiles() {
        configs.market("BROKEN", "{");

        Outcome outcome = Shell.bylaw("check", folder, "--rules", folder.resolve("missing"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.complaints())
                .singleElement()
                .asString()
                .contains("missing")
                .doesNotContain("BROKEN");
    }

    @Test
    void aLineThatIsClearedStaysSilent() {
        StringWriter terminal = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(terminal));

        line.read(100, 1000);
        line.close();
        line.read(200, 1000);
        line.close();

        assertThat(terminal.toString()).isEqualTo("\rread 100 of 1,000 files\r" + " ".repeat(23) + "\r");
    }

    @Test
    void whatIsMadeAheadFailsAsItWouldInPlace() throws Exception {
        CommandFailure failure = new CommandFailure("no");

        assertThat(Ahead.of("made", () -> "yes").get()).isEqualTo("yes");
        assertThatThrownBy(Ahead.of("failed", () -> {
                    throw failure;
                })::get)
                .isSameAs(failure);
    }
}
