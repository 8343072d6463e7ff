package org.bylaw.specs.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class ChromiumTest {

    @TempDir
    private Path folder;

    @Test
    void itIsFoundOnThePath() throws IOException {
        Path program = Files.createFile(folder.resolve("chromium-browser"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThat(Chromium.program(Map.of("PATH", "/nowhere" + File.pathSeparator + folder)))
                .isEqualTo(program);
    }

    @Test
    void itsOwnVariableComesFirst() {
        assertThat(Chromium.program(Map.of("PATH", folder.toString(), "CHROMIUM", "/opt/chromium")))
                .isEqualTo(Path.of("/opt/chromium"));
    }

    @Test
    void withoutItATestIsSkippedAndSaysHowToGetIt() {
        assertThatThrownBy(() -> Chromium.program(Map.of("PATH", folder.toString())))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("apt install chromium");
    }

    @Test
    void onABuildServerATestFailsWithoutIt() {
        assertThatThrownBy(() -> Chromium.program(Map.of("PATH", folder.toString(), "CI", "true")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("apt install chromium");
    }
}
