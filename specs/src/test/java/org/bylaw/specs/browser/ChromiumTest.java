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
    void withoutItATestFailsWithTheLineThatInstallsIt() {
        assertThatThrownBy(() -> Chromium.program(Map.of("PATH", folder.toString())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("apt install chromium")
                .hasMessageNotContaining("\n");
    }
}
